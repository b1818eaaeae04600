package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.detect.AutoDetectReader;
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
 * Reads XML as the text that it is, tags and all. The names of elements and attributes are what XML
 * has for labels, comments and processing instructions hold values too, and no entity is resolved.
 */
final class RawXmlParser implements Parser {

  private static final long serialVersionUID = 1L;
  private static final int BUFFER = 1 << 16;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.APPLICATION_XML, MediaType.image("svg+xml"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    xhtml.startElement("p");
    try (AutoDetectReader reader = new AutoDetectReader(TikaInputStream.get(stream), metadata)) {
      char[] buffer = new char[BUFFER];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        xhtml.characters(buffer, 0, read);
      }
    }
    xhtml.endElement("p");
    xhtml.endDocument();
  }
}
