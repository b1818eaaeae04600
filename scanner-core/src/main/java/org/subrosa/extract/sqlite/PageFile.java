package org.subrosa.extract.sqlite;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.subrosa.extract.table.TableFormatException;

/** Bytes of a file at given places. For one thread. */
final class PageFile implements Closeable {

  private final FileChannel channel;
  private final long size;

  PageFile(Path file) throws IOException {
    this.channel = FileChannel.open(file);
    this.size = channel.size();
  }

  long size() {
    return size;
  }

  int at(long position) throws IOException {
    return read(position, 1)[0] & 0xff;
  }

  /**
   * Returns bytes from a position.
   *
   * @throws TableFormatException if the file ends before
   */
  byte[] read(long position, int length) throws IOException {
    if (position < 0 || length < 0 || position > size - length) {
      throw new TableFormatException("the file is shorter than it says");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, position + bytes.position()) < 0) {
        throw new TableFormatException("the file became shorter");
      }
    }
    return bytes.array();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
