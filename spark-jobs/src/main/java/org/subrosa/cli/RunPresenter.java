package org.subrosa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.subrosa.jobs.Cancellation;
import org.subrosa.jobs.EngineException;
import org.subrosa.jobs.ExitCode;
import org.subrosa.jobs.Inventory;
import org.subrosa.jobs.OutputDirectory;
import org.subrosa.jobs.RunRecord;
import org.subrosa.jobs.ScanJob;
import org.subrosa.jobs.ScanOutcome;
import org.subrosa.jobs.ScanRequest;
import org.subrosa.reports.PrintableText;
import org.subrosa.rule.RuleException;
import org.subrosa.store.Listed;
import picocli.CommandLine;

/** Runs a scan job for a person: shows progress and tells what came of it. */
final class RunPresenter {

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean isTerminal;

  RunPresenter(CommandLine commandLine) {
    this.out = commandLine.getOut();
    this.err = commandLine.getErr();
    this.isTerminal = Main.console(commandLine.getCommandSpec()).isTerminal();
  }

  ExitCode run(ScanOptions options, boolean redact)
      throws IOException, RuleException, EngineException {
    Inventory inventory = Inventory.list(options.sources(), options.policy());
    if (options.isPlanOnly()) {
      new PlanPresenter(out).show(inventory);
      return ExitCode.DONE;
    }
    try (ScanJob job = new ScanJob(options.request(redact), Version.current());
        OutputDirectory output = OutputDirectory.open(options.out())) {
      return run(inventory, job, output);
    }
  }

  private ExitCode run(Inventory inventory, ScanJob job, OutputDirectory output)
      throws IOException, EngineException {
    ScanRequest request = job.request();
    Instant start = Instant.now();
    Cancellation cancellation = new Cancellation();
    Runnable ended = Shutdown.cancels(cancellation);
    try {
      ScanOutcome outcome = run(inventory, job, output, cancellation);
      RunRecord.write(output, request, outcome, Version.current(), start, Instant.now());
      output.restrict();
      new OutcomePresenter(out).show(outcome, request, output.root());
      return outcome.exitCode();
    } finally {
      ended.run();
    }
  }

  private ScanOutcome run(
      Inventory inventory, ScanJob job, OutputDirectory output, Cancellation cancellation)
      throws IOException, EngineException {
    err.printf(
        Locale.ROOT,
        "Scanning %,d documents, %s, with %d threads%n",
        inventory.toBeRead().size(),
        Sizes.of(inventory.bytes()),
        job.request().threads());
    try (ConsoleProgress progress =
        new ConsoleProgress(err, isTerminal, inventory.toBeRead().size(), inventory.bytes())) {
      return job.run(inventory, output, progress, cancellation);
    }
  }

  /** Tells what a run would scan. */
  private record PlanPresenter(PrintWriter out) {

    void show(Inventory inventory) {
      out.printf(
          Locale.ROOT,
          "Would scan %,d documents, %s, in %d source(s):%n",
          inventory.toBeRead().size(),
          Sizes.of(inventory.bytes()),
          inventory.sources().size());
      inventory.sources().forEach(source -> out.println("  " + PrintableText.of(source)));
      Map<String, Long> leftOut = new TreeMap<>();
      for (Listed item : inventory.listed()) {
        if (!item.isToBeRead()) {
          leftOut.merge(item.leftOut().reason(), 1L, Long::sum);
        }
      }
      leftOut.forEach(
          (reason, count) -> out.printf(Locale.ROOT, "Leaves out %,d: %s%n", count, reason));
      out.println("No document was read.");
    }
  }
}
