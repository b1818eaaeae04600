package org.subrosa.jobs;

import java.util.List;
import org.subrosa.finding.DocumentScan;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.store.Listed;

/** Makes redacted copies of the documents of a unit. */
interface CopyMaker {

  /** Makes none. */
  CopyMaker NONE = (listed, scans) -> List.of();

  /**
   * Makes the copy of a document that was scanned, and says what became of it.
   *
   * @throws UnitException if copies cannot be written at all
   */
  List<RedactionOutcome> copy(Listed listed, List<DocumentScan> scans) throws UnitException;
}
