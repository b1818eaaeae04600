package org.subrosa.extract.raw;

import java.io.IOException;
import org.subrosa.document.RawPart;

/**
 * Reads what a JPEG file says beside its pixels: comments, EXIF, XMP, IPTC (ISO/IEC 10918-1, B.1.1:
 * segments APPn and COM), and bytes after its end.
 */
final class JpegSegments {

  private static final int COMMENT = 0xFE;
  private static final int FIRST_APPLICATION = 0xE0;
  private static final int LAST_APPLICATION = 0xEF;
  private static final int COLOURS = 0xE2;
  private static final int START_OF_SCAN = 0xDA;

  private JpegSegments() {}

  /** Reads the segments between two positions. */
  static void read(ByteView bytes, long from, long end, RawSink sink) throws IOException {
    PrintableRuns runs = new PrintableRuns(run -> sink.text(RawPart.METADATA, run));
    long at = from + 2;
    while (at + 4 <= end && bytes.at(at) == 0xFF) {
      int marker = bytes.at(at + 1);
      if (marker == 0xFF) {
        at++;
        continue;
      }
      int length = (bytes.at(at + 2) << 8) | bytes.at(at + 3);
      if (marker == START_OF_SCAN) {
        afterPixels(bytes, at, end, sink);
        return;
      }
      boolean isText =
          marker == COMMENT
              || (marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION && marker != COLOURS);
      if (isText) {
        runs.find(bytes, at + 4, Math.min(end, at + 2 + length));
      }
      at += 2 + Math.max(2, length);
    }
  }

  /** Pixels hold no end mark of their own; a thumbnail's end lies in a segment before them. */
  private static void afterPixels(ByteView bytes, long from, long end, RawSink sink)
      throws IOException {
    long at = from;
    while (at + 1 < end && !(bytes.at(at) == 0xFF && bytes.at(at + 1) == 0xD9)) {
      at++;
    }
    new PrintableRuns(run -> sink.text(RawPart.TRAILING, run)).find(bytes, at + 2, end);
  }
}
