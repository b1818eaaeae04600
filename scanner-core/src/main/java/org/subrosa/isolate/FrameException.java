package org.subrosa.isolate;

import java.io.IOException;

/** A child sent something that no honest child sends. */
final class FrameException extends IOException {

  private static final long serialVersionUID = 1L;

  FrameException(String message) {
    super(message);
  }
}
