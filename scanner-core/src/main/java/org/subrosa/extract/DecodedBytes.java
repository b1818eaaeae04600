package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;

/** Bytes from a decoder that says by exceptions of its own that its input is damaged. */
final class DecodedBytes extends InputStream {

  /** What decodes; it is asked for one byte or more. */
  @FunctionalInterface
  interface Decoder {
    int decode(byte[] bytes, int start, int length) throws IOException;
  }

  private final Decoder decoder;
  private final InputStream source;

  /** Reads by the decoder and closes the source with itself. */
  DecodedBytes(Decoder decoder, InputStream source) {
    this.decoder = decoder;
    this.source = source;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int start, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      return decoder.decode(bytes, start, length);
    } catch (RuntimeException e) {
      throw new IOException("damaged", e);
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
