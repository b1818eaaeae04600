package org.subrosa.text;

import java.util.List;
import org.subrosa.document.Location;
import org.subrosa.sensitive.SensitiveText;

/**
 * A stretch of text of one place of a document.
 *
 * @param text the characters
 * @param location the place
 * @param labels labels of stretches, in order, not overlapping
 * @param base offset of the first character in the whole text of the place, in code points
 * @param overlap how many leading UTF-16 units an earlier unit has already shown; what lies wholly
 *     inside them was found there
 */
public record TextUnit(
    SensitiveText text, Location location, List<Label> labels, int base, int overlap) {

  /** Copies the labels. */
  public TextUnit {
    labels = List.copyOf(labels);
  }

  /** Makes a unit that stands alone. */
  public static TextUnit of(SensitiveText text, Location location) {
    return new TextUnit(text, location, List.of(), 0, 0);
  }
}
