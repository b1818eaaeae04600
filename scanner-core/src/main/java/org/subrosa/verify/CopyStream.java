package org.subrosa.verify;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a copy's file, and tells a failure of that apart from one of reading the original. */
final class CopyStream extends FilterOutputStream {

  private final Path file;

  private CopyStream(OutputStream out, Path file) {
    super(out);
    this.file = file;
  }

  /** Opens a file that exists. */
  static CopyStream open(Path file) throws FailedException {
    try {
      OutputStream out = Files.newOutputStream(file, StandardOpenOption.TRUNCATE_EXISTING);
      return new CopyStream(new BufferedOutputStream(out, 1 << 16), file);
    } catch (IOException e) {
      throw new FailedException(file, e);
    }
  }

  @Override
  public void write(int octet) throws IOException {
    try {
      out.write(octet);
    } catch (IOException e) {
      throw new FailedException(file, e);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      throw new FailedException(file, e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException e) {
      throw new FailedException(file, e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      super.close();
    } catch (IOException e) {
      throw new FailedException(file, e);
    }
  }

  /** The copy's file cannot be written. */
  static final class FailedException extends IOException {

    private static final long serialVersionUID = 1L;

    private FailedException(Path file, IOException cause) {
      super("cannot write into " + file.getParent() + "; check space and permissions", cause);
    }
  }
}
