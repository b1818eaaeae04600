package org.subrosa.language;

import java.util.Set;

/**
 * The running text of a document's first pages, as much as is needed to tell its language. Tables,
 * lists of names, addresses, program code and keys say nothing about a language; trained detectors
 * are sure of one all the same.
 */
final class ProseSample {

  /** UTF-16 units that are looked through. */
  private static final int LOOKED_THROUGH = 30_000;

  /** UTF-16 units that are enough. */
  private static final int ENOUGH = 800;

  /** Letters without which nothing is said. */
  private static final int LEAST_LETTERS = 120;

  private static final int LEAST_WORDS = 4;
  private static final int LONGEST_WORD = 30;
  private static final int MOST_ENGLISH_WORDS = 16;

  /** Words of English that hardly stand in running text of another language. */
  private static final Set<String> ENGLISH =
      Set.of("the", "and", "with", "that", "this", "of", "which", "you", "have", "from", "are");

  private final StringBuilder letters = new StringBuilder();
  private int words;
  private int english;
  private int letterCount;

  ProseSample(String text) {
    int most = Math.min(text.length(), LOOKED_THROUGH);
    for (int at = 0; at < most && letters.length() < ENOUGH; ) {
      int end = lineEnd(text, at, most);
      Line line = new Line(text, at, end);
      if (line.isProse()) {
        letters.append(text, at, Math.min(end, at + ENOUGH)).append('\n');
        words += line.words;
        english += line.english;
        letterCount += line.letters;
      }
      at = end + 1;
    }
  }

  private static int lineEnd(String text, int from, int most) {
    int end = from;
    while (end < most && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Returns whether there is enough of it. */
  boolean isTelling() {
    return letterCount >= LEAST_LETTERS;
  }

  /** Returns whether it has as many of the commonest words as English has, without a model. */
  boolean isPlainlyEnglish() {
    return english > 0 && english * MOST_ENGLISH_WORDS >= words;
  }

  /** Returns whether it can be English by its letters. */
  boolean isLatin() {
    return letters
            .chars()
            .filter(Character::isLetter)
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count()
        > letterCount / 2;
  }

  String text() {
    return letters.toString();
  }

  /** Returns the number of letters, never the text. */
  @Override
  public String toString() {
    return "ProseSample[" + letterCount + " letters]";
  }

  /** What one line looks like. */
  private static final class Line {

    private int tokens;
    private int words;
    private int small;
    private int letters;
    private int unspaced;
    private int english;

    Line(String text, int from, int end) {
      int start = from;
      for (int i = from; i <= end; i++) {
        if (i == end || Character.isWhitespace(text.charAt(i))) {
          if (i > start) {
            token(text, start, i);
          }
          start = i + 1;
        }
      }
    }

    private void token(String text, int from, int to) {
      tokens++;
      int start = from;
      int end = to;
      while (start < end && !Character.isLetter(text.charAt(start))) {
        start++;
      }
      while (end > start && !isLetterOrMark(text.charAt(end - 1))) {
        end--;
      }
      if (start == end) {
        return;
      }
      if (isUnspaced(text.charAt(start))) {
        unspaced += end - start;
        letters += end - start;
      } else if (end - start <= LONGEST_WORD && isWord(text, start, end)) {
        words++;
        letters += end - start;
        small += Character.isUpperCase(text.charAt(start)) ? 0 : 1;
        english += ENGLISH.contains(text.substring(start, end)) ? 1 : 0;
      }
    }

    private static boolean isWord(String text, int from, int to) {
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        if (!isLetterOrMark(c) && c != '\'' && c != '\u2019' && c != '-') {
          return false;
        }
      }
      return true;
    }

    private static boolean isLetterOrMark(char c) {
      return Character.isLetter(c)
          || Character.getType(c) == Character.NON_SPACING_MARK
          || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** Scripts that put no space between words. */
    private static boolean isUnspaced(char c) {
      return switch (Character.UnicodeScript.of(c)) {
        case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
        default -> false;
      };
    }

    boolean isProse() {
      boolean isOfWords = words >= LEAST_WORDS && words * 3 >= tokens * 2 && small * 2 >= words;
      return isOfWords || unspaced >= 2 * LEAST_WORDS;
    }
  }
}
