package org.subrosa.text;

import org.jspecify.annotations.Nullable;
import org.subrosa.document.Location;
import org.subrosa.sensitive.SensitiveText;

/**
 * What the document itself calls a stretch of a unit: its column header or key.
 *
 * @param start first UTF-16 unit of the stretch
 * @param end UTF-16 unit after its last
 * @param text the label as the document has it
 * @param place the place that the stretch is, all of it and nothing else; null when the unit's own
 *     place is all that is known
 * @param layout how the document says that the label is one
 */
public record Label(
    int start, int end, SensitiveText text, @Nullable Location place, Layout layout) {

  /** How a document says what it calls a stretch. */
  public enum Layout {
    /** By its markup or format. */
    MARKED,
    /** By a table that is drawn, with a line below the head or around. */
    RULED,
    /** By lines with the same number of cells, of which the first has nothing but names. */
    LOOSE
  }

  /** Makes a label that the document itself gives a place of its own. */
  public Label(int start, int end, SensitiveText text, @Nullable Location place) {
    this(start, end, text, place, Layout.MARKED);
  }

  /** Makes a label of a stretch that has no place of its own. */
  public Label(int start, int end, SensitiveText text) {
    this(start, end, text, null);
  }

  /** Returns the label of another stretch. */
  public Label of(int otherStart, int otherEnd) {
    return new Label(otherStart, otherEnd, text, null, layout);
  }

  /**
   * Whether it was read from how the text is laid out; what stands around the stretch then counts
   * as in any text.
   */
  public boolean isDrawn() {
    return layout != Layout.MARKED;
  }
}
