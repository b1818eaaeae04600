package org.subrosa.extract.sqlite;

/** Numbers in bytes: big-endian, or of the format's own variable length (section 1.6). */
final class Bytes {

  private Bytes() {}

  static int two(byte[] bytes, int at) {
    return at + 2 > bytes.length ? 0 : ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
  }

  static int four(byte[] bytes, int at) {
    return (two(bytes, at) << 16) | two(bytes, at + 2);
  }

  /** Returns a signed number of a length of up to eight bytes. */
  static long signed(byte[] bytes, int at, int length) {
    long value = bytes[at];
    for (int i = 1; i < length; i++) {
      value = (value << 8) | (bytes[at + i] & 0xff);
    }
    return value;
  }

  /** A number of variable length and the position behind it; behind the end there is none. */
  record Varint(long value, int end) {

    static Varint at(byte[] bytes, int start, int limit) {
      long value = 0;
      for (int i = 0; i < 9; i++) {
        int at = start + i;
        if (at < 0 || at >= Math.min(limit, bytes.length)) {
          return new Varint(-1, Integer.MAX_VALUE);
        }
        if (i == 8) {
          return new Varint((value << 8) | (bytes[at] & 0xff), at + 1);
        }
        value = (value << 7) | (bytes[at] & 0x7f);
        if (bytes[at] >= 0) {
          return new Varint(value, at + 1);
        }
      }
      throw new IllegalStateException("nine bytes are the end");
    }

    boolean isMissing() {
      return end == Integer.MAX_VALUE;
    }
  }
}
