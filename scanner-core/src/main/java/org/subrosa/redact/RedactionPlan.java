package org.subrosa.redact;

import java.util.List;

/**
 * What to take out of the units of one document.
 *
 * @param replacements for each unit, in the order in which they were given, its disjoint stretches
 *     by place
 * @param values the values found anywhere in the document
 */
public record RedactionPlan(List<List<Replacement>> replacements, List<FoundValue> values) {

  /** Copies the lists. */
  public RedactionPlan {
    replacements = replacements.stream().map(List::copyOf).toList();
    values = List.copyOf(values);
  }
}
