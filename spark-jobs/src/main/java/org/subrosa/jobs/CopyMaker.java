package org.subrosa.jobs;

import java.io.IOException;
import java.util.List;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.store.Listed;

/** Makes redacted copies of the documents of a unit. */
interface CopyMaker {

  /** Makes none. */
  CopyMaker NONE = (listed, documents) -> List.of();

  /**
   * Makes the copy of a document that was scanned, the first of these; the others lie inside it.
   * Says what became of it.
   *
   * @throws IOException if its findings cannot be read, or, as a {@link UnitException}, if copies
   *     cannot be written at all
   */
  List<RedactionOutcome> copy(Listed listed, List<LoggedDocument> documents) throws IOException;
}
