package org.subrosa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.subrosa.finding.Confidence;
import org.subrosa.jobs.ReadingSettings;
import org.subrosa.jobs.ScanRequest;
import org.subrosa.risk.SeverityBand;
import org.subrosa.scan.ScanSettings;
import org.subrosa.store.CrawlPolicy;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Options of a run over whole stores. */
final class ScanOptions {

  @Parameters(
      paramLabel = "SOURCE",
      arity = "1..*",
      description = "Files, folders or file: URIs to scan.")
  private List<String> sources = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the report goes; a new directory, or one that an earlier run wrote.")
  private Path out = Path.of("");

  @Mixin private RuleOptions rules = new RuleOptions();
  @Mixin private KeyOption key = new KeyOption();

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "Read only documents that match, such as '*.docx' or 'hr/**'. Repeatable.")
  private List<String> include = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave out documents that match. Repeatable.")
  private List<String> exclude = List.of();

  @Option(
      names = "--max-size",
      paramLabel = "SIZE",
      description = "Leave out larger documents, such as 500MB. Default: no limit")
  private @Nullable String maxSize;

  @Option(
      names = "--modified-since",
      paramLabel = "TIME",
      description = "Leave out documents not changed since, such as 2026-01-31 or an instant.")
  private @Nullable String modifiedSince;

  @Option(
      names = "--sample",
      paramLabel = "SHARE",
      defaultValue = "1",
      description = "Read only a share of the documents, such as 0.1, the same ones every time.")
  private double sample = 1;

  @Option(names = "--plan", description = "Read no document; tell what would be scanned.")
  private boolean plan;

  @Option(
      names = "--engine",
      paramLabel = "auto|local|spark",
      defaultValue = "auto",
      description =
          "Threads of this process, Spark, or the one that fits the number and size of documents."
              + " Default: ${DEFAULT-VALUE}")
  private String engine = "auto";

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Documents read at once. Default: the number of processors")
  private @Nullable Integer threads;

  @Mixin private IsolationOptions isolation = new IsolationOptions();
  @Mixin private OcrOptions ocr = new OcrOptions();

  @Option(
      names = "--passwords",
      paramLabel = "FILE",
      description =
          "Passwords to open documents with: UTF-8, one a line, a file that only its owner can"
              + " read.")
  private @Nullable Path passwords;

  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private SuppressionOptions suppressions = new SuppressionOptions();

  @Option(
      names = "--draft-suppressions",
      paramLabel = "FILE",
      description =
          "Write a new file of suppressions to review: disabled entries for what looks like no"
              + " exposure, each with the reason why.")
  private @Nullable Path draft;

  @Option(
      names = "--fail-on",
      paramLabel = "low|medium|high|very-high",
      description = "Exit with 5 when a document reaches this severity.")
  private @Nullable String failOn;

  @Option(
      names = "--allow-unexamined",
      description = "Exit with 0 although documents were not examined; they stay in the report.")
  private boolean allowUnexamined;

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      defaultValue = "0.50",
      description = "Report findings from this confidence on. Default: ${DEFAULT-VALUE}")
  private double minConfidence = Confidence.REPORTED;

  @Option(
      names = "--redact-confidence",
      paramLabel = "X",
      defaultValue = "0.20",
      description =
          "Take findings out of copies from this confidence on. Default: ${DEFAULT-VALUE}")
  private double redactConfidence = Confidence.REDACTED;

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description =
          "The moment that the report speaks of, such as 2026-01-31T00:00:00Z; equal input then"
              + " gives equal files. Default: now")
  private @Nullable String asOf;

  Path out() {
    return out;
  }

  boolean isPlanOnly() {
    return plan;
  }

  List<String> sources() {
    return sources;
  }

  CrawlPolicy policy() {
    try {
      return new CrawlPolicy(
          include,
          exclude,
          maxSize == null ? Long.MAX_VALUE : Sizes.parse(maxSize),
          Optional.ofNullable(modifiedSince).map(text -> instant("--modified-since", text)),
          sample);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  ScanRequest request(boolean redact) throws IOException {
    Instant moment =
        asOf == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : instant("--as-of", asOf);
    return new ScanRequest(
        sources,
        policy(),
        new ReadingSettings(
            new ScanSettings(
                rules.packs(),
                rules.termsFile(),
                key.existing(out).toString(),
                confidence("--redact-confidence", redactConfidence).probability(),
                limits.limits(),
                ocr.settings(),
                passwords == null ? "" : passwords.toAbsolutePath().toString(),
                suppressions.choice(moment),
                rules.names()),
            isolation.isolation()),
        engine(),
        threads(),
        redact,
        confidence("--min-confidence", minConfidence),
        moment,
        Optional.ofNullable(failOn).map(ScanOptions::band),
        allowUnexamined,
        System.getProperty("java.io.tmpdir", "/tmp"),
        draft());
  }

  private Optional<Path> draft() {
    if (draft != null && Files.exists(draft)) {
      throw new UsageException(
          "--draft-suppressions: " + draft + " is there already; name a new file");
    }
    Optional<Path> file = Optional.ofNullable(draft).map(Path::toAbsolutePath);
    Optional<Path> folder = file.map(Path::getParent);
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      throw new UsageException(
          "--draft-suppressions: there is no folder " + folder.get() + "; make it first");
    }
    if (folder.isPresent() && !Files.isWritable(folder.get())) {
      throw new UsageException(
          "--draft-suppressions: " + folder.get() + " cannot be written to; name another folder");
    }
    return file;
  }

  private String engine() {
    if (!List.of("auto", "local", "spark").contains(engine)) {
      throw new UsageException("--engine is auto, local or spark, not '" + engine + "'");
    }
    return engine;
  }

  private int threads() {
    int wanted = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (wanted < 1 || wanted > 512) {
      throw new UsageException("--threads is a number from 1 to 512, not " + wanted);
    }
    return wanted;
  }

  private static Confidence confidence(String option, double value) {
    try {
      return new Confidence(value);
    } catch (IllegalArgumentException e) {
      throw new UsageException(option + " is a number from 0 to 1, not " + value);
    }
  }

  private static Instant instant(String option, String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new UsageException(
          option + " is a day or an instant, such as 2026-01-31T00:00:00Z, not '" + text + "'");
    }
  }

  private static SeverityBand band(String text) {
    String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(SeverityBand.values())
        .filter(band -> band.name().equals(name) && band != SeverityBand.NONE)
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "--fail-on is low, medium, high or very-high, not '" + text + "'"));
  }
}
