package org.subrosa.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.compress.utils.InputStreamStatistics;
import org.apache.tika.io.TemporaryResources;

/**
 * Writes documents that lie inside another to files, as far as the limits allow. Behind a limit it
 * goes on to the end only to remember the last bytes, and not for ever.
 */
final class Unpacking {

  /**
   * Bytes behind limits that are unpacked and passed over, over the whole document of the store.
   */
  private static final long MOST_PASSED = 2L << 30;

  private static final int BUFFER = 1 << 16;

  private final Allowance allowance;
  private final int tailBytes;
  private long passed;

  Unpacking(Allowance allowance, ExtractionLimits limits) {
    this.allowance = allowance;
    this.tailBytes = (int) limits.of(Limit.TAIL);
  }

  /** Writes a document to a file. */
  Unpacked unpack(InputStream given, TemporaryResources files) throws IOException {
    InputStream in = OpenContainer.bytes(given, files);
    Path file = files.createTempFile();
    if (allowance.isTail()) {
      return new Unpacked(file, Optional.empty(), head(in, file));
    }
    Optional<Limit> cut = Optional.empty();
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        out.write(buffer, 0, read);
        cut = allowance.takeUnpacked(read).or(() -> ratio(in));
        if (cut.isPresent()) {
          break;
        }
      }
    }
    return cut.isEmpty() ? Unpacked.whole(file) : new Unpacked(file, tail(in, files), cut);
  }

  /** Streams that count what they unpack tell a bomb from its neighbours. */
  private Optional<Limit> ratio(InputStream in) {
    return in instanceof InputStreamStatistics counts
            && allowance.isBeyondRatio(counts.getUncompressedCount(), counts.getCompressedCount())
        ? Optional.of(Limit.RATIO)
        : Optional.empty();
  }

  /** Writes no more of a document than a tail may have; returns the limit if there was more. */
  Optional<Limit> head(InputStream in, Path file) throws IOException {
    long left = tailBytes;
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[BUFFER];
      int read = 0;
      while (left > 0 && read >= 0) {
        read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        out.write(buffer, 0, Math.max(0, read));
        left -= Math.max(0, read);
        passed += Math.max(0, read);
      }
      return left > 0 || in.read() < 0 ? Optional.empty() : Optional.of(Limit.TAIL);
    }
  }

  /** Returns whether more may be unpacked only to be passed over. */
  boolean mayPass() {
    return passed < MOST_PASSED;
  }

  /** Returns the last bytes of a stream, unless its end is too far away. */
  private Optional<Path> tail(InputStream in, TemporaryResources files) throws IOException {
    byte[] last = new byte[Math.max(1, tailBytes)];
    byte[] buffer = new byte[BUFFER];
    long total = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      for (int i = Math.max(0, read - last.length); i < read; i++) {
        last[(int) ((total + i) % last.length)] = buffer[i];
      }
      total += read;
      passed += read;
      if (!mayPass()) {
        return Optional.empty();
      }
    }
    int start = total < last.length ? 0 : (int) (total % last.length);
    int length = (int) Math.min(total, last.length);
    Path file = files.createTempFile();
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(last, start, Math.min(length, last.length - start));
      out.write(last, 0, length - Math.min(length, last.length - start));
    }
    return Optional.of(file);
  }
}
