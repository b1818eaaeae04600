package org.subrosa.extract;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much of one document of a store, with all that it contains, is read.
 *
 * @param set the limits that differ from their standard
 */
public record ExtractionLimits(Map<Limit, Long> set) implements Serializable {

  /** Every limit at its standard. */
  public static final ExtractionLimits DEFAULT = new ExtractionLimits(Map.of());

  /**
   * Copies and checks the limits.
   *
   * @throws IllegalArgumentException if one is negative or higher than it can be
   */
  public ExtractionLimits {
    set = Map.copyOf(set);
    set.forEach(
        (limit, number) -> {
          if (number < 0 || number > limit.most() || limit.option().isEmpty()) {
            throw new IllegalArgumentException("limit out of range: " + limit);
          }
        });
  }

  /** Returns the number of a limit. */
  public long of(Limit limit) {
    return set.getOrDefault(limit, limit.standard());
  }

  /** Returns these limits but for one. */
  public ExtractionLimits with(Limit limit, long number) {
    Map<Limit, Long> changed = new EnumMap<>(Limit.class);
    changed.putAll(set);
    changed.put(limit, number);
    return new ExtractionLimits(changed);
  }
}
