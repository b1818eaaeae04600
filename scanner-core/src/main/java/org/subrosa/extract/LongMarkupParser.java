package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads web pages and feeds. Their parsers build a tree of the whole, many times its size, in
 * memory; a long one is read as text instead, with its tags.
 */
final class LongMarkupParser implements Parser {

  private static final long serialVersionUID = 1L;

  /** A tree of the page, an element for every ten characters, then takes a few hundred MiB. */
  private static final long LONG_BYTES = 24L << 20;

  private static final Set<MediaType> TYPES =
      Set.of(
          MediaType.TEXT_HTML,
          MediaType.application("xhtml+xml"),
          MediaType.application("vnd.wap.xhtml+xml"),
          MediaType.application("rss+xml"),
          MediaType.application("atom+xml"));

  private final Parser whole;
  private final Parser asText;

  LongMarkupParser(Parser whole, Parser asText) {
    this.whole = whole;
    this.asText = asText;
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return TYPES;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TikaInputStream in = TikaInputStream.get(stream);
    boolean isLong = in.hasLength() && in.getLength() > LONG_BYTES;
    (isLong ? asText : whole).parse(in, handler, metadata, context);
  }
}
