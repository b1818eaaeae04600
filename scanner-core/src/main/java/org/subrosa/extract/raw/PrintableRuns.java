package org.subrosa.extract.raw;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Finds text in bytes of no known structure: runs of at least {@value #SHORTEST} printable
 * characters, of one byte each (UTF-8 where it is valid, else Windows-1252) or of two (UTF-16).
 */
final class PrintableRuns {

  static final int SHORTEST = 6;
  private static final int LONGEST = 1 << 16;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private final Consumer<String> runs;

  PrintableRuns(Consumer<String> runs) {
    this.runs = runs;
  }

  /** Hands over the runs between two positions. */
  void find(ByteView bytes, long from, long end) throws IOException {
    long at = from;
    while (at < end) {
      int wide = wideLength(bytes, at, end);
      int narrow = wide >= SHORTEST ? 0 : narrowLength(bytes, at, end);
      if (wide >= SHORTEST) {
        hand(new String(bytes.copy(at, 2 * wide), StandardCharsets.UTF_16LE), bytes, at);
      } else if (narrow >= SHORTEST) {
        hand(decoded(bytes.copy(at, narrow)), bytes, at);
      }
      at += wide >= SHORTEST ? 2L * wide : Math.max(1, narrow);
    }
  }

  private void hand(String text, ByteView bytes, long at) throws IOException {
    if (isLikelyText(text)) {
      runs.accept(text);
      int length = lengthBefore(bytes, at);
      if (length >= 3 && length < text.length()) {
        runs.accept(text.substring(0, length));
      }
    }
  }

  /**
   * Strings often follow their length, and at times a byte of flags; what follows them can look
   * like more of the string.
   */
  private static int lengthBefore(ByteView bytes, long at) throws IOException {
    long before = at - 1;
    while (before > at - 4 && (bytes.at(before) == 0 || bytes.at(before) == 1)) {
      before--;
    }
    return before < at - 1 ? bytes.at(before) : 0;
  }

  /** Compressed data holds runs of Windows-1252 letters too, but few of them are plain ones. */
  private static boolean isLikelyText(String text) {
    int words = 0;
    int foreign = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      words += (c < 0x80 && (Character.isLetterOrDigit(c) || c == ' ')) || c > 0xff ? 1 : 0;
      foreign += c >= 0x80 && c <= 0xff ? 1 : 0;
    }
    return words >= 4 && 4 * foreign <= text.length();
  }

  /** Returns bytes as UTF-8 if they are valid UTF-8, else as Windows-1252. */
  static String decoded(byte[] run) {
    String text = new String(run, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : new String(run, WESTERN);
  }

  private static int narrowLength(ByteView bytes, long from, long end) throws IOException {
    int length = 0;
    while (from + length < end && length < LONGEST && isPrintable(bytes.at(from + length))) {
      length++;
    }
    return length;
  }

  /**
   * Little-endian characters of the blocks that Latin, Greek, Cyrillic and Hebrew letters stand in.
   * Big-endian ones look the same from their second byte on.
   */
  private static int wideLength(ByteView bytes, long from, long end) throws IOException {
    int length = 0;
    for (long at = from; at + 1 < end && length < LONGEST; at += 2) {
      int high = bytes.at(at + 1);
      if (high > 5 || (high == 0 && !isPrintable(bytes.at(at)))) {
        return length;
      }
      length++;
    }
    return length;
  }

  private static boolean isPrintable(int c) {
    return (c >= 0x20 && c < 0x7f) || c >= 0x80 || c == '\t' || c == '\n' || c == '\r';
  }
}
