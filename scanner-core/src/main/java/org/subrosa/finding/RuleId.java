package org.subrosa.finding;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The stable name of a rule.
 *
 * @param value dotted lower-case words that end in a version, such as {@code us.ssn.1}
 */
public record RuleId(String value) implements Serializable, Comparable<RuleId> {

  private static final Pattern SHAPE =
      Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)*\\.[1-9][0-9]*");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if the name is not dotted words with a version at the end
   */
  public RuleId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a rule id is dotted lower-case words that end in a version, such as us.ssn.1: " + value);
    }
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
