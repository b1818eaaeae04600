package org.subrosa.jobs;

import java.io.IOException;

/** A unit that could not be run or written; the message names the thing and the remedy. */
public final class UnitException extends IOException {

  private static final long serialVersionUID = 1L;

  UnitException(String message, Throwable cause) {
    super(message, cause);
  }
}
