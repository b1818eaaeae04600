package org.subrosa.names;

import java.util.List;
import java.util.Optional;
import opennlp.tools.namefind.TokenNameFinder;

/**
 * A tagger and the language that it was trained on.
 *
 * @param tagger finds names among the tokens of a sentence
 * @param language ISO 639 code; empty when it is for several
 */
record LanguageTagger(TokenNameFinder tagger, Optional<String> language) {

  /** Returns whether the tagger is for a text of a language, or of one that is not told. */
  boolean knows(Optional<String> text) {
    return language.isEmpty() || text.isEmpty() || language.equals(text);
  }

  /** Returns first names and surnames that the tagger was trained with. */
  static Optional<NameLists> lists(List<LanguageTagger> taggers) {
    return taggers.stream()
        .map(LanguageTagger::tagger)
        .filter(NameTagger.class::isInstance)
        .map(shipped -> ((NameTagger) shipped).lists())
        .findFirst();
  }
}
