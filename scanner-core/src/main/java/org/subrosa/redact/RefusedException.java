package org.subrosa.redact;

import java.io.IOException;

/** A document, or one inside it, of which no copy can be made. */
public final class RefusedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final String reason;

  /**
   * Makes a refusal.
   *
   * @param reason why, without any text of the document
   */
  public RefusedException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Returns why, without any text of the document. */
  public String reason() {
    return reason;
  }
}
