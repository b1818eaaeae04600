package org.subrosa.jobs;

import java.io.IOException;

/** A source that cannot be scanned as it is named; the message says what to name instead. */
public final class SourceException extends IOException {

  private static final long serialVersionUID = 1L;

  SourceException(String message) {
    super(message);
  }
}
