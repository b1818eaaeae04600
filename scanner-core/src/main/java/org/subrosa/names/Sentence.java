package org.subrosa.names;

/** A sentence as the features see it. */
final class Sentence {

  private final WordForm[] words;
  private final int[] phrases;
  private final boolean isLoud;

  /**
   * Makes one of all its parts.
   *
   * @param words its words
   * @param phrases for each word the lists that have a phrase around it
   * @param isLoud whether nearly all of its letters are capitals
   */
  Sentence(WordForm[] words, int[] phrases, boolean isLoud) {
    this.words = words;
    this.phrases = phrases;
    this.isLoud = isLoud;
  }

  WordForm[] words() {
    return words;
  }

  int[] phrases() {
    return phrases;
  }

  boolean isLoud() {
    return isLoud;
  }

  private static final int LEAST_LETTERS = 4;
  private static final double LOUD = 0.8;

  /** Reads a sentence whose words are known by themselves. */
  static Sentence of(String[] tokens, WordForm[] words, NameLists lists) {
    return new Sentence(words, phrases(words, lists), isLoud(tokens));
  }

  private static int[] phrases(WordForm[] words, NameLists lists) {
    int[] phrases = new int[words.length];
    for (int at = 0; at < words.length; at++) {
      if ((words[at].lists() & NameLists.OPENS) != 0) {
        int hash = words[at].lower();
        int end = Math.min(words.length, at + NameLists.LONGEST_PHRASE);
        for (int next = at + 1; next < end; next++) {
          hash = Hash.of(hash, words[next].lower());
          int bits = lists.ofPhrase(hash);
          for (int i = at; bits != 0 && i <= next; i++) {
            phrases[i] |= bits;
          }
        }
      }
    }
    return phrases;
  }

  private static boolean isLoud(String[] tokens) {
    int letters = 0;
    int capitals = 0;
    for (String token : tokens) {
      for (int i = 0; i < token.length(); i++) {
        char c = token.charAt(i);
        letters += Character.isLetter(c) ? 1 : 0;
        capitals += Character.isUpperCase(c) ? 1 : 0;
      }
    }
    return letters >= LEAST_LETTERS && capitals >= LOUD * letters;
  }
}
