package org.subrosa.cli;

/** Options that do not fit; the message names the option and the remedy. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
