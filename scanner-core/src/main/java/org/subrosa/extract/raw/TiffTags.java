package org.subrosa.extract.raw;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.subrosa.document.RawPart;

/** Reads the values of the tags of a TIFF file or of EXIF data (TIFF 6.0, section 2). */
final class TiffTags {

  private static final Set<Integer> DIRECTORIES = Set.of(330, 34665, 34853, 40965);
  private static final Set<Integer> PIXELS = Set.of(273, 279, 324, 325, 347, 513, 34675);

  private TiffTags() {}

  /** Reads every directory, up to a number of tags. */
  static void read(ByteView bytes, long from, long end, RawSink sink, int mostTags)
      throws IOException {
    boolean isBig = bytes.at(from) == 'M';
    Deque<Long> open = new ArrayDeque<>();
    Set<Long> met = new HashSet<>();
    open.add(number(bytes, from + 4, 4, isBig));
    int tags = 0;
    PrintableRuns runs = new PrintableRuns(run -> sink.text(RawPart.METADATA, run));
    while (!open.isEmpty()) {
      long directory = open.pop();
      if (directory == 0 || !met.add(directory)) {
        continue;
      }
      int count = (int) number(bytes, from + directory, 2, isBig);
      for (int i = 0; i < count; i++) {
        if (++tags > mostTags) {
          sink.unread("limit on tags of a picture");
          return;
        }
        long tag = from + directory + 2 + 12L * i;
        int name = (int) number(bytes, tag, 2, isBig);
        int type = (int) number(bytes, tag + 2, 2, isBig);
        long length = number(bytes, tag + 4, 4, isBig);
        long value = number(bytes, tag + 8, 4, isBig);
        boolean isText = type == 1 || type == 2 || type == 7 || type == 129;
        if (DIRECTORIES.contains(name)) {
          open.push(value);
        } else if (isText && !PIXELS.contains(name)) {
          long start = length <= 4 ? tag + 8 : from + value;
          runs.find(bytes, start, Math.min(end, start + length));
        }
      }
      open.push(number(bytes, from + directory + 2 + 12L * count, 4, isBig));
    }
  }

  private static long number(ByteView bytes, long at, int length, boolean isBig)
      throws IOException {
    long value = 0;
    for (int i = 0; i < length; i++) {
      long b = Math.max(0, bytes.at(at + (isBig ? i : length - 1 - i)));
      value = (value << 8) | b;
    }
    return value;
  }
}
