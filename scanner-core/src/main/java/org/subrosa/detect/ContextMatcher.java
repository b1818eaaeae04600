package org.subrosa.detect;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.subrosa.language.Words;
import org.subrosa.rule.ContextTerms;

/** Looks for one rule's context terms in a window, word by word, never inside words. */
final class ContextMatcher {

  private final ContextTerms terms;
  private final List<Phrase> phrases;

  ContextMatcher(ContextTerms terms) {
    this.terms = terms;
    this.phrases =
        Stream.concat(
                terms.terms().stream().map(term -> Phrase.of(term, false)),
                terms.labels().stream().map(label -> Phrase.of(label, true)))
            .filter(phrase -> !phrase.isEmpty())
            .toList();
  }

  boolean hasTerms() {
    return !phrases.isEmpty();
  }

  /**
   * Returns the best hit: one in the value's own sentence before one in a neighbouring sentence.
   */
  Optional<Hit> find(ContextWindow window) {
    List<Words.Word> before = window.wordsBefore();
    List<Words.Word> after = window.wordsAfter();
    List<Words.Word> near =
        before.subList(Math.max(0, before.size() - terms.wordsBefore()), before.size());
    List<Words.Word> next = after.subList(0, Math.min(terms.wordsAfter(), after.size()));
    return phrases.stream()
        .flatMap(
            phrase ->
                Stream.of(
                        inHeader(phrase, window),
                        find(phrase, near, window, true),
                        find(phrase, next, window, false))
                    .flatMap(Optional::stream))
        .reduce((best, hit) -> hit.sameSentence() && !best.sameSentence() ? hit : best);
  }

  private static Optional<Hit> inHeader(Phrase phrase, ContextWindow window) {
    for (int at = 0; at + phrase.size() <= window.header().size(); at++) {
      if (phrase.matchesAt(window.header(), at)) {
        return Optional.of(new Hit(phrase.text(), true));
      }
    }
    return Optional.empty();
  }

  private static Optional<Hit> find(
      Phrase phrase, List<Words.Word> words, ContextWindow window, boolean isBefore) {
    Optional<Hit> found = Optional.empty();
    for (int at = words.size() - phrase.size(); at >= 0; at--) {
      if (phrase.matchesAt(words, at)
          && (!phrase.labelOnly() || (isBefore && window.isLabel(words.get(at))))) {
        boolean same = window.isSameSentence(words.get(at), isBefore);
        found = Optional.of(new Hit(phrase.text(), same));
        if (same) {
          return found;
        }
      }
    }
    return found;
  }

  /**
   * A term that stands near a value.
   *
   * @param term the term as the rule has it
   * @param sameSentence whether in the value's own sentence, label or cell
   */
  record Hit(String term, boolean sameSentence) {}

  /**
   * A term, analysed.
   *
   * @param text as the rule has it
   * @param labelOnly whether it means something only as a label
   * @param terms its words, folded and stemmed
   */
  private record Phrase(String text, boolean labelOnly, List<String> terms) {

    static Phrase of(String text, boolean labelOnly) {
      return new Phrase(
          text, labelOnly, Words.STEMMED.of(text).stream().map(Words.Word::term).toList());
    }

    boolean isEmpty() {
      return terms.isEmpty();
    }

    int size() {
      return terms.size();
    }

    boolean matchesAt(List<Words.Word> words, int at) {
      for (int i = 0; i < terms.size(); i++) {
        if (!words.get(at + i).term().equals(terms.get(i))) {
          return false;
        }
      }
      return true;
    }
  }
}
