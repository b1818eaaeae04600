package org.subrosa.redact;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a document, or of one inside another. They can be read as often as wanted and are
 * the same each time.
 */
public interface Content {

  /** Opens the bytes from the first one on. */
  InputStream open() throws IOException;

  /** Returns the number of bytes. */
  long size() throws IOException;

  /** Returns up to so many of the first bytes. */
  default byte[] head(int most) throws IOException {
    try (InputStream in = open()) {
      return in.readNBytes(most);
    }
  }

  /** Returns the content of a file. */
  static Content of(Path file) {
    return new OfFile(file);
  }

  /** Returns bytes as content; the caller leaves the array as it is. */
  static Content of(byte[] bytes) {
    return new OfBytes(bytes);
  }

  /** A file. */
  record OfFile(Path file) implements Content {
    @Override
    public InputStream open() throws IOException {
      return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    @Override
    public long size() throws IOException {
      return Files.size(file);
    }
  }

  /** Bytes in memory. */
  final class OfBytes implements Content {

    private final byte[] bytes;

    private OfBytes(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public long size() {
      return bytes.length;
    }
  }
}
