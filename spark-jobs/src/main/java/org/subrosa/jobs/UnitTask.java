package org.subrosa.jobs;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to do with a unit: the one thing that travels to an executor beside the units themselves.
 *
 * @param settings how documents are read
 * @param sources URIs of the stores of the run
 * @param outputDirectory path of the output directory
 * @param redact whether redacted copies are made
 * @param run number of the run in this JVM; another run reads changed rules and terms anew
 */
public record UnitTask(
    ReadingSettings settings,
    List<String> sources,
    String outputDirectory,
    boolean redact,
    long run)
    implements Serializable {

  /** Copies the list. */
  public UnitTask {
    sources = List.copyOf(sources);
  }

  private static final Map<UnitTask, UnitRunner> RUNNERS = new HashMap<>();

  /**
   * Returns this JVM's runner; parsers, rules, models and terms are loaded once for all its
   * threads.
   *
   * @throws UnitException if rules, terms or key cannot be loaded on this machine
   */
  UnitRunner runner() throws UnitException {
    synchronized (RUNNERS) {
      UnitRunner runner = RUNNERS.get(this);
      if (runner == null) {
        runner = UnitRunner.of(this);
        RUNNERS.clear();
        RUNNERS.put(this, runner);
      }
      return runner;
    }
  }
}
