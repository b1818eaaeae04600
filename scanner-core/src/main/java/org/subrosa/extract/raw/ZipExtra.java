package org.subrosa.extract.raw;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Reads the extra fields of a ZIP record (APPNOTE.TXT 6.3.10, 4.5). */
final class ZipExtra {

  private static final int ZIP64 = 1;
  private static final int UNICODE_COMMENT = 0x6375;
  private static final int UNICODE_PATH = 0x7075;

  private ZipExtra() {}

  /** Returns the sizes that did not fit into 32 bits; empty when they did. */
  static ByteBuffer wide(byte[] extra) {
    ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
    while (fields.remaining() >= 4) {
      int id = fields.getChar();
      int length = Math.min(fields.getChar(), fields.remaining());
      if (id == ZIP64) {
        return fields.slice().limit(length).order(ByteOrder.LITTLE_ENDIAN);
      }
      fields.position(fields.position() + length);
    }
    return ByteBuffer.allocate(0);
  }

  /** Returns whether the field can hold text: nearly all only hold sizes, times and owners. */
  static boolean isTelling(byte[] extra) {
    ByteBuffer fields = ByteBuffer.wrap(extra).order(ByteOrder.LITTLE_ENDIAN);
    while (fields.remaining() >= 4) {
      int id = fields.getChar();
      int length = fields.getChar();
      if (length > fields.remaining()
          || length > 40
          || id == UNICODE_COMMENT
          || id == UNICODE_PATH) {
        return true;
      }
      fields.position(fields.position() + length);
    }
    return fields.hasRemaining();
  }
}
