package org.subrosa.formats;

import org.subrosa.extract.table.TableFormatException;

/**
 * Walks over a structure of Thrift's compact protocol before its own reader makes objects of it:
 * lengths stay within the bytes, nesting and the number of elements within bounds. Elements take
 * down to one byte and become objects of a hundred.
 */
final class CompactCheck {

  private static final int MOST_ELEMENTS = 1_500_000;
  private static final int DEEPEST = 24;

  private final byte[] bytes;
  private int at;
  private int elements;

  private CompactCheck(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Checks the structure at the beginning of some bytes.
   *
   * @throws TableFormatException if it is not sound
   */
  static void of(byte[] bytes) throws TableFormatException {
    new CompactCheck(bytes).struct(0);
  }

  private void struct(int depth) throws TableFormatException {
    if (depth > DEEPEST) {
      throw new TableFormatException("nested too deeply");
    }
    for (int head = next(); head != 0; head = next()) {
      if (head >> 4 == 0) {
        varint();
      }
      int type = head & 0xf;
      if (type > 2) {
        value(type, depth);
      }
    }
  }

  /** Types as in the protocol's specification; a boolean in a list takes a byte. */
  private void value(int type, int depth) throws TableFormatException {
    count(1);
    switch (type) {
      case 1, 2, 3 -> skip(1);
      case 4, 5, 6 -> varint();
      case 7 -> skip(8);
      case 8 -> skip(varint());
      case 9, 10 -> list(depth);
      case 11 -> map(depth);
      case 12 -> struct(depth + 1);
      default -> throw new TableFormatException("an unknown type");
    }
  }

  private void list(int depth) throws TableFormatException {
    int head = next();
    long size = head >> 4 == 15 ? varint() : head >> 4;
    count(size);
    for (long i = 0; i < size; i++) {
      value(head & 0xf, depth + 1);
    }
  }

  private void map(int depth) throws TableFormatException {
    long size = varint();
    int types = size == 0 ? 0 : next();
    count(size);
    for (long i = 0; i < size; i++) {
      value(types >> 4, depth + 1);
      value(types & 0xf, depth + 1);
    }
  }

  private void count(long more) throws TableFormatException {
    if (more < 0 || more > MOST_ELEMENTS - elements) {
      throw new TableFormatException("too many elements");
    }
    elements += (int) more;
  }

  private int next() throws TableFormatException {
    skip(1);
    return bytes[at - 1] & 0xff;
  }

  private void skip(long length) throws TableFormatException {
    if (length < 0 || length > bytes.length - at) {
      throw new TableFormatException("a length that cannot be");
    }
    at += (int) length;
  }

  private long varint() throws TableFormatException {
    long value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      int b = next();
      value |= (long) (b & 0x7f) << shift;
      if (b < 0x80) {
        return value;
      }
    }
    throw new TableFormatException("a number without end");
  }
}
