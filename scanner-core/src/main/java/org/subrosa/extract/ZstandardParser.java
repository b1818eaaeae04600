package org.subrosa.extract;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Opens what is packed by Zstandard (RFC 8878), in pure Java: Tika's own way needs a library of
 * native code.
 */
final class ZstandardParser implements Parser {

  private static final long serialVersionUID = 1L;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.application("zstd"));
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    try (InputStream content = unpacked(stream)) {
      context
          .get(EmbeddedDocumentExtractor.class)
          .parseEmbedded(content, xhtml, inner(metadata), true);
    }
    xhtml.endDocument();
  }

  /** Returns what a stream holds when it is unpacked. */
  static InputStream unpacked(InputStream packed) {
    InputStream decoder = new ZstdInputStream(packed);
    return new DecodedBytes(decoder::read, decoder);
  }

  private static Metadata inner(Metadata metadata) {
    Metadata inner = new Metadata();
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    if (name != null && name.endsWith(".zst")) {
      inner.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.substring(0, name.length() - 4));
    }
    return inner;
  }
}
