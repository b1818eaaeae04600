package org.subrosa.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.subrosa.extract.table.TableFormatException;

/** Values in Avro's binary encoding; none is longer than the bytes that are there. */
final class AvroBytes {

  private final ByteBuffer bytes;

  AvroBytes(byte[] bytes) {
    this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  boolean isEmpty() {
    return !bytes.hasRemaining();
  }

  byte[] take(long length) throws TableFormatException {
    if (length < 0 || length > bytes.remaining()) {
      throw new TableFormatException("a length that cannot be");
    }
    byte[] taken = new byte[(int) length];
    bytes.get(taken);
    return taken;
  }

  int next() throws TableFormatException {
    return take(1)[0] & 0xff;
  }

  /** A number of the zig-zag encoding. */
  long number() throws TableFormatException {
    long value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      int b = next();
      value |= (long) (b & 0x7f) << shift;
      if (b < 0x80) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw new TableFormatException("a number without end");
  }

  float single() throws TableFormatException {
    return ByteBuffer.wrap(take(4)).order(ByteOrder.LITTLE_ENDIAN).getFloat();
  }

  double twice() throws TableFormatException {
    return ByteBuffer.wrap(take(8)).order(ByteOrder.LITTLE_ENDIAN).getDouble();
  }

  byte[] bytes() throws TableFormatException {
    return take(number());
  }

  String text() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  /**
   * Returns how many elements the next block of an array or map has; 0 ends it. A negative count is
   * followed by the size of the block.
   */
  long block() throws TableFormatException {
    long count = number();
    if (count < 0) {
      number();
    }
    return Math.abs(count);
  }
}
