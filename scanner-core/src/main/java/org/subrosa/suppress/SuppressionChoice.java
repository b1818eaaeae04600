package org.subrosa.suppress;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which suppressions a run has: where they stand and no value of them, so nothing of them travels
 * in a task or shows in a log.
 *
 * @param file path of the file, empty for none
 * @param day the day of the run
 * @param ids ids of the entries that hold on that day
 */
public record SuppressionChoice(String file, LocalDate day, Set<String> ids)
    implements Serializable {

  /** None. */
  public static final SuppressionChoice NONE = new SuppressionChoice("", LocalDate.EPOCH, Set.of());

  /** Copies the set. */
  public SuppressionChoice {
    ids = Set.copyOf(ids);
  }

  /**
   * Looks at a file once.
   *
   * @throws IOException as {@link Suppressions#read}
   */
  public static SuppressionChoice of(Path file, LocalDate day) throws IOException {
    return new SuppressionChoice(file.toString(), day, Suppressions.read(file, day).activeIds());
  }

  /**
   * Reads the suppressions.
   *
   * @throws IOException as {@link Suppressions#read}
   */
  public Suppressions read() throws IOException {
    return file.isEmpty() ? Suppressions.NONE : Suppressions.read(Path.of(file), day);
  }
}
