package org.subrosa.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.subrosa.finding.EntityType;
import org.subrosa.jobs.ExitCode;
import org.subrosa.jobs.ScanOutcome;
import org.subrosa.jobs.ScanRequest;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.reports.BreachRiskReport;
import org.subrosa.reports.PrintableText;
import org.subrosa.risk.ExposureSummary;

/** Tells on the terminal what a run found and where the report is. */
final class OutcomePresenter {

  private static final int MOST_TYPES = 12;
  private static final int MOST_UNEXAMINED = 8;

  /** How the user called the program. */
  private static final String COMMAND = System.getProperty("subrosa.command", "subrosa");

  private final PrintWriter out;

  OutcomePresenter(PrintWriter out) {
    this.out = out;
  }

  void show(ScanOutcome outcome, ScanRequest request, Path output) {
    BreachRiskReport report = outcome.report();
    ExposureSummary summary = report.summary();
    out.println();
    out.printf(
        Locale.ROOT,
        "%,d of %,d documents hold %,d reported values; highest severity: %s%n",
        summary.documentsWithFindings(),
        summary.documents(),
        summary.reportedFindings(),
        summary.highestBand().word());
    if (summary.testValues() > 0) {
      out.printf(
          Locale.ROOT,
          "%,d of them are published test values, which count for no severity%n",
          summary.testValues());
    }
    if (summary.suppressedFindings() > 0) {
      out.printf(
          Locale.ROOT,
          "%,d more are suppressed: they stay in the report and count for nothing%n",
          summary.suppressedFindings());
    }
    showLapsed(report);
    showTypes(summary);
    showUnexamined(summary);
    showWithoutNames(summary);
    if (request.redact()) {
      showCopies(report);
    }
    out.println();
    out.println("Report:    " + output.resolve("report.html"));
    if (request.redact()) {
      out.println("Copies:    " + output.resolve("redacted"));
    }
    request.draft().ifPresent(file -> out.println("To review: " + file));
    out.println("Look up:   " + COMMAND + " search " + output + " 'severity:high'");
    out.println("Exit code: " + describe(outcome.exitCode()));
    outcome.applying().stream()
        .filter(code -> code != outcome.exitCode())
        .sorted()
        .forEach(code -> out.println("Also:      " + describe(code)));
    if (outcome.applying().contains(ExitCode.INTERRUPTED)) {
      out.println("Stopped. What was scanned is in the report; run the same command to scan all.");
    }
    out.flush();
  }

  /** Entries that have come to their end, or have nothing to do, are somebody's work. */
  private void showLapsed(BreachRiskReport report) {
    for (String state : List.of("expired", "unused")) {
      long count = report.suppressions().stream().filter(row -> row.state().equals(state)).count();
      if (count > 0) {
        out.printf(
            Locale.ROOT,
            "%,d %s %s: see the report's list of suppressions%n",
            count,
            count == 1 ? "suppression is" : "suppressions are",
            state);
      }
    }
  }

  private void showTypes(ExposureSummary summary) {
    summary.types().entrySet().stream()
        .sorted(
            Comparator.comparingLong(
                    (Map.Entry<EntityType, ExposureSummary.TypeCount> entry) ->
                        -entry.getValue().findings())
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_TYPES)
        .forEach(
            entry ->
                out.printf(
                    Locale.ROOT,
                    "  %-15s %,6d in %s%n",
                    entry.getKey(),
                    entry.getValue().findings(),
                    documents(entry.getValue().documents())));
    if (summary.types().size() > MOST_TYPES) {
      out.printf(Locale.ROOT, "  and %d more types%n", summary.types().size() - MOST_TYPES);
    }
  }

  private static String documents(long count) {
    return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? "document" : "documents");
  }

  private void showUnexamined(ExposureSummary summary) {
    int unexamined = summary.unexamined().size();
    if (unexamined == 0) {
      return;
    }
    out.printf(Locale.ROOT, "%nNot fully examined, so not clean: %s%n", documents(unexamined));
    summary.unexamined().stream()
        .limit(MOST_UNEXAMINED)
        .forEach(
            scan ->
                out.printf(
                    "  %s: %s, %s%n",
                    PrintableText.of(scan.path()),
                    scan.coverage().outcome(),
                    scan.coverage().reason()));
    if (unexamined > MOST_UNEXAMINED) {
      out.printf(Locale.ROOT, "  and %,d more, in coverage.csv%n", unexamined - MOST_UNEXAMINED);
    }
  }

  private void showWithoutNames(ExposureSummary summary) {
    String sentence = summary.withoutNames().sentence();
    if (!sentence.isEmpty()) {
      out.printf("%n%s%n", sentence);
      out.println("  All else was searched. coverage.csv has them; --names takes further models.");
    }
  }

  private void showCopies(BreachRiskReport report) {
    out.println();
    for (RedactionOutcome.Disposition disposition : RedactionOutcome.Disposition.values()) {
      long count =
          report.redactions().stream().filter(copy -> copy.disposition() == disposition).count();
      if (count > 0) {
        String what =
            switch (disposition) {
              case PUBLISHED -> "redacted copies proved clean and published";
              case QUARANTINED -> "copies not proved clean, kept back";
              case REFUSED -> "documents without a copy: format not supported, or not fully read";
            };
        out.printf(Locale.ROOT, "%,d %s%n", count, what);
      }
    }
  }

  private static String describe(ExitCode code) {
    return code.code()
        + switch (code) {
          case DONE -> " (done, everything examined)";
          case INTERRUPTED -> " (interrupted)";
          case FAILED -> " (failed)";
          case USAGE -> " (wrong usage)";
          case VERIFICATION_FAILED -> " (verification failed)";
          case UNEXAMINED -> " (documents were not examined)";
          case QUARANTINED -> " (copies were quarantined or refused)";
          case EXPOSED -> " (severity of --fail-on reached)";
        };
  }
}
