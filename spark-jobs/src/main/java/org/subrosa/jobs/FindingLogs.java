package org.subrosa.jobs;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.UUID;

/**
 * The files in which findings wait for the report: of their owner alone, beside the Parquet files
 * and hidden from those who read these, gone when the report is written.
 */
final class FindingLogs {

  private FindingLogs() {}

  /** Makes the file of one attempt at a unit. */
  static Path create(Path directory, int unit) throws IOException {
    String name = String.format(Locale.ROOT, ".unit-%05d.%s.log", unit, UUID.randomUUID());
    return Files.createFile(
        directory.resolve(name),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /** Removes all of them. */
  static void remove(Path directory) throws IOException {
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(directory, ".unit-*.log")) {
      for (Path log : logs) {
        Files.deleteIfExists(log);
      }
    }
  }
}
