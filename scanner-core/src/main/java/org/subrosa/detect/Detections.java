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
 */
public record Detections(List<Detection> list, SortedSet<RuleId> givenUp) {

  /** Copies both. */
  public Detections {
    list = List.copyOf(list);
    givenUp = Collections.unmodifiableSortedSet(new TreeSet<>(givenUp));
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
