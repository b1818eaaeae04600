package org.subrosa.address;

import java.util.ArrayList;
import java.util.List;

/**
 * A word of a text.
 *
 * @param start first UTF-16 unit
 * @param end UTF-16 unit after the last letter
 * @param term in small letters without accents
 * @param isCapital whether it begins with a capital
 * @param hasDot whether it is abbreviated by a dot, or as {@code C/} is
 */
record Word(int start, int end, String term, boolean isCapital, boolean hasDot) {

  private static final int LONGEST_ABBREVIATION = 5;

  /** Reads words from an offset on, as long as blanks alone stand between them. */
  static List<Word> after(AddressText text, int start, int most) {
    List<Word> words = new ArrayList<>(most);
    int at = start;
    while (words.size() < most) {
      int end = text.wordEnd(at);
      if (end == at || AddressText.isWord(text.at(end))) {
        break;
      }
      Word word = of(text, at, end);
      words.add(word);
      int next = text.blanksEnd(word.hasDot ? end + 1 : end);
      if (next == end) {
        break;
      }
      at = next;
    }
    return words;
  }

  /** Reads words back from an offset, the nearest first, as long as blanks stand between them. */
  static List<Word> before(AddressText text, int end, int most) {
    List<Word> words = new ArrayList<>(most);
    int at = end;
    while (words.size() < most) {
      boolean isCut = ".".indexOf(text.at(at - 1)) >= 0;
      boolean isCalle = text.at(at - 1) == '/' && (text.at(at - 2) | 0x20) == 'c';
      int last = isCut || isCalle ? at - 1 : at;
      int start = text.wordStart(last);
      if (start == last
          || AddressText.isWord(text.at(start - 1))
          || (isCut && last - start > LONGEST_ABBREVIATION && !isStreet(text, last))) {
        break;
      }
      words.add(of(text, start, last));
      at = text.blanksStart(start);
      if (at == start && text.at(at - 1) != '.') {
        break;
      }
    }
    return words;
  }

  /** German streets are abbreviated at their end. */
  private static boolean isStreet(AddressText text, int end) {
    return text.term(Math.max(text.from(), end - 3), end).equals("str");
  }

  private static Word of(AddressText text, int start, int end) {
    boolean isCalle = text.at(end) == '/' && end - start == 1;
    boolean hasDot = (text.at(end) == '.' && end - start <= LONGEST_ABBREVIATION) || isCalle;
    boolean isCapital = text.isCapital(start) || isElided(text, start, end);
    return new Word(start, end, text.term(start, end), isCapital, hasDot);
  }

  /** {@code d'Ouchy} is written as a name is. */
  private static boolean isElided(AddressText text, int start, int end) {
    return end - start > 2 && "'’".indexOf(text.at(start + 1)) >= 0 && text.isCapital(start + 2);
  }

  /** Whether a name can hold it as a word of its own. */
  boolean isOfName() {
    return isCapital || AddressText.isDigit(term.charAt(0));
  }

  boolean isNumber() {
    return AddressText.isDigit(term.charAt(0))
        && AddressText.isDigit(term.charAt(term.length() - 1));
  }

  /** Returns the length, never the letters. */
  @Override
  public String toString() {
    return "Word[" + term.length() + " letters]";
  }
}
