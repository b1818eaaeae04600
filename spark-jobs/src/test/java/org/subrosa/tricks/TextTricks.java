package org.subrosa.tricks;

import static org.subrosa.tricks.TrickList.ALL;
import static org.subrosa.tricks.TrickList.DIGITS;
import static org.subrosa.tricks.TrickList.LETTERS;
import static org.subrosa.tricks.TrickList.NUMBERS;
import static org.subrosa.tricks.TrickList.between;
import static org.subrosa.tricks.TrickList.cut;
import static org.subrosa.tricks.TrickList.each;
import static org.subrosa.tricks.TrickList.groups;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.subrosa.tricks.Secret.Kind;

/** Tricks with the characters of a value: invisible ones, look-alikes, other separators. */
public final class TextTricks {

  private static final String LATIN = "aceopsxyDEHKMTX";
  private static final String CYRILLIC =
      "\u0430\u0441\u0435\u043e\u0440\u0455\u0445\u0443D\u0415\u041d\u041a\u041c\u0422\u0425";
  private static final String GREEK =
      "\u03b1\u03f2e\u03bfpsxyD\u0395\u0397\u039a\u039c\u03a4\u03a7";
  private static final List<String> WORDS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private TextTricks() {}

  /** Returns them. */
  public static List<Trick> all() {
    TrickList tricks = new TrickList();
    invisible(tricks);
    lookAlikes(tricks);
    separators(tricks);
    disguises(tricks);
    return tricks.all();
  }

  private static void invisible(TrickList tricks) {
    tricks.value("soft hyphens", ALL, value -> between(value, "\u00AD"));
    tricks.value("zero-width spaces", ALL, value -> between(value, "\u200B"));
    tricks.value("zero-width joiners", ALL, value -> between(value, "\u200D"));
    tricks.value("zero-width non-joiners", ALL, value -> between(value, "\u200C"));
    tricks.value("word joiners", ALL, value -> between(value, "\u2060"));
    tricks.value("byte order marks inside", ALL, value -> between(value, "\uFEFF"));
    tricks.value("variation selectors", ALL, value -> between(value, "\uFE0F"));
    tricks.value("tag characters", ALL, value -> between(value, "\uDB40\uDC41"));
    tricks.value("direction marks", ALL, value -> between(value, "\u200E"));
    tricks.value("direction embeddings", ALL, value -> "\u202A" + between(value, "\u202C\u202A"));
    tricks.value("combining underlines", ALL, value -> each(value, c -> c(c) + "\u0332"));
    tricks.value("combining graphemes joiners", ALL, value -> between(value, "\u034F"));
    tricks.value("Hangul fillers", ALL, value -> between(value, "\u3164"));
    tricks.value("Mongolian vowel separators", ALL, value -> between(value, "\u180E"));
    tricks.value("invisible separators", ALL, value -> between(value, "\u2063"));
    tricks.value("control characters", ALL, value -> between(value, "\u0001"));
    tricks.value("terminal colours", ALL, value -> cut(value, "\u001B[31m\u001B[0m"));
  }

  private static void lookAlikes(TrickList tricks) {
    tricks.value("fullwidth forms", ALL, value -> each(value, c -> c(c + 0xFEE0)));
    tricks.value("Arabic-Indic digits", DIGITS, value -> digits(value, 0x660));
    tricks.value("extended Arabic-Indic digits", DIGITS, value -> digits(value, 0x6F0));
    tricks.value("Devanagari digits", DIGITS, value -> digits(value, 0x966));
    tricks.value("Bengali digits", DIGITS, value -> digits(value, 0x9E6));
    tricks.value("Thai digits", DIGITS, value -> digits(value, 0xE50));
    tricks.value("mathematical bold digits", DIGITS, value -> digits(value, 0x1D7CE));
    tricks.value("mathematical monospace digits", DIGITS, value -> digits(value, 0x1D7F6));
    tricks.value("segmented digits", DIGITS, value -> digits(value, 0x1FBF0));
    tricks.value("mathematical bold letters", LETTERS, TextTricks::boldLetters);
    tricks.value("circled digits", DIGITS, TextTricks::circled);
    tricks.value("superscript digits", DIGITS, value -> map(value, "0123456789", SUPERSCRIPT));
    tricks.value("subscript digits", DIGITS, value -> digits(value, 0x2080));
    tricks.value("Cyrillic letters", LETTERS, value -> map(value, LATIN, CYRILLIC));
    tricks.value("Greek letters", LETTERS, value -> map(value, LATIN, GREEK));
    tricks.value("small commercial at and full stop", email(), TextTricks::smallForms);
    // A card: the other numbers need not have a zero or one.
    tricks.value("letter O for zero", EnumSet.of(Kind.CARD), value -> value.replace('0', 'O'));
    tricks.value(
        "letters l and O for digits",
        EnumSet.of(Kind.CARD),
        value -> value.replace('1', 'l').replace('0', 'O'));
  }

  private static final String SUPERSCRIPT =
      "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

