package org.subrosa.document;

import java.io.Serializable;

/**
 * A stretch of text, in Unicode code points.
 *
 * @param start offset of the first code point
 * @param end offset after the last one
 */
public record Span(int start, int end) implements Serializable {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if the span is negative or backwards
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("a span runs forwards from 0: " + start + ".." + end);
    }
  }

  /** Returns the span of code points that covers UTF-16 units {@code start} to {@code end}. */
  public static Span ofUtf16(String text, int start, int end) {
    int first = text.codePointCount(0, start);
    return new Span(first, first + text.codePointCount(start, end));
  }
}
