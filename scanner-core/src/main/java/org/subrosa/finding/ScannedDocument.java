package org.subrosa.finding;

import java.io.IOException;

/**
 * A document after its scan: its row in the ledger and a way to what was found in it. There can be
 * more findings than memory holds, so they are only ever handed over one by one.
 */
public interface ScannedDocument {

  /** Returns its row in the ledger. */
  LedgerRow row();

  /** Returns how many findings there are. */
  long size();

  /**
   * Hands over the findings in {@link Finding#BY_PLACE} order; each call begins anew.
   *
   * @throws IOException if they cannot be read back, or the reader fails
   */
  void forEach(Reader reader) throws IOException;

  /** Takes one finding after the other. */
  interface Reader {

    /** Takes the next one. */
    void read(Finding finding) throws IOException;
  }
}
