package org.subrosa.finding;

import java.io.Serializable;
import org.subrosa.document.Access;
import org.subrosa.document.ContentId;

/**
 * A row of the ledger: all that a run says about one document, or about one document inside a
 * container, but what was found in it.
 *
 * @param store URI of the store
 * @param path path in the store, documents inside containers as {@code a.zip!/b.eml}; values found
 *     in the name itself are already replaced by their type
 * @param depth 0 for a document of the store itself, 1 and more for one inside a container
 * @param mediaType type found from the content, such as {@code application/pdf}; empty when unread
 * @param bytes size
 * @param content identity of the bytes
 * @param access who can read it
 * @param coverage how far it was read
 * @param characters characters of text examined
 */
public record LedgerRow(
    String store,
    String path,
    int depth,
    String mediaType,
    long bytes,
    ContentId content,
    Access access,
    Coverage coverage,
    long characters)
    implements Serializable {

  /** Returns whether this is a document of the store itself and not one inside a container. */
  public boolean isTopLevel() {
    return depth == 0;
  }

  /** Returns the same document read as far as {@code ending} says. */
  public LedgerRow ending(Coverage ending) {
    return new LedgerRow(store, path, depth, mediaType, bytes, content, access, ending, characters);
  }
}
