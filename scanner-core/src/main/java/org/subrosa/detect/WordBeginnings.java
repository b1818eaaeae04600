package org.subrosa.detect;

import java.util.BitSet;

/**
 * With which three letters words may begin of which a stemmer makes one of some terms: most words
 * of a text need no stemmer.
 *
 * <p>Taking off an ending leaves the first letters of a word as they are: {@code uniting} becomes
 * {@code unit}. Only the last of two letters, and the third of more, can be an {@code e} or {@code
 * i} that the word does not have: {@code eyed} becomes {@code ei}, {@code says} {@code sai} and
 * {@code ating} {@code ate} (M. F. Porter, An algorithm for suffix stripping, 1980).
 */
final class WordBeginnings {

  private static final int BITS = 5;
  private static final int LETTER = (1 << BITS) - 1;

  /** Each with 0 for a letter that may be any. */
  private final BitSet known = new BitSet(1 << (3 * BITS));

  /** Takes in a term, folded and stemmed. */
  void add(String term) {
    int length = term.length();
    char second = length > 2 ? term.charAt(1) : length > 1 ? sure(term.charAt(1)) : 0;
    known.set(key(term.charAt(0), second, length > 2 ? sure(term.charAt(2)) : 0));
  }

  private static char sure(char letter) {
    return letter == 'e' || letter == 'i' ? 0 : letter;
  }

  /** Whether a term may be made of a stretch of ASCII letters, in any case; false where none is. */
  boolean mayBegin(String text, int start, int end) {
    char first = text.charAt(start);
    if (end - start < 3 || known.get(key(first, (char) 0, (char) 0))) {
      return true;
    }
    char second = text.charAt(start + 1);
    return known.get(key(first, second, text.charAt(start + 2)))
        || known.get(key(first, second, (char) 0));
  }

  /** Capitals and small letters differ in a bit that is left out. */
  private static int key(char first, char second, char third) {
    return ((first & LETTER) << (2 * BITS)) | ((second & LETTER) << BITS) | (third & LETTER);
  }
}