  private static void separators(TrickList tricks) {
    tricks.value("a space after each digit", DIGITS, value -> between(bare(value), " "));
    tricks.value("a full stop after each digit", NUMBERS, value -> between(bare(value), "."));
    tricks.value("a hyphen after each digit", NUMBERS, value -> between(bare(value), "-"));
    tricks.value("groups by en dashes", DIGITS, value -> grouped(value, "\u2013"));
    tricks.value("groups by minus signs", DIGITS, value -> grouped(value, "\u2212"));
    tricks.value("groups by no-break spaces", DIGITS, value -> grouped(value, "\u00A0"));
    tricks.value("groups by thin spaces", DIGITS, value -> grouped(value, "\u2009"));
    tricks.value("groups by ideographic spaces", DIGITS, value -> grouped(value, "\u3000"));
    tricks.value("groups by full stops", DIGITS, value -> grouped(value, "."));
    tricks.value("groups by slashes", NUMBERS, value -> grouped(value, "/"));
    tricks.value("groups by underscores", NUMBERS, value -> grouped(value, "_"));
    tricks.value("groups by middle dots", NUMBERS, value -> grouped(value, "\u00B7"));
    tricks.value("groups by two spaces", DIGITS, value -> grouped(value, "  "));
    tricks.value("groups by tabs", DIGITS, value -> grouped(value, "\t"));
    tricks.value("groups on lines of their own", DIGITS, value -> grouped(value, "\n"));
    tricks.value("groups on lines of Windows", DIGITS, value -> grouped(value, "\r\n"));
    tricks.value("cut by a line end", ALL, value -> cut(value, "\n"));
    tricks.value("cut by a hyphen and a line end", LETTERS, value -> cut(value, "-\n"));
    tricks.value("cut by a line separator", DIGITS, value -> grouped(value, "\u2028"));
    tricks.value("no separators", DIGITS, TextTricks::bare);
  }

  private static void disguises(TrickList tricks) {
    tricks.value("right-to-left override", ALL, v -> "\u202E" + reversed(v) + "\u202C");
    tricks.value("written backwards", ALL, TextTricks::reversed);
    tricks.value("digits in words", NUMBERS, TextTricks::words);
    tricks.value("at and dot in words", email(), v -> v.replace("@", " at ").replace(".", " dot "));
    tricks.value(
        "at and dot in brackets", email(), v -> v.replace("@", "[at]").replace(".", "[dot]"));
    tricks.value("ROT13", LETTERS, TextTricks::rot13);
    tricks.value("capital letters", email(), value -> value.toUpperCase(Locale.ROOT));
    tricks.value("small letters", EnumSet.of(Kind.IBAN), value -> value.toLowerCase(Locale.ROOT));
    tricks.value("glued to words", NUMBERS, value -> "no" + value + "end");
    tricks.value("among underscores", ALL, value -> "__" + value + "__");
    tricks.value("Markdown emphasis inside", ALL, value -> cut(value, "****"));
    tricks.value("a list of characters", ALL, value -> "['" + between(value, "', '") + "']");
    tricks.value("strings joined in code", ALL, value -> '"' + cut(value, "\" + \"") + '"');
    tricks.value("character codes", ALL, value -> each(value, c -> c + " "));
    tricks.value("Morse code of digits", NUMBERS, TextTricks::morse);
  }

  private static EnumSet<Kind> email() {
    return EnumSet.of(Kind.EMAIL);
  }

  private static String c(int codePoint) {
    return Character.toString(codePoint);
  }

  private static String bare(String value) {
    return value.replace("-", "");
  }

  /** As the value is written on paper: cards and accounts by fours, others by their own groups. */
  private static String grouped(String value, String filler) {
    return value.indexOf('-') > 0 ? value.replace("-", filler) : groups(value, 4, filler);
  }

  private static String digits(String value, int zero) {
    return each(value, c -> c >= '0' && c <= '9' ? c(zero + c - '0') : c(c));
  }

  private static String circled(String value) {
    return each(value, c -> c == '0' ? "\u24EA" : c > '0' && c <= '9' ? c(0x2460 + c - '1') : c(c));
  }

  private static String boldLetters(String value) {
    return each(
        value,
        c ->
            c >= 'a' && c <= 'z'
                ? c(0x1D41A + c - 'a')
                : c >= 'A' && c <= 'Z' ? c(0x1D400 + c - 'A') : c(c));
  }

  private static String map(String value, String from, String to) {
    return each(value, c -> from.indexOf(c) < 0 ? c(c) : c(to.charAt(from.indexOf(c))));
  }

  private static String smallForms(String value) {
    return value.replace('@', '\uFE6B').replace('.', '\uFE52');
  }

  private static String reversed(String value) {
    return new StringBuilder(value).reverse().toString();
  }

  private static String words(String value) {
    return each(value, c -> c == '-' ? "dash " : WORDS.get(c - '0') + " ").strip();
  }

  private static String rot13(String value) {
    return each(value, c -> Character.isLetter(c) ? c(turned(c)) : c(c));
  }

  private static int turned(int letter) {
    int first = letter >= 'a' ? 'a' : 'A';
    return first + (letter - first + 13) % 26;
  }

  private static String morse(String value) {
    return each(
        value,
        c -> {
          int digit = c - '0';
          StringBuilder signs = new StringBuilder();
          for (int i = 1; i <= 5; i++) {
            boolean isShort = digit <= 5 ? i <= digit : i > digit - 5;
            signs.append(isShort ? '.' : '-');
          }
          return c == '-' ? "/ " : signs.append(' ').toString();
        });
  }
}
