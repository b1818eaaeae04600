package org.subrosa.extract.raw;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file's bytes, of which a window is in memory. For one thread. */
final class FileBytes implements ByteView, Closeable {

  private static final int WINDOW = 1 << 16;

  private final FileChannel channel;
  private final long size;
  private final byte[] window = new byte[WINDOW];
  private long start;
  private int held;

  FileBytes(Path file) throws IOException {
    this.channel = FileChannel.open(file);
    this.size = channel.size();
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public int at(long position) throws IOException {
    long in = position - start;
    if (in >= 0 && in < held) {
      return window[(int) in] & 0xff;
    }
    if (position < 0 || position >= size) {
      return -1;
    }
    move(position);
    return held > position - start ? window[(int) (position - start)] & 0xff : -1;
  }

  @Override
  public byte[] copy(long position, int most) throws IOException {
    byte[] bytes = new byte[(int) Math.max(0, Math.min(most, size - position))];
    int done = 0;
    while (done < bytes.length && at(position + done) >= 0) {
      int from = (int) (position + done - start);
      int count = Math.min(bytes.length - done, held - from);
      System.arraycopy(window, from, bytes, done, count);
      done += count;
    }
    return bytes;
  }

  /** A step back is likely to be followed by others: then the window ends where it began. */
  private void move(long position) throws IOException {
    start = position < start ? Math.max(0, position - WINDOW + 256) : position;
    ByteBuffer buffer = ByteBuffer.wrap(window);
    held = 0;
    while (buffer.hasRemaining()) {
      int read = channel.read(buffer, start + held);
      if (read < 0) {
        return;
      }
      held += read;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
