package org.subrosa.extract.raw;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A file as it was when it ended earlier than now. For one thread; the file stays open. */
final class RevisionBytes implements RandomAccessRead {

  private final ByteView file;
  private final long end;
  private long position;
  private boolean isClosed;

  RevisionBytes(ByteView file, long end) {
    this.file = file;
    this.end = end;
  }

  @Override
  public int read() throws IOException {
    return position < end ? file.at(position++) : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = (int) Math.min(length, end - position);
    if (count > 0) {
      System.arraycopy(file.copy(position, count), 0, bytes, offset, count);
      position += count;
    }
    return count > 0 || length == 0 ? Math.max(0, count) : -1;
  }

  @Override
  public long getPosition() {
    return position;
  }

  @Override
  public void seek(long to) throws IOException {
    if (to < 0) {
      throw new IOException("position before the beginning");
    }
    position = Math.min(to, end);
  }

  @Override
  public long length() {
    return end;
  }

  @Override
  public boolean isClosed() {
    return isClosed;
  }

  @Override
  public boolean isEOF() {
    return position >= end;
  }

  @Override
  public RandomAccessReadView createView(long start, long length) {
    return new RandomAccessReadView(this, start, length);
  }

  @Override
  public void close() {
    isClosed = true;
  }
}
