package org.subrosa.suppress;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Which suppressions a run has: where they stand and no value of them, so nothing of them travels
 * in a task or shows in a log.
 *
 * @param file path of the file, empty for none
 * @param digest SHA-256 of the file when the run began, empty for none
 * @param day the day of the run
 * @param ids ids of the entries that hold on that day
 */
public record SuppressionChoice(String file, String digest, LocalDate day, Set<String> ids)
    implements Serializable {

  /** None. */
  public static final SuppressionChoice NONE =
      new SuppressionChoice("", "", LocalDate.EPOCH, Set.of());

  /** Copies the set. */
  public SuppressionChoice {
    ids = Set.copyOf(ids);
  }

  /**
   * Looks at a file once. It is read again by every process of the run, so it must be one that can
   * be.
   *
   * @throws IOException as {@link Suppressions#read}
   */
  public static SuppressionChoice of(Path file, LocalDate day) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new SuppressionException(
          List.of(file + ": no regular file, which can be read again; write the entries to one"));
    }
    Suppressions read = Suppressions.read(file, day);
    return new SuppressionChoice(
        file.toRealPath().toString(), read.digest(), day, read.activeIds());
  }

  /**
   * Reads the suppressions.
   *
   * @throws SuppressionException if the file is no longer what it was when the run began
   * @throws IOException as {@link Suppressions#read}
   */
  public Suppressions read() throws IOException {
    if (file.isEmpty()) {
      return Suppressions.NONE;
    }
    try {
      return Suppressions.read(Path.of(file), day, digest);
    } catch (NoSuchFileException e) {
      throw Suppressions.changed(Path.of(file));
    }
  }
}
