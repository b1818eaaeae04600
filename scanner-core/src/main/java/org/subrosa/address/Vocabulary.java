package org.subrosa.address;

import java.util.HashSet;
import java.util.Set;

/** Words that mean the same to the grammar, in small letters without accents. */
final class Vocabulary {

  private final Set<String> words = new HashSet<>();

  private Vocabulary() {}

  /** Takes words with blanks between them. */
  static Vocabulary of(String words) {
    Vocabulary vocabulary = new Vocabulary();
    for (String word : words.split(" ", -1)) {
      vocabulary.words.add(word);
    }
    return vocabulary;
  }

  boolean contains(String term) {
    return words.contains(term);
  }
}
