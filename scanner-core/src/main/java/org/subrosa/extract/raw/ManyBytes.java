package org.subrosa.extract.raw;

import java.io.IOException;
import java.io.InputStream;

/** A stream that reads many bytes at a time, and one by the same way. */
abstract sealed class ManyBytes extends InputStream
    permits IworkArchive, GuardedMarkup, PackageParts.Measured, ZipBytes.Stretch {

  @Override
  public final int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public abstract int read(byte[] bytes, int offset, int length) throws IOException;
}
