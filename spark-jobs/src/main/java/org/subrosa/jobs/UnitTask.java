package org.subrosa.jobs;

import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What to do with a unit: the one thing that travels to an executor beside the units themselves.
 *
 * @param settings settings of the scanner
 * @param outputDirectory path of the output directory
 * @param redact whether redacted copies are made
 * @param run number of the run in this JVM; another run reads changed rules and terms anew
 */
public record UnitTask(ScanSettings settings, String outputDirectory, boolean redact, long run)
    implements Serializable {

  private static final Map<UnitTask, UnitRunner> RUNNERS = new ConcurrentHashMap<>();

  /**
   * Returns this JVM's runner; rules, models and terms are loaded once for all its threads.
   *
   * @throws UnitException if rules, terms or key cannot be loaded on this machine
   */
  synchronized UnitRunner runner() throws UnitException {
    UnitRunner runner = RUNNERS.get(this);
    if (runner == null) {
      runner = UnitRunner.of(this);
      RUNNERS.put(this, runner);
    }
    return runner;
  }
}
