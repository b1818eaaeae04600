package org.subrosa.validate;

/**
 * An offline check of one kind of value.
 *
 * <p>Implementations are stateless and safe for use by many threads. They get the value as it
 * stands in the text, with its separators, and must cope with any string.
 */
public interface Validator {

  /** Returns the name that rule files use, such as {@code luhn}. */
  String name();

  /** Checks a value; never throws for any string. */
  Verdict check(String value);

  /**
   * Returns the share of random values of the right shape that pass, in (0, 1]. A valid verdict
   * multiplies the odds by its inverse. A test measures each of them.
   */
  double randomPassRate();

  /** What a check can say. */
  enum Verdict {
    /** The structure is right. */
    VALID,
    /** The structure is wrong. */
    INVALID,
    /** The structure is right, and the value is published for demonstration or tests. */
    TEST_VALUE,
    /** The check does not apply to this value. */
    UNKNOWN
  }
}
