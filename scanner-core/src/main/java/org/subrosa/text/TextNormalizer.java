package org.subrosa.text;

import java.text.Normalizer;
import java.util.Optional;

/**
 * Reads look-alike characters as the plain ones: Unicode's compatibility forms (NFKC, UAX #15, so
 * full-width and styled digits and ligatures), digits of all scripts as 0 to 9, every kind of
 * blank, dash and line end as the plain one; characters without width and lines through others are
 * left out.
 */
final class TextNormalizer {

  private static final char NOT_KNOWN = 0;
  private static final char NOT_ONE = '\uFFFF';

  /** What was found out about units, by unit; what a race loses is found out again. */
  private static final char[] READ_AS = new char[1 << 16];

  private TextNormalizer() {}

  static View normalize(String text) {
    int first = firstSpecial(text);
    if (first == text.length()) {
      return new View(text, OffsetMap.shifted(0), View.PLAIN);
    }
    return oneForOne(text, first)
        .map(plain -> new View(plain, OffsetMap.shifted(0), View.PLAIN))
        .orElseGet(() -> mapped(text));
  }

  /** Returns the text where each unit is read as one: most texts need no map of their own. */
  private static Optional<String> oneForOne(String text, int first) {
    char[] plain = text.toCharArray();
    for (int i = first; i < plain.length; i++) {
      char c = plain[i];
      if (c >= 0x80) {
        char read = readAs(c);
        if (read == NOT_ONE) {
          return Optional.empty();
        }
        plain[i] = read;
      } else if (c == '\r') {
        if (i + 1 < plain.length && plain[i + 1] == '\n') {
          return Optional.empty();
        }
        plain[i] = '\n';
      }
    }
    return Optional.of(new String(plain));
  }

  /** Returns the unit for which a unit stands, or that it stands for none or several. */
  private static char readAs(char unit) {
    char known = READ_AS[unit];
    if (known == NOT_KNOWN) {
      String plain = Character.isSurrogate(unit) || isInvisible(unit) ? "" : plain(unit);
      known = plain.length() == 1 ? plain.charAt(0) : NOT_ONE;
      READ_AS[unit] = known;
    }
    return known;
  }

  private static View mapped(String text) {
    OffsetMap.Builder view = new OffsetMap.Builder(text.length());
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      if (point == '\r') {
        next += text.startsWith("\n", next) ? 1 : 0;
        view.append('\n', i, next);
      } else if (point < 0x80) {
        view.append((char) point, i, next);
      } else if (point <= Character.MAX_VALUE && readAs((char) point) != NOT_ONE) {
        view.append(readAs((char) point), i, next);
      } else if (!isInvisible(point)) {
        view.append(plain(point), i, next);
      }
      i = next;
    }
    return view.view(View.PLAIN);
  }

  private static int firstSpecial(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) < 0x80 && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  /**
   * Soft hyphen, joiners, direction marks and other formats (category Cf), the rest of what Unicode
   * calls default-ignorable (fillers, variation selectors), and lines over, under and through a
   * character, which change nothing of what it says.
   */
  private static boolean isInvisible(int point) {
    int type = Character.getType(point);
    return type == Character.FORMAT
        || isIgnorable(point)
        || ((type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK)
            && isLine(point));
  }

  /** DerivedCoreProperties of Unicode 15, Default_Ignorable_Code_Point, without category Cf. */
  private static boolean isIgnorable(int point) {
    return point == 0x034F
        || point == 0x115F
        || point == 0x1160
        || point == 0x17B4
        || point == 0x17B5
        || (point >= 0x180B && point <= 0x180F)
        || point == 0x3164
        || (point >= 0xFE00 && point <= 0xFE0F)
        || point == 0xFFA0
        || (point >= 0xE0100 && point <= 0xE01EF);
  }

  private static boolean isLine(int point) {
    return point == 0x0305
        || (point >= 0x0332 && point <= 0x0338)
        || (point >= 0x20D0 && point <= 0x20F0);
  }

  private static String plain(int point) {
    int type = Character.getType(point);
    if (type == Character.DECIMAL_DIGIT_NUMBER) {
      return Integer.toString(Character.digit(point, 10));
    }
    if (type == Character.SPACE_SEPARATOR) {
      return " ";
    }
    if (type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR) {
      return "\n";
    }
    if (type == Character.DASH_PUNCTUATION || point == 0x2212) {
      return "-";
    }
    return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
  }
}
