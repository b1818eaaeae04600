package org.subrosa.extract.raw;

import io.airlift.compress.snappy.SnappyDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a part of Apple's documents since 2013 (.iwa): blocks of a zero, a length of three
 * bytes and data packed by Snappy, without the heads and check sums of Snappy's own framing. What
 * comes out are messages in the encoding of protocol buffers, in which text stands as UTF-8. Apple
 * publishes no description; this is how its programs write.
 */
final class IworkArchive extends ManyBytes {

  /** Of one block when it is unpacked; programs write 64 KiB. */
  private static final int MOST = 1 << 24;

  private final InputStream in;
  private ByteArrayInputStream block = new ByteArrayInputStream(new byte[0]);

  IworkArchive(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = block.read(bytes, offset, length);
    while (read < 0 && length > 0 && next()) {
      read = block.read(bytes, offset, length);
    }
    return read;
  }

  /** Returns whether there was one more block. */
  private boolean next() throws IOException {
    byte[] head = in.readNBytes(4);
    if (head.length == 0) {
      return false;
    }
    if (head.length < 4 || head[0] != 0) {
      throw new IOException("no block begins here");
    }
    int length = (head[1] & 0xff) | (head[2] & 0xff) << 8 | (head[3] & 0xff) << 16;
    byte[] packed = in.readNBytes(length);
    if (packed.length < length) {
      throw new IOException("the last block is not whole");
    }
    block = new ByteArrayInputStream(unpacked(packed));
    return true;
  }

  /** The decoder fails on damaged data by exceptions of its own. */
  private static byte[] unpacked(byte[] packed) throws IOException {
    try {
      int length = SnappyDecompressor.getUncompressedLength(packed, 0);
      if (length < 0 || length > MOST) {
        throw new IOException("a block that is too long");
      }
      byte[] bytes = new byte[length];
      new SnappyDecompressor().decompress(packed, 0, packed.length, bytes, 0, length);
      return bytes;
    } catch (RuntimeException e) {
      throw new IOException("a damaged block", e);
    }
  }
}
