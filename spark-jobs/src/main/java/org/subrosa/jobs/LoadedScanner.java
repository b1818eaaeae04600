package org.subrosa.jobs;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleSet;
import org.subrosa.scan.Scanner;

/**
 * The rules, engine and scanner of a run, loaded once in each JVM.
 *
 * @param rules the rules
 * @param engine the rules and terms, ready to detect
 * @param scanner the scanner around the engine
 */
record LoadedScanner(RuleSet rules, DetectionEngine engine, Scanner scanner) {

  private static @Nullable Kept kept;

  /**
   * Returns what the settings of a run ask for; another run reads changed rules and terms anew.
   *
   * @throws RuleException if the rules cannot be used
   * @throws IOException if terms or key cannot be read
   */
  static synchronized LoadedScanner of(ScanSettings settings, long run)
      throws RuleException, IOException {
    Kept last = kept;
    if (last == null || last.run() != run || !last.settings().equals(settings)) {
      last = new Kept(settings, run, load(settings));
      kept = last;
    }
    return last.loaded();
  }

  private static LoadedScanner load(ScanSettings settings) throws RuleException, IOException {
    RuleSet rules = settings.rules();
    DetectionEngine engine = settings.engine(rules);
    return new LoadedScanner(rules, engine, settings.scanner(engine));
  }

  private record Kept(ScanSettings settings, long run, LoadedScanner loaded) {}
}
