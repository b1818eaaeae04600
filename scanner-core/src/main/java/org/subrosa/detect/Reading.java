package org.subrosa.detect;

import java.util.List;
import java.util.OptionalInt;
import org.subrosa.names.DocumentNames;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;
import org.subrosa.text.View;

/**
 * One view of a unit together with the unit's labels.
 *
 * @param view the text as read
 * @param labels labels of the unit, by the unit's offsets
 * @param isFileName whether it is the name of a file
 * @param names what the document has told of its names
 */
record Reading(View view, List<Label> labels, boolean isFileName, DocumentNames names) {

  String text() {
    return view.text();
  }

  /** Returns the number of the label in whose stretch a view's offset lies. */
  OptionalInt labelAt(int viewStart) {
    if (labels.isEmpty()) {
      return OptionalInt.empty();
    }
    int start = view.map().start(viewStart);
    int low = 0;
    int high = labels.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Label label = labels.get(middle);
      if (label.end() <= start) {
        low = middle + 1;
      } else if (label.start() > start) {
        high = middle - 1;
      } else {
        return OptionalInt.of(middle);
      }
    }
    return OptionalInt.empty();
  }

  /** Returns the view's first offset, from {@code at} on, that stands for the unit's. */
  int firstFrom(int at, int unitOffset) {
    int next = at;
    while (next < text().length() && view.map().start(next) < unitOffset) {
      next++;
    }
    return next;
  }

  /** Returns the characters of a label, readable as words. */
  static String reveal(SensitiveText label) {
    return label.reveal(RevealPermit.detection());
  }
}
