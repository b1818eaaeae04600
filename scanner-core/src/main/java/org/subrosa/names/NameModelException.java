package org.subrosa.names;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A model of names that cannot be used; the message names the file and the remedy. */
public final class NameModelException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Makes one. */
  public NameModelException(String message) {
    super(message);
  }

  /** Makes one with what it comes from. */
  public NameModelException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
