package org.subrosa.extract;

import org.subrosa.finding.Coverage;

/** Takes note of documents inside the current one that no parser got to see. */
interface UnopenedDocuments {

  /** A document stays unopened; {@code name} is its name in its container. */
  void unopened(String name, Coverage coverage);

  /** The document that is handed over next was opened with a password. */
  void nextIsUnlocked();
}
