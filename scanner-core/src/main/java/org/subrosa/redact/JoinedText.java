package org.subrosa.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.subrosa.document.Location;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;
import org.subrosa.text.TextUnit;

/**
 * Places read one after the other as one unit, so that a value that lies in two of them is seen.
 * What stands between them is not part of the document and is never written.
 */
public final class JoinedText {

  private final StringBuilder text = new StringBuilder();
  private final List<Segment> segments = new ArrayList<>();
  private final List<Label> labels = new ArrayList<>();

  private final boolean isGuess;

  JoinedText(boolean isGuess) {
    this.isGuess = isGuess;
  }

  boolean isGuess() {
    return isGuess;
  }

  /** Appends a place; an empty label is none. */
  void append(int number, Place place, SensitiveText label) {
    int start = text.length();
    text.append(place.text());
    if (text.length() > start) {
      segments.add(new Segment(start, text.length(), number));
      if (!label.isEmpty()) {
        labels.add(new Label(start, text.length(), label));
      }
    }
  }

  /** Appends a character that stands between two places. */
  public void separate(char separator) {
    text.append(separator);
  }

  /** Returns whether nothing has been appended. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  TextUnit unit() {
    return new TextUnit(SensitiveText.of(text.toString()), new Location.Body(), labels, 0, 0);
  }

  /** Hands over what a replacement means in each place that it touches. */
  void spread(Replacement replacement, ObjIntConsumer<Replacement> out) {
    for (int i = firstEndingAfter(replacement.start()); i < segments.size(); i++) {
      Segment segment = segments.get(i);
      if (segment.start() >= replacement.end()) {
        break;
      }
      int start = Math.max(replacement.start(), segment.start()) - segment.start();
      int end = Math.min(replacement.end(), segment.end()) - segment.start();
      boolean isRest =
          replacement.start() < segment.start()
              && i > 0
              && segments.get(i - 1).end() == segment.start();
      out.accept(
          new Replacement(start, end, replacement.type(), replacement.confidence(), isRest),
          segment.place());
    }
  }

  private int firstEndingAfter(int at) {
    int low = 0;
    int high = segments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (segments.get(middle).end() <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** A stretch of the unit that is a place. */
  private record Segment(int start, int end, int place) {}
}
