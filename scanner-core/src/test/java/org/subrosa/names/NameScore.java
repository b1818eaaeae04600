package org.subrosa.names;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.util.Span;

/**
 * How well names were found: by kind with spans that are equal, and that overlap, and without
 * regard to the kind.
 */
final class NameScore {

  /** Names of one kind. */
  static final class Count {
    private int expected;
    private int found;
    private int equal;
    private int expectedMet;
    private int foundMet;

    double exact() {
      return 2.0 * equal / (expected + found);
    }

    double recall() {
      return (double) expectedMet / expected;
    }

    double precision() {
      return (double) foundMet / found;
    }

    /** Returns the harmonic mean of recall and precision by overlap. */
    double overlap() {
      return 2 * recall() * precision() / (recall() + precision());
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "exact %.1f, overlap %.1f (recall %.1f, precision %.1f)",
          100 * exact(),
          100 * overlap(),
          100 * recall(),
          100 * precision());
    }
  }

  private final Map<String, Count> kinds = new TreeMap<>();
  private final Count any = new Count();

  static NameScore of(NameTagger tagger, float reluctance, List<LabelledSentence> sentences) {
    NameScore score = new NameScore();
    for (LabelledSentence sentence : sentences) {
      score.add(sentence.names(), List.of(tagger.find(sentence.tokens(), reluctance)));
    }
    return score;
  }

  Count of(String kind) {
    return kinds.computeIfAbsent(kind, unused -> new Count());
  }

  Count any() {
    return any;
  }

  private void add(List<Span> expected, List<Span> found) {
    for (Span one : expected) {
      Count count = of(one.getType());
      count.expected++;
      any.expected++;
      any.expectedMet += found.stream().anyMatch(one::intersects) ? 1 : 0;
      count.expectedMet += found.stream().anyMatch(other -> meets(one, other)) ? 1 : 0;
      boolean isEqual = found.stream().anyMatch(other -> isSame(one, other));
      count.equal += isEqual ? 1 : 0;
      any.equal += isEqual ? 1 : 0;
    }
    for (Span one : found) {
      Count count = of(one.getType());
      count.found++;
      any.found++;
      any.foundMet += expected.stream().anyMatch(one::intersects) ? 1 : 0;
      count.foundMet += expected.stream().anyMatch(other -> meets(one, other)) ? 1 : 0;
    }
  }

  private static boolean meets(Span one, Span other) {
    return one.intersects(other) && one.getType().equals(other.getType());
  }

  private static boolean isSame(Span one, Span other) {
    return meets(one, other)
        && one.getStart() == other.getStart()
        && one.getEnd() == other.getEnd();
  }

  @Override
  public String toString() {
    return kinds + ", any kind: " + any;
  }
}
