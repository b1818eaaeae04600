package org.subrosa.detect;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.subrosa.finding.RuleId;

/**
 * What was found in a unit, and what was not looked for to the end.
 *
 * @param list the detections
 * @param givenUp rules that cost too much on this text and were given up; what they would have
 *     found is not known
 * @param unknownLanguages ISO 639 codes of the languages in which names were not searched, as no
 *     model knows them
 */
public record Detections(
    List<Detection> list, SortedSet<RuleId> givenUp, SortedSet<String> unknownLanguages) {

  /** Copies all. */
  public Detections {
    list = List.copyOf(list);
    givenUp = Collections.unmodifiableSortedSet(new TreeSet<>(givenUp));
    unknownLanguages = Collections.unmodifiableSortedSet(new TreeSet<>(unknownLanguages));
  }

  /** Returns other detections of the same search. */
  Detections with(List<Detection> others) {
    return new Detections(others, givenUp, unknownLanguages);
  }

  /**
   * Returns the detections where none may be missing.
   *
   * @throws IllegalStateException if a rule was given up, naming it
   */
  public List<Detection> complete() {
    if (!givenUp.isEmpty()) {
      throw new IllegalStateException("given up: " + givenUp);
    }
    return list;
  }
}
