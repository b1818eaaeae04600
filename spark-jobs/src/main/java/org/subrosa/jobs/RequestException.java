package org.subrosa.jobs;

import java.io.IOException;

/** A run that cannot be as it was asked for; the message names the thing and the remedy. */
public final class RequestException extends IOException {

  private static final long serialVersionUID = 1L;

  RequestException(String message) {
    super(message);
  }
}
