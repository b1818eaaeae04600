package org.subrosa.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveException;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.arj.ArjArchiveInputStream;
import org.subrosa.finding.Coverage;

/** Finds what readers of packed data pass over without a word. */
final class PackedEntries {

  /**
   * The last block of a disk image of Apple begins so, whatever its first one is: a signature, a
   * version and its own length.
   */
  private static final byte[] TRAILER = {'k', 'o', 'l', 'y', 0, 0, 0, 4, 0, 0, 2, 0};

  private static final int TRAILER_BYTES = 512;

  /** Bytes that are unpacked only to find where they end. */
  private static final long MOST_UNPACKED = 4L << 30;

  private static final int BUFFER = 1 << 16;

  private PackedEntries() {}

  /** Entries of ARJ archives are read when they are stored as they are, and only named else. */
  static Optional<Coverage> ofArj(Path file) throws IOException {
    try (ArchiveInputStream<?> archive =
        new ArjArchiveInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      int odd = 0;
      for (ArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        odd += archive.canReadEntryData(entry) ? 0 : 1;
      }
      return odd > 0
          ? Optional.of(new Coverage.Partial(odd + " entries cannot be unpacked"))
          : Optional.empty();
    } catch (ArchiveException e) {
      return Optional.of(new Coverage.Partial("the directory of the archive is damaged"));
    }
  }

  /** Returns whether a file is a disk image, whose first block alone looks like packed data. */
  static boolean isDiskImage(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer last = ByteBuffer.allocate(TRAILER.length);
      long at = channel.size() - TRAILER_BYTES;
      return at >= 0
          && channel.read(last, at) == TRAILER.length
          && ByteBuffer.wrap(TRAILER).equals(last.flip());
    }
  }

  /** A reader of a stream of RFC 1950 stops where it ends. */
  static Optional<Coverage> behindZlib(Path file) throws IOException {
    Inflater inflater = new Inflater();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] packed = new byte[BUFFER];
      byte[] clear = new byte[BUFFER];
      while (!inflater.finished() && inflater.getBytesWritten() < MOST_UNPACKED) {
        if (inflater.inflate(clear) == 0 && inflater.needsInput()) {
          int read = in.read(packed);
          if (read < 0) {
            return Optional.empty();
          }
          inflater.setInput(packed, 0, read);
        } else if (inflater.needsDictionary()) {
          return Optional.empty();
        }
      }
      return inflater.getBytesRead() < Files.size(file)
          ? Optional.of(new Coverage.Partial("bytes behind the packed data are not read"))
          : Optional.empty();
    } catch (DataFormatException e) {
      // That it is damaged, its reader says.
      return Optional.empty();
    } finally {
      inflater.end();
    }
  }
}
