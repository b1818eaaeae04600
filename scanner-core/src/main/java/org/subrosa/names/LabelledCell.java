package org.subrosa.names;

import org.subrosa.document.Span;

/**
 * A stretch that the document itself has a name for.
 *
 * @param place where it is
 * @param label its column's header, or its key
 */
public record LabelledCell(Span place, String label) {

  /** Returns the place, never the label: people name columns after clients. */
  @Override
  public String toString() {
    return "LabelledCell[" + place + "]";
  }
}
