package org.subrosa.extract.raw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.subrosa.document.RawPart;

/**
 * Finds text among bytes of an unknown kind: runs of at least {@value #SHORTEST} characters in
 * UTF-8, and in little-endian UTF-16 at even and at odd places. A run has four letters or digits at
 * least; single bytes above ASCII count as Western letters inside a run.
 */
public final class StringRuns {

  static final int SHORTEST = 6;
  private static final int LEAST_LETTERS = 4;
  private static final int LONGEST = 1 << 16;
  private static final long MOST_BYTES = 64L << 20;
  private static final int LAST_WIDE_BLOCK = 5;

  /** Characters of ASCII that are shown; none is the high byte of a wide one that is taken. */
  private static final boolean[] IS_PLAIN = plain();

  private final RawPart part;
  private final RawSink sink;
  private final StringBuilder narrow = new StringBuilder();
  private final StringBuilder[] wide = {new StringBuilder(), new StringBuilder()};
  private int pending;
  private int point;
  private int lead;
  private int before = -1;
  private int parity;

  private StringRuns(RawPart part, RawSink sink) {
    this.part = part;
    this.sink = sink;
  }

  private static boolean[] plain() {
    boolean[] isPlain = new boolean[256];
    for (int value = 0; value < 0x80; value++) {
      isPlain[value] = isShown(value);
    }
    return isPlain;
  }

  /** Hands over the runs in bytes of memory. */
  public static void of(byte[] bytes, RawPart part, RawSink sink) {
    try {
      of(new ByteArrayInputStream(bytes), part, sink);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory can be read", e);
    }
  }

  static void of(InputStream in, RawPart part, RawSink sink) throws IOException {
    of(in, part, sink, MOST_BYTES);
  }

  static void of(InputStream in, RawPart part, RawSink sink, long most) throws IOException {
    StringRuns runs = new StringRuns(part, sink);
    byte[] buffer = new byte[1 << 14];
    long total = 0;
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        total += read;
        if (total > most) {
          sink.unread("limit on bytes of an unknown kind");
          break;
        }
        runs.take(buffer, read);
      }
    } finally {
      runs.end(runs.narrow);
      runs.end(runs.wide[0]);
      runs.end(runs.wide[1]);
    }
  }

  private void take(byte[] block, int length) {
    for (int at = 0; at < length; ) {
      int value = block[at] & 0xff;
      if (pending > 0 || !IS_PLAIN[value]) {
        take(value);
        at++;
      } else {
        int end = at + 1;
        while (end < length && IS_PLAIN[block[end] & 0xff]) {
          end++;
        }
        takePlain(block, at, end, end == length || mayGoOn(block[end] & 0xff));
        at = end;
      }
    }
  }

  private void take(int value) {
    takeNarrow(value);
    if (before >= 0) {
      takeWide(wide[parity], before | (value << 8));
    }
    before = value;
    parity ^= 1;
  }

  /** A run of ASCII goes on with what may be a letter of another script, and ends at all else. */
  private static boolean mayGoOn(int value) {
    return value >= 0xC0;
  }

  /**
   * Takes bytes that are each a character of ASCII, and so end wide ones. Most such runs in binary
   * data are too short to be kept, and are not even begun.
   */
  private void takePlain(byte[] block, int from, int to, boolean mayGoOn) {
    end(wide[parity]);
    if (to - from > 1) {
      end(wide[parity ^ 1]);
    }
    if (!narrow.isEmpty() || mayGoOn || to - from >= SHORTEST) {
      for (int at = from; at < to; ) {
        int step = Math.min(to - at, LONGEST + 1 - narrow.length());
        for (int i = at; i < at + step; i++) {
          narrow.append((char) block[i]);
        }
        at += step;
        if (narrow.length() > LONGEST) {
          end(narrow);
        }
      }
    }
    before = block[to - 1];
    parity ^= (to - from) & 1;
  }

  private void takeWide(StringBuilder run, int unit) {
    boolean isText = unit >> 8 <= LAST_WIDE_BLOCK && isShown(unit);
    if (isText) {
      run.append((char) unit);
    }
    if (!isText || run.length() > LONGEST) {
      end(run);
    }
  }

  private void takeNarrow(int value) {
    if (pending > 0 && (value & 0xC0) == 0x80) {
      point = (point << 6) | (value & 0x3F);
      if (--pending == 0) {
        append(point);
      }
      return;
    }
    if (pending > 0) {
      pending = 0;
      western(lead);
    }
    if (value < 0x80) {
      append(value);
    } else if (value >= 0xC2 && value <= 0xF4) {
      lead = value;
      pending = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
      point = value & (0x3F >> pending);
    } else {
      western(value);
    }
  }

  /** A letter of windows-1252, whose letters above 0xC0 are those of ISO 8859-1. */
  private void western(int value) {
    boolean isInWord = !narrow.isEmpty() && Character.isLetter(narrow.charAt(narrow.length() - 1));
    if (isInWord && value >= 0xC0) {
      append(value);
    } else {
      end(narrow);
    }
  }

  private void append(int value) {
    if (isShown(value) && Character.isValidCodePoint(value)) {
      narrow.appendCodePoint(value);
      if (narrow.length() > LONGEST) {
        end(narrow);
      }
    } else {
      end(narrow);
    }
  }

  private static boolean isShown(int value) {
    if (value < 0x7F) {
      return value >= ' ' || value == '\t' || value == '\n' || value == '\r';
    }
    return value >= 0xA0 && Character.isDefined(value);
  }

  private void end(StringBuilder run) {
    if (run.isEmpty()) {
      return;
    }
    if (run.length() >= SHORTEST && hasLetters(run)) {
      sink.text(part, run.toString());
    }
    run.setLength(0);
  }

  private static boolean hasLetters(StringBuilder run) {
    int letters = 0;
    for (int i = 0; i < run.length() && letters < LEAST_LETTERS; i++) {
      letters += Character.isLetterOrDigit(run.charAt(i)) ? 1 : 0;
    }
    return letters == LEAST_LETTERS;
  }
}
