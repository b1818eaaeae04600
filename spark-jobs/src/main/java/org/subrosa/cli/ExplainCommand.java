package org.subrosa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.extract.ExtractionLimits;
import org.subrosa.extract.ocr.OcrSettings;
import org.subrosa.finding.DocumentScan;
import org.subrosa.finding.Evidence;
import org.subrosa.finding.Finding;
import org.subrosa.jobs.ExitCode;
import org.subrosa.jobs.Inventory;
import org.subrosa.reports.PrintableText;
import org.subrosa.scan.ScanSettings;
import org.subrosa.scan.Scanner;
import org.subrosa.store.CrawlPolicy;
import org.subrosa.store.FileStore;
import org.subrosa.store.Listed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code subrosa explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Tells for each value in one document, masked, why it is held to be one: every term of its"
            + " confidence, from 0.20 on.",
    footerHeading = "%nExample:%n",
    footer = "  subrosa explain letter.docx")
final class ExplainCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The document.")
  private Path file = Path.of("");

  @Mixin private RuleOptions rules = new RuleOptions();
  @Mixin private KeyOption key = new KeyOption();
  @Mixin private SuppressionOptions suppressions = new SuppressionOptions();
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (Files.isDirectory(file)) {
      throw new UsageException(file + " is a folder; name one document, or use: subrosa scan");
    }
    List<DocumentScan> scans = scan();
    PrintWriter out = spec.commandLine().getOut();
    boolean unread = false;
    for (DocumentScan scan : scans) {
      out.printf(
          "%s: %s %s%n",
          PrintableText.of(scan.path()), scan.coverage().outcome(), scan.coverage().reason());
      scan.findings().forEach(finding -> explain(finding, out));
      unread |= scan.coverage().isUnexamined();
    }
    return (unread ? ExitCode.UNEXAMINED : ExitCode.DONE).code();
  }

  private List<DocumentScan> scan() throws Exception {
    ScanSettings settings =
        new ScanSettings(
            rules.packs(),
            rules.termsFile(),
            key.existing().toString(),
            0.20,
            ExtractionLimits.DEFAULT,
            OcrSettings.OFF,
            "",
            suppressions.choice(Instant.now()),
            rules.names());
    DetectionEngine engine = settings.engine();
    Scanner scanner =
        new Scanner(
            settings.fileScanner(engine), engine, settings.fingerprinter(), settings.config());
    Inventory inventory = Inventory.list(List.of(file.toString()), CrawlPolicy.ALL);
    return scan(scanner, FileStore.open(file), inventory.listed());
  }

  private static List<DocumentScan> scan(Scanner scanner, FileStore store, List<Listed> listed)
      throws IOException {
    return listed.stream().flatMap(item -> scanner.scan(store, item).stream()).toList();
  }

  private static void explain(Finding finding, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "  %s %s at %s, characters %d to %d: confidence %s (%s), rule %s%s%n",
        finding.type(),
        PrintableText.of(finding.preview()),
        finding.location().describe(),
        finding.span().start(),
        finding.span().end(),
        finding.confidence().format(),
        finding.confidence().band(),
        finding.rule(),
        (finding.testValue() ? ", a published test value" : "")
            + (finding.isSuppressed() ? ", suppressed by " + finding.suppression() : ""));
    for (Evidence term : finding.evidence()) {
      out.printf(Locale.ROOT, "      %+7.2f  %s%n", term.weight(), term.reason());
    }
    if (!finding.alternatives().isEmpty()) {
      out.printf("      also claimed by %s%n", finding.alternatives());
    }
  }
}
