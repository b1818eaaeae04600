package org.subrosa.extract.raw;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The bytes of a file by place, in the little-endian order of ZIP. */
final class ZipBytes implements Closeable {

  private static final int BUFFER = 1 << 16;

  private final FileChannel channel;
  private final long size;

  ZipBytes(Path file) throws IOException {
    this.channel = FileChannel.open(file);
    this.size = channel.size();
  }

  long size() {
    return size;
  }

  /** Returns bytes from a place on. */
  ByteBuffer read(long at, int length) throws IOException {
    if (at < 0 || at + length > size) {
      throw new EOFException("a record lies outside the file");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && channel.read(bytes, at + bytes.position()) >= 0) {
      // Reads on.
    }
    return bytes.flip();
  }

  /** Returns whether four bytes lie at a place. */
  boolean isAt(long at, int signature) throws IOException {
    return at >= 0 && at + 4 <= size && read(at, 4).getInt() == signature;
  }

  /** Returns where four bytes lie next, or {@code to} when they do not. */
  long find(int signature, long from, long to) throws IOException {
    for (long at = from; at < to; at += BUFFER - 3) {
      ByteBuffer bytes = read(at, (int) Math.min(BUFFER, to - at));
      for (int i = 0; i + 4 <= bytes.limit(); i++) {
        if (bytes.get(i) == (byte) signature && bytes.getInt(i) == signature) {
          return at + i;
        }
      }
    }
    return to;
  }

  /** Returns the bytes of a stretch, one after the other. */
  InputStream stream(long from, long to) {
    return new Stretch(from, Math.min(to, size));
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** A stretch of the file. */
  final class Stretch extends ManyBytes {

    private final long end;
    private long at;

    Stretch(long from, long to) {
      this.at = from;
      this.end = to;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (at >= end) {
        return -1;
      }
      int wanted = (int) Math.min(length, end - at);
      int read = channel.read(ByteBuffer.wrap(bytes, offset, wanted), at);
      at += Math.max(0, read);
      return read;
    }
  }
}
