package org.subrosa.match;

/**
 * A set of small numbers that gives them in order and is emptied at the cost of what it holds: one
 * bit for each number, and one for each word of such bits. Not for use by several threads.
 */
final class Marks {

  private final long[] bits;
  private final long[] words;
  private int size;

  /** Makes a set for the numbers from 0 to {@code most - 1}. */
  Marks(int most) {
    this.bits = new long[(most >> 6) + 1];
    this.words = new long[(bits.length >> 6) + 1];
  }

  /** Adds a number and returns whether it was not there. */
  boolean add(int number) {
    int word = number >> 6;
    long bit = 1L << number;
    if ((bits[word] & bit) != 0) {
      return false;
    }
    bits[word] |= bit;
    words[word >> 6] |= 1L << word;
    size++;
    return true;
  }

  void clear() {
    for (int i = 0; i < words.length; i++) {
      for (long left = words[i]; left != 0; left &= left - 1) {
        bits[(i << 6) + Long.numberOfTrailingZeros(left)] = 0;
      }
      words[i] = 0;
    }
    size = 0;
  }

  /** Returns the numbers in ascending order. */
  int[] sorted() {
    int[] sorted = new int[size];
    int at = 0;
    for (int i = 0; i < words.length; i++) {
      for (long left = words[i]; left != 0; left &= left - 1) {
        int word = (i << 6) + Long.numberOfTrailingZeros(left);
        for (long some = bits[word]; some != 0; some &= some - 1) {
          sorted[at++] = (word << 6) + Long.numberOfTrailingZeros(some);
        }
      }
    }
    return sorted;
  }
}
