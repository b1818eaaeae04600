package org.subrosa.extract.table;

import java.io.IOException;

/** Says that a file of tables cannot be read without a key. */
public final class EncryptedTableException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Makes one; {@code message} is shown. */
  public EncryptedTableException(String message) {
    super(message);
  }
}
