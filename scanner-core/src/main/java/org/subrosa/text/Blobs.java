package org.subrosa.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Stretches of letters and digits that stand for bytes, and the text that those bytes are: UTF-8,
 * UTF-16 of Latin text, or either packed by gzip (RFC 1952) or zlib (RFC 1950).
 */
final class Blobs {

  private static final int LEAST_BLOB = 12;
  private static final int MOST_BLOB = 200_000;
  private static final int LEAST_LINE = 40;
  private static final int LEAST_BASE32 = 16;
  private static final int LEAST_BYTES = 8;
  private static final int LEAST_TEXT = 6;
  private static final Pattern BETWEEN_HEX = Pattern.compile("0[xX]|[^0-9A-Fa-f]");
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Blobs() {}

  /** Whether bytes written as base64 can be text by the first three of them. */
  static boolean mayBeBase64(String text, int start, int end) {
    return hasPart(
        text, start, end, LEAST_BLOB, at -> mayBeText(number(text, at, 4, 6, Blobs::six)));
  }

  /** Whether bytes written as base32 can be text by the first three of them. */
  static boolean mayBeBase32(String text, int start, int end) {
    return hasPart(
        text,
        start,
        end,
        LEAST_BASE32,
        at -> mayBeText(number(text, at, 5, 5, BASE32::indexOf) >> 1));
  }

  /** Whether what stands between the signs that fill up a blob is long enough and begins so. */
  private static boolean hasPart(
      String text, int start, int end, int least, IntPredicate beginning) {
    for (int first = start; first + least <= end; ) {
      int last = first;
      while (last < end && text.charAt(last) != '=') {
        last++;
      }
      if (last - first >= least && beginning.test(first)) {
        return true;
      }
      first = last + 1;
    }
    return false;
  }

  /** Returns the number that so many letters of so many bits each stand for. */
  private static int number(String text, int start, int letters, int bits, IntUnaryOperator value) {
    int number = 0;
    for (int at = start; at < start + letters; at++) {
      number = (number << bits) | value.applyAsInt(text.charAt(at));
    }
    return number;
  }

  private static boolean mayBeText(int threeBytes) {
    return mayBeText(threeBytes >> 16, (threeBytes >> 8) & 0xff, threeBytes & 0xff);
  }

  private static int six(int c) {
    if (c >= 'a') {
      return c - 'a' + 26;
    }
    if (c >= 'A') {
      return c == '_' ? 63 : c - 'A';
    }
    return c >= '0' ? c - '0' + 52 : c == '/' ? 63 : 62;
  }

  /** Whether a run of hexadecimal digits is one of whole bytes and can be text by the first. */
  static boolean mayBeHex(String text, int start, int end) {
    return (end - start) % 2 == 0
        && (end == text.length() || !isWord(text, end))
        && mayBeText(
            HexFormat.fromHexDigits(text, start, start + 2),
            HexFormat.fromHexDigits(text, start + 2, start + 4),
            HexFormat.fromHexDigits(text, start + 4, start + 6));
  }

  private static boolean isWord(String text, int at) {
    char c = text.charAt(at);
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  /**
   * Whether a line of base64 ends there that has as many letters as those of mail have at least.
   */
  static boolean hasLine(String text, int start, int end) {
    int length = 0;
    for (int at = start; at < end; at++) {
      if (text.charAt(at) != '\n') {
        length++;
      } else if (length >= LEAST_LINE) {
        return true;
      } else {
        length = 0;
      }
    }
    return false;
  }

  /** Whether eight pairs of hexadecimal digits follow each other, parted by other signs. */
  static boolean mayBeBytes(String text, int start, int end) {
    int digits = 0;
    int pairs = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (c == 'x' || c == 'X') {
        // The zero before it is no part of the byte.
        digits = 0;
      } else if (HexFormat.isHexDigit(c)) {
        digits++;
        pairs = digits > 2 ? 0 : digits == 2 ? pairs + 1 : pairs;
      } else {
        pairs = digits == 1 ? 0 : pairs;
        digits = 0;
      }
      if (pairs >= LEAST_BYTES) {
        return true;
      }
    }
    return false;
  }

  static boolean mayBeUtf7(String text, int start, int end) {
    for (int at = start; at + 1 < end; at++) {
      if (text.charAt(at) == '+' && text.charAt(at + 1) == 'A') {
        return true;
      }
    }
    return false;
  }

  /** Whether bytes that begin so can be accepted by {@link #text}. */
  private static boolean mayBeText(int first, int second, int third) {
    boolean isWide = first != 0 && second == 0 && third != 0;
    boolean isPacked =
        (first == 0x1f && second == 0x8b) || (first == 0x78 && ((first << 8) | second) % 31 == 0);
    return isWide || isPacked || mayBeUtf8(first, second, third);
  }

  /** RFC 3629, section 4, as far as three bytes tell; control characters are no text. */
  private static boolean mayBeUtf8(int first, int second, int third) {
    if (first < 0x80) {
      return isPlain(first)
          && (second < 0x80 ? isPlain(second) && mayBegin(third) : isLead(second) && isTail(third));
    }
    return isLead(first) && isTail(second) && (first < 0xE0 ? mayBegin(third) : isTail(third));
  }

  private static boolean mayBegin(int b) {
    return b < 0x80 ? isPlain(b) : isLead(b);
  }

