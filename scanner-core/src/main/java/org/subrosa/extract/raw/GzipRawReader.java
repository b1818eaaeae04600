package org.subrosa.extract.raw;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.subrosa.document.RawPart;

/**
 * Reads the head of a gzip file: the extra field, the name and the comment (RFC 1952, 2.3.1). What
 * is packed is a document of its own.
 */
final class GzipRawReader implements RawReader {

  private static final Set<String> TYPES = Set.of("application/gzip", "application/x-gzip");
  private static final int FIXED = 10;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int LONGEST = 1 << 20;

  @Override
  public boolean reads(String mediaType) {
    return TYPES.contains(mediaType);
  }

  @Override
  public void read(Path file, RawSink sink) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] head = in.readNBytes(FIXED);
      if (head.length < FIXED || (head[0] & 0xff) != 0x1f || (head[1] & 0xff) != 0x8b) {
        return;
      }
      int flags = head[3];
      if ((flags & EXTRA) != 0) {
        int length = in.read() | in.read() << 8;
        StringRuns.of(in.readNBytes(Math.max(0, length)), RawPart.ARCHIVE, sink);
      }
      if ((flags & NAME) != 0) {
        line(in, sink);
      }
      if ((flags & COMMENT) != 0) {
        line(in, sink);
      }
    }
  }

  /** Hands over a text that a zero ends; it should be ISO 8859-1, and often is UTF-8. */
  private static void line(InputStream in, RawSink sink) throws IOException {
    StringBuilder bytes = new StringBuilder();
    int c = in.read();
    while (c > 0 && bytes.length() < LONGEST) {
      bytes.append((char) c);
      c = in.read();
    }
    if (c > 0) {
      sink.unread("limit on the length of an archive's header");
    }
    String text = PrintableRuns.decoded(bytes.toString().getBytes(StandardCharsets.ISO_8859_1));
    if (!text.isBlank()) {
      sink.text(RawPart.ARCHIVE, text);
    }
  }
}
