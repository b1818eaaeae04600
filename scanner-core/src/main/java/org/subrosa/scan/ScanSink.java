package org.subrosa.scan;

import org.subrosa.finding.Coverage;
import org.subrosa.finding.Finding;

/**
 * Receives what becomes known of a document, and of those inside it, while it is read: what was
 * found before a reader hangs or dies has been handed over by then. Documents nest; their numbers
 * rise in the order in which they are opened.
 */
public interface ScanSink {

  /** The reading of a document begins. */
  void opened(OpenedDocument document);

  /** A picture in the document is about to be recognised, which costs time. */
  default void picture() {}

  /** A value was found in the open document of that number. */
  void found(int number, Finding finding);

  /**
   * The reading of a document ends.
   *
   * @param mediaType its type, empty when not known
   * @param characters characters of text that were examined
   */
  void closed(int number, String mediaType, Coverage coverage, long characters);

  /** The document of the store could not be read, or not to its end. The last call, if it comes. */
  void failed(Coverage coverage);
}
