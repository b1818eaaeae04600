package org.subrosa.redact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;

/**
 * A stretch of a unit that has to go.
 *
 * @param start first UTF-16 unit
 * @param end UTF-16 unit after the last
 * @param type what it is held to be
 * @param confidence how sure the type is
 * @param isRest whether it is the rest of a value that begins in the place before: nothing is
 *     written for it
 */
public record Replacement(
    int start, int end, EntityType type, Confidence confidence, boolean isRest) {

  private static final Comparator<Replacement> BY_PLACE =
      Comparator.comparingInt(Replacement::start).thenComparingInt(Replacement::end);

  /**
   * Checks the stretch.
   *
   * @throws IllegalArgumentException if it is empty or negative
   */
  public Replacement {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("a replacement covers something: " + start + ".." + end);
    }
  }

  /** Makes a stretch that is a whole value, or the beginning of one. */
  public Replacement(int start, int end, EntityType type, Confidence confidence) {
    this(start, end, type, confidence, false);
  }

  /** Returns the same stretch, moved. */
  Replacement shifted(int by) {
    return new Replacement(start + by, end + by, type, confidence, isRest);
  }

  private Replacement union(Replacement other) {
    Replacement surer = other.confidence.compareTo(confidence) > 0 ? other : this;
    int last = Math.max(end, other.end);
    boolean rest = isRest && (other.isRest || other.start > start);
    return new Replacement(start, last, surer.type, surer.confidence, rest);
  }

  /** Merges overlapping stretches to their union, each with the type of the surest; by place. */
  static List<Replacement> merge(Collection<Replacement> claims) {
    List<Replacement> merged = new ArrayList<>();
    for (Replacement claim : claims.stream().sorted(BY_PLACE).toList()) {
      int last = merged.size() - 1;
      if (last >= 0 && claim.start < merged.get(last).end) {
        merged.set(last, merged.get(last).union(claim));
      } else {
        merged.add(claim);
      }
    }
    return merged;
  }
}
