package org.subrosa.match;

import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.NullMarked;

/**
 * The automata of a list of patterns without the confirmation of what they find, for benchmarks.
 */
@NullMarked
public final class CandidateScan {

  private final Candidates candidates;
  private final int known;

  /** Compiles patterns. */
  public CandidateScan(List<SearchPattern> patterns) {
    this.candidates = new Candidates(patterns);
    this.known = candidates.known().cardinality();
  }

  /** Returns for how many of the patterns the automata stand. */
  public int known() {
    return known;
  }

  /** Returns at how many places of a text patterns may match, a place for each pattern. */
  public int count(String text) {
    int[] count = {0};
    candidates.find(text, (offset, pattern) -> count[0]++);
    return count[0];
  }

  /** Hands over the places of a text where some pattern may match. */
  public void places(String text, IntConsumer places) {
    candidates.find(text, (offset, pattern) -> places.accept(offset));
  }
}
