package org.subrosa.redact;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A writable place of a document that is held as one string: a cell, a leaf, a key.
 *
 * <p>The place's text may be written with escapes in the document; each of its characters then
 * stands for a stretch of the document's characters, and the stretches follow each other without
 * gaps.
 */
public final class Place {

  private final String text;
  private final int offset;
  private final int @Nullable [] bounds;
  private final String quote;
  private final boolean isName;

  private Place(String text, int offset, int @Nullable [] bounds, String quote, boolean isName) {
    this.text = text;
    this.offset = offset;
    this.bounds = bounds;
    this.quote = quote;
    this.isName = isName;
  }

  /** Makes a place that is written as it reads. */
  public static Place plain(String text, int offset) {
    return new Place(text, offset, null, "", false);
  }

  /** Makes a place in which letters, digits and underscores can stand, such as a tag's name. */
  public static Place name(String text, int offset) {
    return new Place(text, offset, null, "", true);
  }

  /**
   * Makes a place that is written with escapes.
   *
   * @param bounds where each character begins in the document, and where the last one ends
   */
  public static Place escaped(String text, int[] bounds) {
    return new Place(text, bounds[0], bounds.clone(), "", false);
  }

  /**
   * Makes a place that is replaced as a whole or not at all, such as a number.
   *
   * @param bounds where each character begins in the document, and where the last one ends
   * @param quote what has to stand on both sides of a replacement
   */
  public static Place indivisible(String text, int[] bounds, String quote) {
    return new Place(text, bounds[0], bounds.clone(), quote, false);
  }

  String text() {
    return text;
  }

  boolean isName() {
    return isName;
  }

  String quote() {
    return quote;
  }

  boolean isIndivisible() {
    return !quote.isEmpty();
  }

  /** Returns where a character of the place begins in the document. */
  int outer(int index) {
    return bounds == null ? offset + index : bounds[index];
  }

  int start() {
    return outer(0);
  }

  int end() {
    return outer(text.length());
  }

  /** Returns the character that holds an offset of the document; the nearest when outside. */
  int innerStart(int outer) {
    int at = bounds == null ? outer - offset : Arrays.binarySearch(bounds, outer);
    int floor = bounds != null && at < 0 ? -at - 2 : at;
    return Math.max(0, Math.min(floor, text.length()));
  }

  /** Returns the end of the character that holds the last offset before {@code outer}. */
  int innerEnd(int outer) {
    int at = bounds == null ? outer - offset : Arrays.binarySearch(bounds, outer);
    int ceiling = bounds != null && at < 0 ? -at - 1 : at;
    return Math.max(0, Math.min(ceiling, text.length()));
  }
}
