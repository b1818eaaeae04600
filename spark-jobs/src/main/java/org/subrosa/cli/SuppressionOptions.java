package org.subrosa.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.subrosa.suppress.SuppressionChoice;
import picocli.CommandLine.Option;

/** The option that names what is no exposure. */
final class SuppressionOptions {

  @Option(
      names = "--suppressions",
      paramLabel = "FILE",
      description =
          "What you have decided to be no exposure, as YAML with an owner, a reason and a last day"
              + " for each entry. Such findings stay in the report and count for nothing; copies are"
              + " rid of them all the same.")
  private @Nullable Path file;

  /** Reads the file once, so that a mistake in it is told before anything else happens. */
  SuppressionChoice choice(Instant asOf) throws IOException {
    if (file == null) {
      return SuppressionChoice.NONE;
    }
    try {
      return SuppressionChoice.of(file.toAbsolutePath(), LocalDate.ofInstant(asOf, ZoneOffset.UTC));
    } catch (NoSuchFileException e) {
      throw new UsageException("--suppressions: " + file + ": no such file");
    } catch (AccessDeniedException e) {
      throw new UsageException("--suppressions: " + file + ": permission denied");
    }
  }
}
