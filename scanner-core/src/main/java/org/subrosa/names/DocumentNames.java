package org.subrosa.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the units of a document have told so far: whom they name in full, and in which language they
 * are. A later page that says {@code Volkova} means the {@code Mira Volkova} of the first one.
 * Bounded; for one document and one thread.
 */
public final class DocumentNames {

  /** Words of names; a staff list of a whole town says nothing about a single word. */
  private static final int MOST_WORDS = 5_000;

  /** A name in another unit is a weaker reason than one in the same. */
  private static final double FAR = 0.9;

  private final Map<String, Double> words = new HashMap<>();
  private Optional<String> language = Optional.empty();

  /** Returns the words of persons named in other units, each with how sure it is. */
  Map<String, Double> words() {
    return words;
  }

  void remember(String word, double probability) {
    if (words.size() < MOST_WORDS) {
      words.merge(word, FAR * probability, Math::max);
    }
  }

  /** Returns the language of a unit: what its text tells, or else that of those before it. */
  Optional<String> language(Optional<String> told) {
    if (told.isPresent()) {
      language = told;
    }
    return language;
  }

  /** Returns the number of words, never the words. */
  @Override
  public String toString() {
    return "DocumentNames[" + words.size() + " words]";
  }
}
