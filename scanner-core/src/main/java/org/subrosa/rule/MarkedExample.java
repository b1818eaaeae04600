package org.subrosa.rule;

import java.util.ArrayList;
import java.util.List;
import org.subrosa.document.Span;

/**
 * A text with the spans that a rule must find in it.
 *
 * @param text the text without its marks
 * @param spans the marked spans, in code points
 */
public record MarkedExample(String text, List<Span> spans) {

  private static final int OPEN = '«';
  private static final int CLOSE = '»';

  /** Copies the spans. */
  public MarkedExample {
    spans = List.copyOf(spans);
  }

  /**
   * Reads a text in which {@code «} and {@code »} enclose each span.
   *
   * @throws IllegalArgumentException if the marks do not pair up or there are none
   */
  public static MarkedExample parse(String marked) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    int length = 0;
    int open = -1;
    for (int point : marked.codePoints().toArray()) {
      if (point == OPEN && open < 0) {
        open = length;
      } else if (point == CLOSE && open >= 0) {
        spans.add(new Span(open, length));
        open = -1;
      } else if (point == OPEN || point == CLOSE) {
        throw new IllegalArgumentException("the marks « and » do not pair up");
      } else {
        text.appendCodePoint(point);
        length++;
      }
    }
    if (open >= 0 || spans.isEmpty()) {
      throw new IllegalArgumentException("mark the expected value with « and »");
    }
    return new MarkedExample(text.toString(), spans);
  }
}
