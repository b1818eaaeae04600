package org.subrosa.reports;

/** A query that cannot be read; the message names the mistake and the remedy. */
public final class FindingQueryException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  FindingQueryException(String message) {
    super(message);
  }

  FindingQueryException(String message, Throwable cause) {
    super(message, cause);
  }
}
