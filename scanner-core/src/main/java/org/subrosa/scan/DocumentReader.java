package org.subrosa.scan;

import java.nio.file.Path;
import java.util.List;
import org.subrosa.document.DocumentRef;
import org.subrosa.finding.DocumentScan;
import org.subrosa.finding.LedgerRow;

/** Reads documents that lie in local files. Safe for use by many threads. */
public interface DocumentReader {

  /**
   * Reads a document to its end or as far as it goes; no document makes this throw.
   *
   * @param document the document as its store describes it
   * @param file its bytes
   * @param name its name as results show it
   * @param findings takes what is found, as it is
   * @return the rows of the document and of those inside it, at least one; the place in the list is
   *     the number under which findings were handed over
   * @throws SettingsChangedException if the run cannot go on
   */
  List<LedgerRow> read(DocumentRef document, Path file, ShownName name, FindingSpool findings);

  /** Reads a document and returns it and those inside it with all that was found, in memory. */
  default List<DocumentScan> read(DocumentRef document, Path file, ShownName name) {
    HeldFindings held = new HeldFindings();
    return held.scans(read(document, file, name, held));
  }
}
