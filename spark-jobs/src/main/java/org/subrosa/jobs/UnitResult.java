package org.subrosa.jobs;

import java.io.Serializable;
import java.util.List;
import org.subrosa.redact.RedactionOutcome;

/**
 * What came of a unit: as little as the driver needs, for it has those of all units at once.
 * Findings stay in files.
 *
 * @param number the unit's number
 * @param documents its documents and those inside them
 * @param copies what became of the copies, empty when none were asked for
 * @param timings how long each document took
 */
public record UnitResult(
    int number, List<LoggedDocument> documents, List<RedactionOutcome> copies, List<Timing> timings)
    implements Serializable {

  /** Copies the lists. */
  public UnitResult {
    documents = List.copyOf(documents);
    copies = List.copyOf(copies);
    timings = List.copyOf(timings);
  }

  /**
   * How long a document took.
   *
   * @param path its path, values in the name replaced by their type
   * @param bytes its size
   * @param milliseconds wall time
   */
  public record Timing(String path, long bytes, long milliseconds) implements Serializable {}
}
