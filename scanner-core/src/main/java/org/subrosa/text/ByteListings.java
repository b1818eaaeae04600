package org.subrosa.text;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decode layers of bytes that are written out as numbers: dumps as {@code xxd}, {@code hexdump -C}
 * and {@code od -t x1} print them, binary digits, decimal codes, base 85 in the frame of Adobe
 * (PostScript Language Reference, 3.13.3), and the digits of Morse code (ITU-R M.1677-1, 1.1.2).
 */
final class ByteListings {

  private static final int MOST_BLOB = 200_000;

  /** A line of a dump begins with a place of eight, or in {@code od} seven, digits. */
  private static final int LEAST_PLACE = 7;

  private static final int LONGEST_PLACE = 8;
  private static final int BYTES_OF_A_LINE = 16;
  private static final int WIDEST_GROUP = 8;

  private static final String CODE = "(?:3[2-9]|[4-9][0-9]|1[01][0-9]|12[0-6])";

  private static final List<String> MORSE =
      List.of(
          "-----", ".----", "..---", "...--", "....-", ".....", "-....", "--...", "---..", "----.");

  static final List<Decoder> ALL =
      List.of(
          new Decoder(
              "hex dump", ByteListings::dumps, Pattern.compile("(?s).++"), ByteListings::dump),
          new Decoder(
              "binary digits",
              EncodedPlaces.runsOf("01 ,\n", 6 * 8),
              Pattern.compile("(?<![0-9])[01]{8}(?:[ ,\\n]{0,2}+[01]{8}){5,}+(?![0-9])"),
              ByteListings::binary),
          new Decoder(
              "character codes",
              EncodedPlaces.runsOf("0123456789, \n", 9 * 3 - 1),
              Pattern.compile("(?<![0-9])" + CODE + "(?:[ ,\\n]{1,2}+" + CODE + "(?![0-9])){8,}+"),
              ByteListings::codes),
          new Decoder(
              "base85",
              EncodedPlaces.with("<~"),
              Pattern.compile("<~([!-uz\\s]{5,}+)~>"),
              ByteListings::base85),
          new Decoder(
              "Morse code",
              EncodedPlaces.runsOf(".-/ ", 9 * 6 - 1),
              Pattern.compile("(?<![.-])[.-]{5}(?: (?:/ )?+[.-]{5}){8,}+(?![.-])"),
              ByteListings::morse));

  private ByteListings() {}

  /** The lines that begin as those of a dump do, as far as they stand together. */
  private static void dumps(String text, EncodedPlaces.Visitor visitor) {
    int first = -1;
    for (int line = 0; line < text.length(); ) {
      int end = text.indexOf('\n', line);
      boolean isDump = placeEnd(text, line) > 0;
      if (isDump && first < 0) {
        first = line;
      } else if (!isDump && first >= 0) {
        visitor.stretch(first, line - 1);
        first = -1;
      }
      line = end < 0 ? text.length() : end + 1;
    }
    if (first >= 0) {
      visitor.stretch(first, text.length());
    }
  }

  /** Returns where the place ends with which a line begins, or 0. */
  private static int placeEnd(String text, int line) {
    int at = line;
    while (at < text.length() && at - line < LONGEST_PLACE && isHex(text.charAt(at))) {
      at++;
    }
    boolean isPlace = at - line >= LEAST_PLACE && at + 1 < text.length();
    return isPlace && (text.charAt(at) == ' ' || text.charAt(at) == ':') ? at + 1 : 0;
  }

  private static boolean isHex(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private static Optional<String> dump(Matcher match) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String lines = match.group();
    for (int line = 0; line < lines.length() && bytes.size() < MOST_BLOB; ) {
      int end = lines.indexOf('\n', line);
      int stop = end < 0 ? lines.length() : end;
      bytes.writeBytes(dumpLine(lines.substring(placeEnd(lines, line), stop)));
      line = stop + 1;
    }
    return Blobs.text(bytes.toByteArray());
  }

  /** The groups of a line; three blanks, or a full line, end them and the characters follow. */
  private static byte[] dumpLine(String line) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = 0; bytes.size() < BYTES_OF_A_LINE; ) {
      int start = at;
      while (start < line.length() && start - at < 2 && line.charAt(start) == ' ') {
        start++;
      }
      int end = start;
      while (end < line.length() && isHex(line.charAt(end))) {
        end++;
      }
      boolean isGroup = end > start && (end - start) % 2 == 0 && end - start <= WIDEST_GROUP;
      if (!isGroup || (end < line.length() && line.charAt(end) != ' ')) {
        break;
      }
      bytes.writeBytes(HexFormat.of().parseHex(line, start, end));
      at = end;
    }
    return bytes.toByteArray();
  }

  private static Optional<String> binary(Matcher match) {
    String digits = match.group().replaceAll("[^01]", "");
    if (digits.length() % 8 != 0 || digits.length() > MOST_BLOB) {
      return Optional.empty();
    }
    byte[] bytes = new byte[digits.length() / 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(digits.substring(8 * i, 8 * i + 8), 2);
    }
    return Blobs.text(bytes);
  }

  private static Optional<String> codes(Matcher match) {
    if (match.group().length() > MOST_BLOB) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (String code : match.group().split("[ ,\n]+")) {
      text.append((char) Integer.parseInt(code));
    }
    return Optional.of(text.toString());
  }

  private static Optional<String> base85(Matcher match) {
    String digits = match.group(1).replaceAll("\\s", "").replace("z", "!!!!!");
    if (digits.length() > MOST_BLOB || digits.length() % 5 == 1) {
      return Optional.empty();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int at = 0; at < digits.length(); at += 5) {
      int count = Math.min(5, digits.length() - at);
      long number = 0;
      for (int i = 0; i < 5; i++) {
        // Missing digits of the last group count as the highest.
        number = number * 85 + (i < count ? digits.charAt(at + i) - '!' : 84);
      }
      for (int i = 0; i < count - 1; i++) {
        bytes.write((int) (number >> (24 - 8 * i)));
      }
    }
    return Blobs.text(bytes.toByteArray());
  }

  private static Optional<String> morse(Matcher match) {
    if (match.group().length() > MOST_BLOB) {
      return Optional.empty();
    }
    StringBuilder digits = new StringBuilder();
    for (String signs : match.group().split(" ")) {
      int digit = MORSE.indexOf(signs);
      if (digit < 0 && !signs.equals("/")) {
        return Optional.empty();
      }
      digits.append(digit < 0 ? ' ' : (char) ('0' + digit));
    }
    return Optional.of(digits.toString());
  }
}
