package org.subrosa.match;

import java.util.Arrays;

/** A set of small numbers that is emptied at no cost. Not for use by several threads. */
final class Marks {

  private final int[] stamps;
  private final int[] members;
  private int size;
  private int stamp = 1;

  /** Makes a set for the numbers from 0 to {@code most - 1}. */
  Marks(int most) {
    this.stamps = new int[most];
    this.members = new int[most];
  }

  /** Adds a number and returns whether it was not there. */
  boolean add(int number) {
    if (stamps[number] == stamp) {
      return false;
    }
    stamps[number] = stamp;
    members[size++] = number;
    return true;
  }

  void clear() {
    size = 0;
    if (++stamp == Integer.MAX_VALUE) {
      Arrays.fill(stamps, 0);
      stamp = 1;
    }
  }

  /** Returns the numbers in ascending order. */
  int[] sorted() {
    int[] sorted = Arrays.copyOf(members, size);
    Arrays.sort(sorted);
    return sorted;
  }
}
