package org.subrosa.names;

import java.util.BitSet;

/**
 * Tells texts about programs, such as change logs, manuals and source files, from other texts by
 * signs of several kinds. Data is none: a dump of a database has joined words and little else.
 */
final class ProgramText {

  /** Fewer words say little. */
  private static final int LEAST_WORDS = 100;

  /** So many words are there at most for each sign of a program. */
  private static final int WORDS_FOR_SIGN = 33;

  private static final int LEAST_KINDS = 3;

  /** Longer texts are judged by their beginning. */
  private static final int MOST_CHARACTERS = 50_000;

  private ProgramText() {}

  static boolean is(String text) {
    BitSet kinds = new BitSet();
    int words = 0;
    int signs = 0;
    int end = Math.min(text.length() - 1, MOST_CHARACTERS);
    for (int i = 1; i < end; i++) {
      char before = text.charAt(i - 1);
      char c = text.charAt(i);
      words += Character.isLetter(c) && !Character.isLetter(before) ? 1 : 0;
      if (isSign(before, c, text.charAt(i + 1))) {
        signs++;
        kinds.set(Character.isLetter(c) ? 'a' : before == '<' ? before : c);
      }
    }
    return words >= LEAST_WORDS
        && kinds.cardinality() >= LEAST_KINDS
        && (long) signs * WORDS_FOR_SIGN >= words;
  }

  /**
   * {@code a_b}, {@code aB}, {@code f()}, {@code a::b}, {@code a->b}, {@code -o}, {@code /usr},
   * tags.
   */
  private static boolean isSign(char before, char c, char next) {
    return switch (c) {
      case '_' -> Character.isLetterOrDigit(before) && Character.isLetterOrDigit(next);
      case '(' -> next == ')';
      case ':' -> before == ':' && next != ':';
      case '=', '>' -> "=-!<".indexOf(before) >= 0 && next != c;
      case '-' -> isSmall(next) && (Character.isWhitespace(before) || before == '-');
      case '/' -> (before == '<' || Character.isWhitespace(before)) && isSmall(next);
      default -> Character.isUpperCase(c) && isSmall(before) && isSmall(next);
    };
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }
}
