package org.subrosa.detect;

import org.subrosa.validate.Validator;

/** What all checks of a rule say together about a value. */
enum Checks {
  /** There is no check, or none that knows. */
  NONE,
  PASSED,
  TEST_VALUE,
  FAILED,
  /** Failed, and no value of the rule fails. */
  DROPPED;

  boolean isPassed() {
    return this == PASSED || this == TEST_VALUE;
  }

  /** Returns what all say when one more has spoken. */
  Checks and(Validator.Verdict verdict) {
    return switch (verdict) {
      case INVALID -> FAILED;
      case TEST_VALUE -> this == FAILED ? this : TEST_VALUE;
      case VALID -> this == NONE ? PASSED : this;
      case UNKNOWN -> this;
    };
  }
}
