package org.subrosa.match;

/**
 * An expression looked at its text more often than it may, called itself too often, or is one that
 * {@code java.util.regex} fails at: it is given up for this text.
 */
public final class StepLimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StepLimitException() {
    super("an expression was given up", null, false, false);
  }
}
