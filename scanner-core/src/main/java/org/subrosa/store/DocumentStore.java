package org.subrosa.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.subrosa.document.DocumentRef;

/** A place that holds documents. Implementations open nothing while they list. */
public interface DocumentStore {

  /** Returns the URI of the root. */
  String uri();

  /**
   * Lists everything below the root, in a fixed order.
   *
   * @throws IOException if the root itself cannot be listed; trouble below it is handed over as
   *     {@link Listed} with its reason
   */
  void list(CrawlPolicy policy, Consumer<Listed> out) throws IOException;

  /**
   * Makes a document readable as a local file.
   *
   * @throws IOException if the document is gone or cannot be read
   */
  Path fetch(DocumentRef document) throws IOException;

  /**
   * Describes a document as it is now.
   *
   * @throws IOException if it is gone
   */
  DocumentRef refresh(DocumentRef document) throws IOException;
}
