package org.subrosa.extract.raw;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * Ends with an error where a single text, attribute or comment is so long that a parser would fill
 * the memory with it.
 */
final class GuardedMarkup extends ManyBytes {

  private static final int LONGEST = 16 << 20;

  private static final int KEPT = 1 << 16;

  private final InputStream in;
  private final byte[] last = new byte[KEPT];
  private long total;
  private int run;

  GuardedMarkup(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    int end = read - 1;
    while (end >= 0 && bytes[offset + end] != '<' && bytes[offset + end] != '>') {
      end--;
    }
    keep(bytes, offset, read);
    run = end < 0 ? run + Math.max(0, read) : read - 1 - end;
    if (run > LONGEST) {
      throw new IOException("markup with a stretch that is too long");
    }
    return read;
  }

  private void keep(byte[] bytes, int offset, int read) {
    for (int i = Math.max(0, read - KEPT); i < read; ) {
      int at = (int) ((total + i) % KEPT);
      int length = Math.min(read - i, KEPT - at);
      System.arraycopy(bytes, offset + i, last, at, length);
      i += length;
    }
    total += Math.max(0, read);
  }

  /** Returns what is left, after the last bytes once more, which a parser may not have come to. */
  InputStream again() {
    int length = (int) Math.min(total, KEPT);
    byte[] kept = new byte[length];
    for (int i = 0; i < length; i++) {
      kept[i] = last[(int) ((total - length + i) % KEPT)];
    }
    return new SequenceInputStream(new ByteArrayInputStream(kept), in);
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /** The part is closed by who opened it. */
  @Override
  public void close() {}
}
