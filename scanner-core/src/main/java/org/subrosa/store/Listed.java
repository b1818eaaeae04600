package org.subrosa.store;

import java.io.Serializable;
import org.subrosa.document.DocumentRef;
import org.subrosa.finding.Coverage;

/**
 * One thing that a listing came upon.
 *
 * @param document the document, or what stands in its place
 * @param leftOut why it will not be read; {@link Coverage.Examined} when it will be
 */
public record Listed(DocumentRef document, Coverage leftOut) implements Serializable {

  /** Returns whether the document is to be read. */
  public boolean isToBeRead() {
    return leftOut instanceof Coverage.Examined;
  }
}
