package org.subrosa.detect;

import java.util.List;
import org.subrosa.text.Label;

/** The cells of a unit's tables, asked for by offset: which stand in one row. */
final class RowCells {

  private final List<Label> labels;
  private final TextBreaks breaks;

  RowCells(List<Label> labels, TextBreaks breaks) {
    this.labels = labels;
    this.breaks = breaks;
  }

  boolean isEmpty() {
    return labels.isEmpty();
  }

  /** Returns whether an offset lies in a cell. */
  boolean isCell(int at) {
    int low = 0;
    int high = labels.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Label label = labels.get(middle);
      if (label.end() <= at) {
        low = middle + 1;
      } else if (label.start() > at) {
        high = middle - 1;
      } else {
        return true;
      }
    }
    return false;
  }

  /** Returns whether two offsets lie in cells of one row, which is a line. */
  boolean isSameRow(int one, int other) {
    int from = Math.min(one, other);
    int to = Math.max(one, other);
    return to - from <= Nearness.WIDEST_ROW
        && breaks.lines(from, to) == 0
        && isCell(one)
        && isCell(other);
  }
}
