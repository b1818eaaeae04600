package org.subrosa.names;

/** Tells texts about programs, such as logs, change logs and manuals, from other texts. */
final class ProgramText {

  /** Fewer words say little. */
  private static final int LEAST_WORDS = 100;

  /** So many words are there at most for each sign of a program. */
  private static final int WORDS_FOR_SIGN = 33;

  /** Longer texts are judged by their beginning. */
  private static final int MOST_CHARACTERS = 50_000;

  private ProgramText() {}

  static boolean is(String text) {
    int words = 0;
    int signs = 0;
    int end = Math.min(text.length() - 1, MOST_CHARACTERS);
    for (int i = 1; i < end; i++) {
      char before = text.charAt(i - 1);
      char c = text.charAt(i);
      words += Character.isLetter(c) && !Character.isLetter(before) ? 1 : 0;
      signs += isSign(before, c, text.charAt(i + 1)) ? 1 : 0;
    }
    return words >= LEAST_WORDS && (long) signs * WORDS_FOR_SIGN >= words;
  }

  /** {@code a_b}, {@code aB}, {@code f()}, {@code a::b}, braces, {@code -o}, {@code /usr}. */
  private static boolean isSign(char before, char c, char next) {
    return switch (c) {
      case '_' -> Character.isLetterOrDigit(before) && Character.isLetterOrDigit(next);
      case '(' -> next == ')';
      case ':' -> before == ':' && next != ':';
      case '{', '}', '\\' -> true;
      case '=', '>' -> "=-!<".indexOf(before) >= 0 && next != c;
      case '-' -> isOption(before, next);
      case '/' -> before == '<' || (Character.isWhitespace(before) && isSmall(next));
      default -> Character.isUpperCase(c) && isSmall(before) && isSmall(next);
    };
  }

  private static boolean isOption(char before, char next) {
    return isSmall(next) && (Character.isWhitespace(before) || before == '-');
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }
}