  private static boolean isPlain(int b) {
    return b >= ' ' || b == '\n' || b == '\r' || b == '\t';
  }

  private static boolean isLead(int b) {
    return b >= 0xC2 && b <= 0xF4;
  }

  private static boolean isTail(int b) {
    return b >= 0x80 && b < 0xC0;
  }

  /** RFC 4648, sections 4 and 5, on one line or on several (RFC 2045 section 6.8). */
  static Optional<String> base64(Matcher match) {
    String blob = match.group().replace("\n", "");
    if (blob.length() < LEAST_BLOB || blob.length() > MOST_BLOB) {
      return Optional.empty();
    }
    String standard = blob.replace('-', '+').replace('_', '/').replace("=", "");
    if (standard.length() % 4 == 1) {
      return Optional.empty();
    }
    return text(Base64.getDecoder().decode(standard));
  }

  /** RFC 4648 section 6. */
  static Optional<String> base32(Matcher match) {
    String blob = match.group().replace("=", "");
    if (blob.length() > MOST_BLOB) {
      return Optional.empty();
    }
    byte[] bytes = new byte[blob.length() * 5 / 8];
    int held = 0;
    int bits = 0;
    int next = 0;
    for (int i = 0; i < blob.length(); i++) {
      held = held << 5 | BASE32.indexOf(blob.charAt(i));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[next++] = (byte) (held >> bits);
        held &= (1 << bits) - 1;
      }
    }
    return text(bytes);
  }

  /** Pairs of hexadecimal digits, side by side or with something between them. */
  static Optional<String> hex(Matcher match) {
    if (match.group().length() > MOST_BLOB) {
      return Optional.empty();
    }
    String digits = BETWEEN_HEX.matcher(match.group()).replaceAll("");
    return digits.length() % 2 == 0 ? text(HexFormat.of().parseHex(digits)) : Optional.empty();
  }

  /** UTF-7 (RFC 2152): UTF-16 in modified base64. */
  static Optional<String> utf7(Matcher match) {
    String blob = match.group(1);
    int units = blob.length() * 6 / 16;
    if (blob.length() > MOST_BLOB || blob.length() % 4 == 1) {
      return Optional.empty();
    }
    byte[] bytes = Base64.getDecoder().decode(blob);
    return plain(
        new String(bytes, 0, 2 * Math.min(units, bytes.length / 2), StandardCharsets.UTF_16BE));
  }

  /** The lines of a file that POSIX uuencode wrote, historical algorithm. */
  static Optional<String> uuencoded(Matcher match) {
    StringBuilder bytes = new StringBuilder();
    match.group(1).lines().forEach(line -> uuencodedLine(line, bytes));
    return text(bytes.toString().getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void uuencodedLine(String line, StringBuilder bytes) {
    int count = line.isEmpty() ? 0 : six(line, 0);
    for (int i = 0; i < count; i++) {
      int at = 1 + i / 3 * 4 + i % 3;
      int shift = 2 * (i % 3 + 1);
      bytes.append((char) ((six(line, at) << shift | six(line, at + 1) >> (6 - shift)) & 0xff));
    }
  }

  /** Blanks at the end of a line get lost on the way; they stand for zeros. */
  private static int six(String line, int at) {
    return at < line.length() ? (line.charAt(at) - ' ') & 63 : 0;
  }

  /** Accepts bytes that are text. */
  static Optional<String> text(byte[] bytes) {
    Optional<String> plain = utf8(bytes).flatMap(Blobs::plain);
    if (plain.isPresent()) {
      return plain;
    }
    return isWideLatin(bytes)
        ? plain(new String(bytes, StandardCharsets.UTF_16LE))
        : unpacked(bytes).flatMap(Blobs::utf8).flatMap(Blobs::plain);
  }

  /** Text has no control characters. */
  private static Optional<String> plain(String text) {
    boolean isText =
        text.length() >= LEAST_TEXT
            && text.codePoints()
                .noneMatch(point -> point < ' ' && point != '\n' && point != '\r' && point != '\t');
    return isText ? Optional.of(text) : Optional.empty();
  }

  private static boolean isWideLatin(byte[] bytes) {
    if (bytes.length % 2 != 0) {
      return false;
    }
    for (int i = 0; i < bytes.length; i += 2) {
      if (bytes[i] == 0 || bytes[i + 1] != 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<byte[]> unpacked(byte[] bytes) {
    if (bytes.length < LEAST_TEXT) {
      return Optional.empty();
    }
    int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
    boolean isGzip = first == 0x1f8b;
    // RFC 1950: deflate with a window of 32 KiB, and a multiple of 31 together with the flags.
    boolean isZlib = first >> 8 == 0x78 && first % 31 == 0;
    if (!isGzip && !isZlib) {
      return Optional.empty();
    }
    InputStream packed = new ByteArrayInputStream(bytes);
    try (InputStream in = isGzip ? new GZIPInputStream(packed) : new InflaterInputStream(packed)) {
      return Optional.of(in.readNBytes(MOST_BLOB));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static Optional<String> utf8(byte[] bytes) {
    // Most blobs are none: an exception for each would cost more than all the rest.
    CharBuffer text = CharBuffer.allocate(bytes.length);
    boolean isWhole =
        StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(bytes), text, true)
            .isUnderflow();
    return isWhole ? Optional.of(text.flip().toString()) : Optional.empty();
  }
}
