package org.subrosa.extract.raw;

import org.subrosa.document.RawPart;

/**
 * The text of one paragraph while its parts come in: as it reads now, as it read before its tracked
 * changes, and what stands beside it.
 */
final class XmlParagraph {

  private static final int LONG = 1 << 18;
  private static final int OVERLAP = 2048;

  private final RawSink sink;
  private final StringBuilder now = new StringBuilder();
  private final StringBuilder before = new StringBuilder();
  private final StringBuilder deleted = new StringBuilder();
  private final StringBuilder field = new StringBuilder();
  private boolean isChanged;
  private int inserting;
  private int deleting;

  XmlParagraph(RawSink sink) {
    this.sink = sink;
  }

  void insertion(int step) {
    inserting += step;
    isChanged = true;
  }

  void deletion(int step) {
    deleting += step;
    isChanged = true;
    if (deleting == 0) {
      hand(RawPart.DELETED, deleted, 0);
    }
  }

  void append(String text) {
    if (deleting == 0) {
      add(RawPart.PART, now, text);
    } else {
      add(RawPart.DELETED, deleted, text);
    }
    if (inserting == 0) {
      add(RawPart.DELETED, before, text);
    }
  }

  void appendField(String text) {
    add(RawPart.FIELD, field, text);
  }

  private void add(RawPart part, StringBuilder whole, String text) {
    if (whole == before && !isChanged && before.length() + text.length() > LONG) {
      before.setLength(0);
    }
    whole.append(text);
    if (whole.length() > LONG) {
      hand(part, whole, OVERLAP);
    }
  }

  /** Hands the readings over that differ, and begins anew. */
  void end() {
    hand(RawPart.PART, now, 0);
    if (isChanged) {
      hand(RawPart.DELETED, deleted, 0);
      hand(RawPart.DELETED, before, 0);
    }
    hand(RawPart.FIELD, field, 0);
    before.setLength(0);
    isChanged = false;
    inserting = 0;
    deleting = 0;
  }

  private void hand(RawPart part, StringBuilder whole, int kept) {
    if (!whole.isEmpty()) {
      sink.text(part, whole.toString());
      whole.delete(0, whole.length() - kept);
    }
  }
}
