package org.subrosa.extract.table;

import java.io.IOException;

/** Says that a file of tables is damaged; carries words of the product, never of the document. */
public final class TableFormatException extends IOException {

  private static final long serialVersionUID = 1L;

  /** Makes one; {@code message} is shown. */
  public TableFormatException(String message) {
    super(message);
  }
}
