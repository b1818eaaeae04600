package org.subrosa.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.subrosa.language.Words;
import org.subrosa.rule.ContextTerms;

/** Looks for one rule's context terms in a window, word by word, never inside words. */
final class ContextMatcher {

  private final ContextTerms terms;
  private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
  private final BitSet keyWords = new BitSet();
  private int phrases;

  /** Analyses a rule's terms, whose key words go into the vocabulary of all rules. */
  ContextMatcher(ContextTerms terms, ContextVocabulary vocabulary) {
    this.terms = terms;
    terms.terms().forEach(term -> add(term, false, vocabulary));
    terms.labels().forEach(label -> add(label, true, vocabulary));
  }

  /** Texts have the parts of words in camel case apart, and so a term is looked for both ways. */
  private void add(String text, boolean labelOnly, ContextVocabulary vocabulary) {
    List<String> plain = folded(Words.STEMMED.of(text));
    List<String> apart = folded(ReadingWords.of(text));
    add(text, labelOnly, plain, vocabulary);
    if (!apart.equals(plain)) {
      add(text, labelOnly, apart, vocabulary);
    }
  }

  private static List<String> folded(List<Words.Word> words) {
    return words.stream().map(Words.Word::term).toList();
  }

  private void add(
      String text, boolean labelOnly, List<String> words, ContextVocabulary vocabulary) {
    if (!words.isEmpty()) {
      byFirstWord
          .computeIfAbsent(words.get(0), first -> new ArrayList<>())
          .add(new Phrase(phrases++, text, labelOnly, words));
      keyWords.set(vocabulary.add(longest(words)));
    }
  }

  /** The longest word of a term is likely the one that fewest texts have. */
  private static String longest(List<String> words) {
    String longest = words.get(0);
    for (String word : words) {
      longest = word.length() > longest.length() ? word : longest;
    }
    return longest;
  }

  /** Whether the word of that number in the vocabulary is the key word of a term. */
  boolean hasKey(int number) {
    return keyWords.get(number);
  }

  boolean hasTerms() {
    return phrases > 0;
  }

  /**
   * Returns the best hit: one in the value's own sentence before one in a neighbouring sentence,
   * then the term that the rule names first.
   */
  Optional<Hit> find(ContextWindow window) {
    Best best = new Best();
    List<Words.Word> header = window.header();
    for (int at = 0; at < header.size(); at++) {
      for (Phrase phrase : beginningWith(header.get(at))) {
        if (phrase.isAt(header, at, header.size())) {
          best.offer(phrase, true);
        }
      }
    }
    List<Words.Word> before = window.mayTellBefore(this) ? window.wordsBefore() : List.of();
    for (int at = Math.max(0, before.size() - terms.wordsBefore()); at < before.size(); at++) {
      for (Phrase phrase : beginningWith(before.get(at))) {
        if (phrase.isAt(before, at, before.size())
            && (!phrase.labelOnly() || window.isLabel(before.get(at)))) {
          best.offer(phrase, window.isSameBefore(before.get(at)));
        }
      }
    }
    List<Words.Word> after = window.mayTellAfter(this) ? window.wordsAfter() : List.of();
    int end = Math.min(terms.wordsAfter(), after.size());
    for (int at = 0; at < end; at++) {
      for (Phrase phrase : beginningWith(after.get(at))) {
        if (!phrase.labelOnly() && phrase.isAt(after, at, end)) {
          best.offer(phrase, window.isSameAfter(after.get(at)));
        }
      }
    }
    return best.hit();
  }

  private List<Phrase> beginningWith(Words.Word word) {
    return byFirstWord.getOrDefault(word.term(), List.of());
  }

  /** The best hit so far. */
  private static final class Best {

    private @Nullable Phrase phrase;
    private boolean isSame;

    void offer(Phrase other, boolean isOtherSame) {
      Phrase known = phrase;
      boolean isBetter =
          known == null
              || (isOtherSame && !isSame)
              || (isOtherSame == isSame && other.rank() < known.rank());
      if (isBetter) {
        phrase = other;
        isSame = isOtherSame;
      }
    }

    Optional<Hit> hit() {
      return Optional.ofNullable(phrase).map(found -> new Hit(found.text(), isSame));
    }
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
   * @param rank its place among the terms of the rule
   * @param text as the rule has it
   * @param labelOnly whether it means something only as a label
   * @param words folded and stemmed
   */
  private record Phrase(int rank, String text, boolean labelOnly, List<String> words) {

    boolean isAt(List<Words.Word> all, int at, int end) {
      if (at + words.size() > end) {
        return false;
      }
      for (int i = 1; i < words.size(); i++) {
        if (!all.get(at + i).term().equals(words.get(i))) {
          return false;
        }
      }
      return true;
    }
  }
}
