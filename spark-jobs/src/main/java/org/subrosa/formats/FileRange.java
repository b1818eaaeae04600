package org.subrosa.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.subrosa.extract.table.TableFormatException;

/** A file of which stretches are read. For one thread. */
final class FileRange implements Closeable {

  private static final int WINDOW = 1 << 13;

  private final FileChannel channel;
  private final long size;

  FileRange(Path file) throws IOException {
    this.channel = FileChannel.open(file);
    this.size = channel.size();
  }

  long size() {
    return size;
  }

  /**
   * Returns bytes from a position.
   *
   * @throws TableFormatException if the file ends before
   */
  byte[] read(long position, int length) throws IOException {
    check(position, length);
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        throw new TableFormatException("the file became shorter");
      }
    }
    return bytes.array();
  }

  private void check(long position, long length) throws TableFormatException {
    if (position < 0 || length < 0 || position > size - length) {
      throw new TableFormatException("the file is shorter than it says");
    }
  }

  /**
   * Returns a stretch as a stream, of which a window is in memory.
   *
   * @throws TableFormatException if the file ends before
   */
  Bytes stream(long position, long length) throws TableFormatException {
    check(position, length);
    return new Bytes(position, position + length);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** A stretch of the file. */
  final class Bytes extends InputStream {

    private final long end;
    private long next;
    private byte[] window = new byte[0];
    private int at;

    private Bytes(long start, long end) {
      this.next = start;
      this.end = end;
    }

    /** Returns how many bytes are left. */
    long left() {
      return end - next + window.length - at;
    }

    @Override
    public int read() throws IOException {
      return fill() ? window[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (!fill()) {
        return -1;
      }
      int taken = Math.min(length, window.length - at);
      System.arraycopy(window, at, bytes, start, taken);
      at += taken;
      return taken;
    }

    private boolean fill() throws IOException {
      if (at == window.length && next < end) {
        int length = (int) Math.min(WINDOW, end - next);
        window = FileRange.this.read(next, length);
        next += length;
        at = 0;
      }
      return at < window.length;
    }

    /**
     * Returns the next bytes.
     *
     * @throws TableFormatException if there are not so many, or more than one piece may have
     */
    byte[] take(long length, long most) throws IOException {
      if (length < 0 || length > most || length > left()) {
        throw new TableFormatException("a length that cannot be");
      }
      return readNBytes((int) length);
    }
  }
}
