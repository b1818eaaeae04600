package org.subrosa.rule;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One way in which a value is written.
 *
 * @param name short name that evidence quotes
 * @param regex compiled with its boundary; the value is the group {@code value}, or the whole match
 *     when there is no such group
 * @param hasValueGroup whether there is such a group
 * @param likelihoodRatio how much more often the true type is written so than other matches are
 * @param contextRequired whether a match without a context term near it is dropped
 * @param cellLabels labels under which, as a column header, form label or property name, a whole
 *     cell is tried; empty for a pattern that is tried everywhere
 */
public record RulePattern(
    String name,
    Pattern regex,
    boolean hasValueGroup,
    double likelihoodRatio,
    boolean contextRequired,
    List<String> cellLabels) {

  /** Copies the labels. */
  public RulePattern {
    cellLabels = List.copyOf(cellLabels);
  }
}
