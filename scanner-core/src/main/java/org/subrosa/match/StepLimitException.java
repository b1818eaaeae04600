package org.subrosa.match;

/** An expression looked at its text more often than it may: it is not linear. */
public final class StepLimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StepLimitException() {
    super("an expression took too many steps", null, false, false);
  }
}
