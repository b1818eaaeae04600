package org.subrosa.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decode layer of numbers whose digits are spelled out in English, as they are dictated. */
final class SpokenDigits {

  private static final List<String> WORDS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  private static final String HYPHEN = "dash";
  private static final int LEAST_WORDS = 9;
  private static final int SHORTEST = 3;

  /** The first two letters of a word, seven bits each, in small letters. */
  private static final boolean[] BEGINS = new boolean[1 << 14];

  private static final int LONGEST = 5;
  private static final int MOST_BETWEEN = 2;

  /** Of what such numbers are made; other text has few stretches of it. */
  private static final String LETTERS = "zerontwhfuivsxgda";

  private static final EncodedPlaces STRETCHES =
      EncodedPlaces.runsOf(
          LETTERS + LETTERS.toUpperCase(Locale.ROOT) + " ,-\n", LEAST_WORDS * (SHORTEST + 1) - 1);

  static final Decoder DECODER =
      new Decoder(
          "spelled out",
          new EncodedPlaces.Conditional(STRETCHES::mayBeIn, SpokenDigits::places),
          Pattern.compile("(?s).++"),
          SpokenDigits::digits);

  static {
    WORDS.forEach(word -> BEGINS[pair(word.charAt(0), word.charAt(1))] = true);
    BEGINS[pair(HYPHEN.charAt(0), HYPHEN.charAt(1))] = true;
  }

  private SpokenDigits() {}

  private static void places(String text, EncodedPlaces.Visitor visitor) {
    STRETCHES.of(text, (start, end) -> places(text, start, end, visitor));
  }

  private static void places(String text, int start, int stop, EncodedPlaces.Visitor visitor) {
    for (int at = start; at < stop; at++) {
      int end = mayBegin(text, at) && !isLetter(text, at - 1) ? wordEnd(text, at) : at;
      if (end == at) {
        continue;
      }
      int last = end;
      int words = 0;
      for (int next = at; end > next; end = wordEnd(text, next)) {
        words++;
        last = end;
        next = skipBetween(text, end);
      }
      if (words >= LEAST_WORDS) {
        visitor.stretch(at, last);
      }
      at = last;
    }
  }

  /** Returns where the digit or hyphen in letters ends that begins here, or this place itself. */
  private static int wordEnd(String text, int at) {
    if (!mayBegin(text, at)) {
      return at;
    }
    int end = at;
    while (end - at <= LONGEST && isLetter(text, end)) {
      end++;
    }
    boolean mayBe = end - at >= SHORTEST && end - at <= LONGEST;
    return mayBe && digit(text.substring(at, end)) != 0 ? end : at;
  }

  private static boolean mayBegin(String text, int at) {
    if (at + 1 >= text.length() || text.charAt(at) >= 0x80 || text.charAt(at + 1) >= 0x80) {
      return false;
    }
    return BEGINS[pair(text.charAt(at), text.charAt(at + 1))];
  }

  private static int pair(char first, char second) {
    return ((first | 0x20) << 7) | second | 0x20;
  }

  private static int skipBetween(String text, int end) {
    int at = end;
    while (at < text.length() && at - end < MOST_BETWEEN && " ,-\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isLetter(String text, int at) {
    return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
  }

  /** Returns the sign for which a word stands, or 0. */
  private static char digit(String word) {
    for (int i = 0; i < WORDS.size(); i++) {
      if (WORDS.get(i).equalsIgnoreCase(word)) {
        return (char) ('0' + i);
      }
    }
    return HYPHEN.equalsIgnoreCase(word) ? '-' : 0;
  }

  private static Optional<String> digits(Matcher match) {
    StringBuilder digits = new StringBuilder();
    for (String word : match.group().split("[ ,\n-]+")) {
      digits.append(digit(word));
    }
    return Optional.of(digits.toString());
  }
}
