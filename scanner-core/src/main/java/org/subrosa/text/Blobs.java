package org.subrosa.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Stretches of letters and digits that stand for bytes, and the text that those bytes are: UTF-8,
 * UTF-16 of Latin text, or either packed by gzip (RFC 1952) or zlib (RFC 1950).
 */
final class Blobs {

  private static final int LEAST_BLOB = 12;
  private static final int MOST_BLOB = 200_000;
  private static final int LEAST_TEXT = 6;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private Blobs() {}

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
    String digits = match.group().replaceAll("0[xX]|[^0-9A-Fa-f]", "");
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
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
