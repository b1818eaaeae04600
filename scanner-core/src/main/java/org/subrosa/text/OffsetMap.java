package org.subrosa.text;

import java.util.Arrays;

/**
 * Leads characters of a view back to the unit that it was made from. Offsets count UTF-16 units.
 *
 * <p>Each character of the view stands for a stretch of the unit: one character normally, three for
 * a percent escape, a whole blob for a character decoded from base64.
 */
public final class OffsetMap {

  private final int shift;
  private final int[] starts;
  private final int[] ends;

  private OffsetMap(int shift, int[] starts, int[] ends) {
    this.shift = shift;
    this.starts = starts;
    this.ends = ends;
  }

  /** Returns the map of a view that is the unit from {@code offset} on, character by character. */
  public static OffsetMap shifted(int offset) {
    return new OffsetMap(offset, new int[0], new int[0]);
  }

  /** Returns where the view's stretch from {@code start} to {@code end} begins in the unit. */
  public int start(int start) {
    return starts.length == 0 ? start + shift : starts[start];
  }

  /** Returns where the view's stretch that ends before {@code end} ends in the unit. */
  public int end(int end) {
    return starts.length == 0 ? end + shift : ends[end - 1];
  }

  /** Collects a view and its map side by side. */
  static final class Builder {

    private final StringBuilder text = new StringBuilder();
    private int[] starts;
    private int[] ends;

    Builder(int capacity) {
      starts = new int[Math.max(16, capacity)];
      ends = new int[starts.length];
    }

    /** Appends characters that all stand for the same stretch of the unit. */
    void append(String characters, int start, int end) {
      for (int i = 0; i < characters.length(); i++) {
        append(characters.charAt(i), start, end);
      }
    }

    void append(char character, int start, int end) {
      int at = text.length();
      if (at == starts.length) {
        starts = Arrays.copyOf(starts, at * 2);
        ends = Arrays.copyOf(ends, at * 2);
      }
      starts[at] = start;
      ends[at] = end;
      text.append(character);
    }

    View view(String layer) {
      int length = text.length();
      int[] first = Arrays.copyOf(starts, Math.max(1, length));
      return new View(text.toString(), new OffsetMap(0, first, Arrays.copyOf(ends, length)), layer);
    }
  }
}
