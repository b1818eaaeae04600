package org.subrosa.names;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The lists of names and the clusters of words that a model was trained with, as hashes.
 *
 * @param words bits by the hash of a folded word or of a phrase
 * @param clusters cluster numbers by the hash of a word
 */
record NameLists(Lexicon words, Lexicon clusters) {

  static final int COMMON_FIRST_NAME = 1;
  static final int FIRST_NAME = 1 << 1;
  static final int COMMON_SURNAME = 1 << 2;
  static final int SURNAME = 1 << 3;
  static final int CITY = 1 << 4;
  static final int COUNTRY = 1 << 5;
  static final int REGION = 1 << 6;
  static final int ORGANIZATION = 1 << 7;

  /** A phrase of several words in the list of cities, countries, regions or organizations. */
  static final int PHRASES = 4;

  /** The first word of a phrase. */
  static final int OPENS = 1 << 12;

  /** Most words of a phrase that are looked at. */
  static final int LONGEST_PHRASE = 6;

  private static final int SINGLE = 0xff;
  private static final int FAMILY_BITS = 6;
  private static final int FAMILY = (1 << FAMILY_BITS) - 1;

  /** Returns the bits of a folded word. */
  int of(String folded) {
    return words.get(Hash.of(folded));
  }

  /** Returns whether a word is a first name or a surname. */
  boolean isListed(String word) {
    int names = FIRST_NAME | COMMON_FIRST_NAME | SURNAME | COMMON_SURNAME;
    return (single(of(WordForm.folded(word))) & names) != 0;
  }

  /** Returns whether a common first name and a surname stand in a row, or the like. */
  boolean isPerson(String first, String last) {
    int given = single(of(WordForm.folded(first)));
    int family = single(of(WordForm.folded(last)));
    return ((given & COMMON_FIRST_NAME) != 0 && (family & (SURNAME | COMMON_SURNAME)) != 0)
        || ((given & FIRST_NAME) != 0 && (family & COMMON_SURNAME) != 0);
  }

  /** Returns the bits of single words. */
  static int single(int bits) {
    return bits & SINGLE;
  }

  /** Returns the bits of lists that have a phrase, as if it were a word. */
  int ofPhrase(int hash) {
    return (words.get(hash) >>> PHRASES) & SINGLE;
  }

  int cluster(String word, String folded) {
    int exact = clusters.get(Hash.of(word));
    return exact != 0 ? exact : clusters.get(Hash.of(folded));
  }

  /** Returns the number of a word's cluster among many, from 1 on. */
  static int group(int cluster) {
    return cluster >>> FAMILY_BITS;
  }

  /** Returns the number of a word's cluster among few. */
  static int family(int cluster) {
    return cluster & FAMILY;
  }

  /** Returns what stands for both cluster numbers, counted from 0. */
  static short cluster(int group, int family) {
    return (short) (((group + 1) << FAMILY_BITS) | family);
  }

  void write(DataOutput out) throws IOException {
    words.write(out);
    clusters.write(out);
  }

  static NameLists read(DataInput in) throws IOException {
    Lexicon words = Lexicon.read(in);
    return new NameLists(words, Lexicon.read(in));
  }
}
