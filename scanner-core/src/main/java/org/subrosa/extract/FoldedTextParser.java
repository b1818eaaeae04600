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
 * Reads calendars and address cards with their folded lines joined: a line end with a blank or tab
 * behind it is no character of the text (RFC 5545, 3.1; RFC 6350, 3.2).
 */
final class FoldedTextParser implements Parser {

  private static final long serialVersionUID = 1L;
  private static final int BUFFER = 1 << 16;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.text("calendar"), MediaType.text("x-vcard"), MediaType.text("vcard"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    xhtml.startElement("p");
    StringBuilder text = new StringBuilder();
    try (AutoDetectReader reader =
        new AutoDetectReader(TikaInputStream.get(stream), metadata, new WideText())) {
      boolean isLineEnd = false;
      for (int c = reader.read(); c >= 0; c = reader.read()) {
        if (isLineEnd && c != ' ' && c != '\t') {
          text.append('\n');
        } else if (isLineEnd) {
          isLineEnd = false;
          continue;
        }
        isLineEnd = c == '\n';
        if (c != '\n' && c != '\r') {
          text.append((char) c);
        }
        if (text.length() >= BUFFER) {
          xhtml.characters(text.toString());
          text.setLength(0);
        }
      }
    }
    xhtml.characters(text.toString());
    xhtml.endElement("p");
    xhtml.endDocument();
  }
}
