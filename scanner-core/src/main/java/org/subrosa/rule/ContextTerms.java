package org.subrosa.rule;

import java.util.List;

/**
 * Words that speak for a match when they stand near it.
 *
 * @param terms words and phrases of all languages
 * @param labels words and phrases that mean something only as a label: as the header of the value's
 *     column, or directly before it as in {@code Chart #: 4711}
 * @param likelihoodRatio weight of a term in the same sentence, line, label or column header
 * @param absentRatio likelihood ratio when none is near; 1 says nothing
 * @param wordsBefore how many words before the value are looked at
 * @param wordsAfter how many words after it
 */
public record ContextTerms(
    List<String> terms,
    List<String> labels,
    double likelihoodRatio,
    double absentRatio,
    int wordsBefore,
    int wordsAfter) {

  /** No context at all. */
  public static final ContextTerms NONE = new ContextTerms(List.of(), List.of(), 1, 1, 0, 0);

  /** Copies the lists. */
  public ContextTerms {
    terms = List.copyOf(terms);
    labels = List.copyOf(labels);
  }
}
