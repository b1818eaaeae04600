package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.detect.AutoDetectReader;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads text as the text that it is, however long, a buffer at a time.
 *
 * <p>Delimited text too: a parser of cells keeps a cell whose quote is never closed until the end
 * of the file, and loses it there. XML with tags and all: the names of elements and attributes are
 * what XML has for labels, comments and processing instructions hold values, no entity is resolved.
 */
final class PlainTextParser implements Parser {

  private static final long serialVersionUID = 1L;
  private static final int BUFFER = 1 << 16;

  private static final Set<MediaType> TYPES =
      Set.of(
          MediaType.TEXT_PLAIN,
          MediaType.text("csv"),
          MediaType.text("tsv"),
          MediaType.text("tab-separated-values"),
          MediaType.text("x-java-source"),
          MediaType.text("x-c++src"),
          MediaType.text("x-groovy"),
          MediaType.APPLICATION_XML,
          MediaType.image("svg+xml"));

  private final EncodingDetector charsets;

  PlainTextParser(EncodingDetector charsets) {
    this.charsets = charsets;
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return TYPES;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    try (AutoDetectReader reader =
        new AutoDetectReader(TikaInputStream.get(stream), metadata, charsets)) {
      note(reader, metadata);
      XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
      xhtml.startDocument();
      xhtml.startElement("p");
      char[] buffer = new char[BUFFER];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        xhtml.characters(buffer, 0, read);
      }
      xhtml.endElement("p");
      xhtml.endDocument();
    }
  }

  private static void note(AutoDetectReader reader, Metadata metadata) {
    metadata.set(Metadata.CONTENT_ENCODING, reader.getCharset().name());
    MediaType type = MediaType.parse(metadata.get(Metadata.CONTENT_TYPE));
    if (type != null && type.getType().equals("text")) {
      MediaType read = new MediaType(type.getBaseType(), reader.getCharset());
      metadata.set(Metadata.CONTENT_TYPE, read.toString());
    }
  }
}
