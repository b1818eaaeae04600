package org.subrosa.extract.table;

import java.io.IOException;

/**
 * Says that no more of a document is taken; carries the limit's name, never a word of the document.
 */
public final class TableLimitException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes one.
   *
   * @param limit what is limited, in words of the product: shown as "limit on ..."
   */
  public TableLimitException(String limit) {
    super(limit);
  }
}
