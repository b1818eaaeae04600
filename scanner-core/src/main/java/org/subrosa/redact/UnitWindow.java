package org.subrosa.redact;

import java.util.ArrayList;
import java.util.List;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.DrawnTables;
import org.subrosa.text.Label;
import org.subrosa.text.TextUnit;

/**
 * A part of a long unit, small enough to be read in all views at once. Neighbouring windows share
 * {@value #SHARED} characters, so a value on a border lies wholly inside one of them; a border is
 * moved to a blank so that no encoded block is cut.
 *
 * @param unit the part as a unit of its own
 * @param offset where it begins in the whole unit, in UTF-16 units
 */
public record UnitWindow(TextUnit unit, int offset) {

  private static final int LENGTH = 1 << 17;
  private static final int SHARED = 1 << 12;
  private static final int LONGEST_WORD = 1 << 18;

  /** Cuts a unit into windows. */
  public static List<UnitWindow> of(TextUnit unit) {
    if (unit.text().length() <= LENGTH) {
      return List.of(new UnitWindow(unit, 0));
    }
    String text = unit.text().reveal(RevealPermit.redaction());
    // The head of a table that is drawn may stand in another window than its rows.
    List<Label> labels = unit.labels().isEmpty() ? DrawnTables.labels(text) : unit.labels();
    List<UnitWindow> windows = new ArrayList<>();
    int from = 0;
    int to = blankFrom(text, LENGTH);
    windows.add(window(unit, labels, from, to));
    while (to < text.length()) {
      from = blankBefore(text, to - SHARED);
      to = blankFrom(text, Math.max(from + LENGTH, to + SHARED));
      windows.add(window(unit, labels, from, to));
    }
    return windows;
  }

  private static int blankFrom(String text, int at) {
    int most = (int) Math.min(text.length(), (long) at + LONGEST_WORD);
    int cut = Math.min(text.length(), at);
    while (cut < most && !Character.isWhitespace(text.charAt(cut))) {
      cut++;
    }
    return cut;
  }

  private static int blankBefore(String text, int at) {
    int least = Math.max(0, at - LONGEST_WORD);
    int cut = at;
    while (cut > least && !Character.isWhitespace(text.charAt(cut - 1))) {
      cut--;
    }
    return cut;
  }

  private static UnitWindow window(TextUnit unit, List<Label> labels, int from, int to) {
    SensitiveText part = unit.text().slice(from, to);
    TextUnit window = new TextUnit(part, unit.location(), labels(labels, from, to), 0, 0);
    return new UnitWindow(window, from);
  }

  private static List<Label> labels(List<Label> labels, int from, int to) {
    List<Label> inside = new ArrayList<>();
    for (int i = firstEndingAfter(labels, from); i < labels.size(); i++) {
      Label label = labels.get(i);
      if (label.start() >= to) {
        break;
      }
      int start = Math.max(label.start(), from) - from;
      inside.add(label.of(start, Math.min(label.end(), to) - from));
    }
    return inside;
  }

  private static int firstEndingAfter(List<Label> labels, int from) {
    int low = 0;
    int high = labels.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (labels.get(middle).end() <= from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
