package org.subrosa.spool;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Streams over stretches of an open file; they have positions of their own and close nothing. */
final class ChannelStreams {

  private ChannelStreams() {}

  /** Reads a stretch. */
  static final class In extends InputStream {

    private final FileChannel channel;
    private final long end;
    private long position;

    In(FileChannel channel, long start, long end) {
      this.channel = channel;
      this.position = start;
      this.end = end;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (position >= end) {
        return -1;
      }
      int most = (int) Math.min(length, end - position);
      int read = channel.read(ByteBuffer.wrap(bytes, offset, most), position);
      position += Math.max(read, 0);
      return read;
    }
  }

  /** Writes from a position on. */
  static final class Out extends OutputStream {

    private final FileChannel channel;
    private long position;

    Out(FileChannel channel, long start) {
      this.channel = channel;
      this.position = start;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
      while (left.hasRemaining()) {
        position += channel.write(left, position);
      }
    }
  }
}
