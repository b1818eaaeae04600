package org.subrosa.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TemporaryResources;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.image.ImageMetadataExtractor;
import org.apache.tika.parser.xmp.JempboxExtractor;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads the properties of JPEG pictures by the readers that Tika's own parser takes, but looks for
 * a packet of XMP (ISO 16684-1, 7.3.2) block by block. Most pictures have none, and to ask a stream
 * for each of their bytes takes longer than all else.
 */
final class JpegFileParser implements Parser {

  private static final long serialVersionUID = 1L;

  private static final byte[] PACKET = "<?xpacket begin=".getBytes(StandardCharsets.US_ASCII);
  private static final int BLOCK = 1 << 16;

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return Set.of(MediaType.image("jpeg"));
  }

  @Override
  public void parse(
      InputStream given, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    try (TemporaryResources files = new TemporaryResources()) {
      Path picture = TikaInputStream.get(given, files, metadata).getPath();
      new ImageMetadataExtractor(metadata).parseJpeg(picture.toFile());
      long packet = packet(picture);
      if (packet >= 0) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(picture))) {
          in.skipNBytes(packet);
          new JempboxExtractor(metadata).parse(in);
        }
      }
    }
    XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
    xhtml.startDocument();
    xhtml.endDocument();
  }

  /** Returns where the first packet begins, or -1 if there is none. */
  static long packet(Path file) throws IOException {
    byte[] block = new byte[BLOCK + PACKET.length];
    try (InputStream in = Files.newInputStream(file)) {
      int kept = 0;
      for (long start = 0; ; ) {
        int length = kept + in.readNBytes(block, kept, block.length - kept);
        for (int at = 0; at + PACKET.length <= length; at++) {
          if (block[at] == PACKET[0] && isAt(block, at)) {
            return start + at;
          }
        }
        if (length < block.length) {
          return -1;
        }
        kept = PACKET.length - 1;
        start += length - kept;
        System.arraycopy(block, length - kept, block, 0, kept);
      }
    }
  }

  private static boolean isAt(byte[] block, int at) {
    int same = 1;
    while (same < PACKET.length && block[at + same] == PACKET[same]) {
      same++;
    }
    return same == PACKET.length;
  }
}
