package org.subrosa.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.subrosa.extract.ocr.OcrSettings;
import org.subrosa.finding.Confidence;
import org.subrosa.names.NameChoice;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.reports.BreachRiskReport;
import org.subrosa.reports.FindingIndex;
import org.subrosa.reports.ReportAssembler;
import org.subrosa.reports.ReportWriter;
import org.subrosa.reports.ReportWriters;
import org.subrosa.reports.RunDescription;
import org.subrosa.risk.RiskPolicy;
import org.subrosa.rule.RuleException;
import org.subrosa.store.Listed;
import org.subrosa.suppress.Suppressions;

/**
 * A whole run: plan, scan, report. The order is the reader's way through this program.
 *
 * <p>The ledger is checked against the inventory before anything is written: a document without its
 * row is a failure of the run.
 */
public final class ScanJob implements AutoCloseable {

  private static final long LARGE_BYTES = 8L << 30;
  private static final int LARGE_COUNT = 20_000;
  private static final String FINDINGS = "findings";
  private static final AtomicLong RUNS = new AtomicLong();

  private final ScanRequest request;
  private final String productVersion;
  private final long number;
  private final LoadedScanner loaded;
  private final Suppressions suppressions;

  /**
   * Makes a job and loads what it needs, before anything is written.
   *
   * @throws RuleException if the rules cannot be used
   * @throws IOException if terms or key cannot be read
   */
  public ScanJob(ScanRequest request, String productVersion) throws RuleException, IOException {
    request.settings().scan().passwords();
    this.suppressions = request.settings().scan().suppressions().read();
    this.request = request;
    this.productVersion = productVersion;
    this.number = RUNS.incrementAndGet();
    this.loaded = LoadedScanner.of(request.settings(), number);
  }

  /** Ends the processes that documents were read in. */
  @Override
  public void close() {
    loaded.close();
  }

  /** Returns what was asked for. */
  public ScanRequest request() {
    return request;
  }

  /**
   * Runs the job over an inventory and writes everything into the output directory.
   *
   * @throws EngineException if the engine fails
   * @throws IOException if a result cannot be written
   */
  public ScanOutcome run(
      Inventory inventory, OutputDirectory output, Progress progress, Cancellation cancellation)
      throws EngineException, IOException {
    output.directory(FINDINGS);
    return run(engine(inventory, output), inventory, output, progress, cancellation);
  }

  /** Runs the job on an engine that was made for the same request and output. */
  ScanOutcome run(
      Engine engine,
      Inventory inventory,
      OutputDirectory output,
      Progress progress,
      Cancellation cancellation)
      throws EngineException, IOException {
    List<WorkUnit> units = PartitionPlanner.plan(inventory.listed());
    cancellation.onRequest(loaded::stop);
    try {
      List<UnitResult> results = engine.run(units, progress, cancellation);
      cancellation.readingIsOver();
      BreachRiskReport report = report(inventory, units, results, output);
      TimingTable.write(output, results);
      return ScanOutcome.of(request, report, engine.name(), cancellation.isRequested());
    } finally {
      FindingLogs.remove(output.directory(FINDINGS));
    }
  }

  /** Writes the report; findings are read back from files for it, one by one. */
  private BreachRiskReport report(
      Inventory inventory, List<WorkUnit> units, List<UnitResult> results, OutputDirectory output)
      throws EngineException, IOException {
    List<LoggedDocument> documents = completed(units, results, output);
    checkLedger(inventory, documents);
    List<RedactionOutcome> copies =
        results.stream().flatMap(result -> result.copies().stream()).toList();
    BreachRiskReport report =
        new ReportAssembler(describe(inventory), RiskPolicy.DEFAULT, suppressions.entries())
            .assemble(documents, copies);
    write(report, output);
    if (request.draft().isPresent()) {
      new SuppressionDraft(report).write(request.draft().get());
    }
    return report;
  }

  private Engine engine(Inventory inventory, OutputDirectory output) throws IOException {
    if (request.redact()) {
      output.directory("redacted");
      output.directory("quarantine");
    }
    UnitTask task =
        new UnitTask(
            request.settings(),
            inventory.sources(),
            output.root().toString(),
            request.redact(),
            number);
    boolean isLarge = inventory.bytes() > LARGE_BYTES || inventory.toBeRead().size() > LARGE_COUNT;
    return request.engine().equals("spark") || (request.engine().equals("auto") && isLarge)
        ? new SparkEngine(task, request.threads(), request.privateDirectory())
        : new LocalEngine(task, request.threads());
  }

  /** Returns a row for every listed document: a stopped run adds those that it did not come to. */
  private List<LoggedDocument> completed(
      List<WorkUnit> units, List<UnitResult> results, OutputDirectory output) throws IOException {
    List<LoggedDocument> documents = new ArrayList<>();
    Set<Integer> done = new HashSet<>();
    for (UnitResult result : results) {
      documents.addAll(result.documents());
      done.add(result.number());
    }
    for (WorkUnit unit : units) {
      if (!done.contains(unit.number())) {
        FindingTable.remove(output.directory(FINDINGS), unit.number());
        for (Listed listed : unit.documents()) {
          loaded.scanner().notReached(listed).stream()
              .map(LoggedDocument::withoutFindings)
              .forEach(documents::add);
        }
      }
    }
    return documents;
  }

  private static void checkLedger(Inventory inventory, List<LoggedDocument> documents)
      throws EngineException {
    long rows = documents.stream().filter(document -> document.row().isTopLevel()).count();
    if (rows != inventory.listed().size()) {
      throw EngineException.lost(inventory.listed().size() - rows);
    }
  }

  private RunDescription describe(Inventory inventory) throws IOException {
    SortedMap<String, String> options = new TreeMap<>();
    options.put("redacted copies", request.redact() ? "yes" : "no");
    NameChoice names = request.settings().scan().names();
    options.put("names", names.names());
    options.put("models of names (SHA-256)", names.digests());
    options.put("terms file", request.settings().scan().termsFile().isEmpty() ? "none" : "given");
    OcrSettings ocr = request.settings().scan().ocr();
    options.put("text in pictures", ocr.isOn() ? "recognised as " + ocr.languages() : "");
    options.put("passwords", request.settings().scan().passwordsFile().isEmpty() ? "" : "given");
    options.put("suppressions (SHA-256)", suppressions.digest());
    options.put("include", String.join(" ", request.policy().include()));
    options.put("exclude", String.join(" ", request.policy().exclude()));
    options.values().removeIf(String::isEmpty);
    return new RunDescription(
        productVersion,
        inventory.sources().stream().map(loaded.scanner()::shown).toList(),
        request.settings().scan().packs(),
        loaded.rules().digest(),
        loaded.rules().rules().size(),
        request.settings().scan().fingerprinter().keyId(),
        request.asOf(),
        request.minimumConfidence(),
        new Confidence(request.settings().scan().redactConfidence()),
        options);
  }

  private static void write(BreachRiskReport report, OutputDirectory output) throws IOException {
    for (ReportWriter writer : ReportWriters.all()) {
      try (OutputStream out = output.create(writer.fileName())) {
        writer.write(report, out);
      }
    }
    FindingIndex.build(output.directory("index"), report);
  }
}
