package org.subrosa.extract.ocr;

import java.util.HashSet;
import java.util.Set;

/**
 * Looks among the letters of a page, in the order in which they are drawn, for words of letters
 * that stand for no known character. Bullets, arrows and rows of stars are no words: they stand
 * alone or repeat.
 */
final class UnknownLetters {

  private static final int LEAST_LETTERS = 6;
  private static final int LEAST_KINDS = 4;

  private final Set<Integer> kinds = new HashSet<>();
  private int letters;
  private int count;
  private boolean isWord;

  /** Takes a letter whose character is known and is no blank. */
  void known() {
    kinds.clear();
    letters = 0;
  }

  /** Takes a letter whose character is not known. */
  void unknown(int code) {
    count++;
    letters++;
    if (!isWord) {
      kinds.add(code);
      isWord = letters >= LEAST_LETTERS && kinds.size() >= LEAST_KINDS;
    }
  }

  /** Returns how many there were. */
  int count() {
    return count;
  }

  /** Returns whether some of them make a word. */
  boolean isWord() {
    return isWord;
  }
}
