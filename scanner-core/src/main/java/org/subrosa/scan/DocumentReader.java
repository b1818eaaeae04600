package org.subrosa.scan;

import java.nio.file.Path;
import java.util.List;
import org.subrosa.document.DocumentRef;
import org.subrosa.finding.DocumentScan;

/** Reads documents that lie in local files. Safe for use by many threads. */
public interface DocumentReader {

  /**
   * Reads a document to its end or as far as it goes; no document makes this throw.
   *
   * @param document the document as its store describes it
   * @param file its bytes
   * @param name its name as results show it
   * @return its scan and those of the documents inside it, at least one
   */
  List<DocumentScan> read(DocumentRef document, Path file, ShownName name);
}
