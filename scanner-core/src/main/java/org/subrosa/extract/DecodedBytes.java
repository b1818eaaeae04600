package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;

/** Bytes from a decoder that says by exceptions of its own that its input is damaged. */
abstract class DecodedBytes extends InputStream {

  /** Reads from the decoder; at least one byte is asked for. */
  abstract int decode(byte[] bytes, int start, int length) throws IOException;

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public final int read(byte[] bytes, int start, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      return decode(bytes, start, length);
    } catch (RuntimeException e) {
      throw new IOException("damaged", e);
    }
  }
}
