package org.subrosa.extract.raw;

import java.io.IOException;
import java.util.Arrays;

/** Bytes at random positions, of a file or of memory. */
interface ByteView {

  /** Returns how many there are. */
  long size();

  /** Returns the byte at a position, 0 to 255, or -1 outside. */
  int at(long position) throws IOException;

  /** Returns up to {@code most} bytes from a position. */
  default byte[] copy(long position, int most) throws IOException {
    byte[] bytes = new byte[(int) Math.max(0, Math.min(most, size() - position))];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) at(position + i);
    }
    return bytes;
  }

  /** Returns the position of a word at or after a position and before an end, or -1. */
  default long find(byte[] word, long from, long end) throws IOException {
    for (long at = from; at + word.length <= end; at++) {
      if (at(at) == word[0] && startsWith(word, at)) {
        return at;
      }
    }
    return -1;
  }

  /** Returns whether a word stands at a position. */
  default boolean startsWith(byte[] word, long position) throws IOException {
    for (int i = 0; i < word.length; i++) {
      if (at(position + i) != (word[i] & 0xff)) {
        return false;
      }
    }
    return true;
  }

  /** Bytes of memory. */
  static ByteView of(byte[] bytes) {
    return new ByteView() {
      @Override
      public long size() {
        return bytes.length;
      }

      @Override
      public byte[] copy(long position, int most) {
        int from = (int) Math.max(0, Math.min(position, bytes.length));
        return Arrays.copyOfRange(
            bytes, from, from + Math.max(0, Math.min(most, bytes.length - from)));
      }

      @Override
      public int at(long position) {
        return position < 0 || position >= bytes.length ? -1 : bytes[(int) position] & 0xff;
      }
    };
  }
}
