package org.subrosa.jobs;

import java.util.EnumSet;
import java.util.Set;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.reports.BreachRiskReport;

/**
 * What a run came to.
 *
 * @param report the report
 * @param engine name of the engine that ran it
 * @param applying every exit code that applies
 */
public record ScanOutcome(BreachRiskReport report, String engine, Set<ExitCode> applying) {

  /** Copies the set. */
  public ScanOutcome {
    applying = Set.copyOf(applying);
  }

  static ScanOutcome of(
      ScanRequest request, BreachRiskReport report, String engine, boolean interrupted) {
    Set<ExitCode> applying = EnumSet.noneOf(ExitCode.class);
    if (interrupted) {
      applying.add(ExitCode.INTERRUPTED);
    }
    if (!report.summary().unexamined().isEmpty() && !request.allowUnexamined()) {
      applying.add(ExitCode.UNEXAMINED);
    }
    if (report.redactions().stream()
        .anyMatch(copy -> copy.disposition() != RedactionOutcome.Disposition.PUBLISHED)) {
      applying.add(ExitCode.QUARANTINED);
    }
    if (request
        .failOn()
        .filter(least -> report.summary().highestBand().compareTo(least) >= 0)
        .isPresent()) {
      applying.add(ExitCode.EXPOSED);
    }
    return new ScanOutcome(report, engine, applying);
  }

  /** Returns the exit code of the process. */
  public ExitCode exitCode() {
    return ExitCode.first(applying);
  }
}
