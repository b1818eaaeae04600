package org.subrosa.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.DocumentScan;
import org.subrosa.finding.Finding;
import org.subrosa.isolate.Isolation;
import org.subrosa.samples.SampleLibrary;
import org.subrosa.scan.ScanSettings;
import org.subrosa.sensitive.FingerprintKey;
import org.subrosa.store.CrawlPolicy;

/** Runs over the sample documents with everything fixed that could differ between two runs. */
final class SampleRuns {

  static final Instant AS_OF = Instant.parse("2026-01-31T12:00:00Z");
  private static final int THREADS = 2;

  private final Path folder;
  private final Path documents;
  private final Inventory inventory;

  private SampleRuns(Path folder) throws IOException {
    this.folder = folder;
    this.documents = folder.resolve("documents");
    SampleLibrary.unpack(documents);
    SampleLibrary.unpackRoster(folder.resolve("roster.csv"));
    FingerprintKey.generate(new SecureRandom()).write(folder.resolve("key"));
    this.inventory = Inventory.list(List.of(documents.toString()), CrawlPolicy.ALL);
  }

  /** Unpacks the documents, their roster and a new key below a folder. */
  static SampleRuns in(Path folder) throws IOException {
    return new SampleRuns(folder);
  }

  Inventory inventory() {
    return inventory;
  }

  ReadingSettings settings() {
    return new ReadingSettings(
        new ScanSettings(
            List.of("default"),
            folder.resolve("roster.csv").toString(),
            folder.resolve("key").toString(),
            Confidence.REDACTED),
        Isolation.DEFAULT);
  }

  ScanRequest request(String engine) {
    return new ScanRequest(
        List.of(documents.toString()),
        CrawlPolicy.ALL,
        settings(),
        engine,
        THREADS,
        true,
        new Confidence(Confidence.REPORTED),
        AS_OF,
        Optional.empty(),
        false,
        folder.toString());
  }

  UnitTask task(Path output, long run) {
    return new UnitTask(settings(), inventory.sources(), output.toString(), true, run);
  }

  /** What reads documents in this JVM and makes no copies. */
  UnitTask simpleTask(Path output, long run) {
    ReadingSettings here = new ReadingSettings(settings().scan(), Isolation.NONE);
    return new UnitTask(here, inventory.sources(), output.toString(), false, run);
  }

  /** Units that are cut smaller than a run would, so that each engine has several at once. */
  List<WorkUnit> smallUnits() {
    List<WorkUnit> units = new ArrayList<>();
    List<org.subrosa.store.Listed> all = inventory.listed();
    for (int start = 0; start < all.size(); start += 9) {
      units.add(new WorkUnit(units.size(), all.subList(start, Math.min(start + 9, all.size()))));
    }
    return units;
  }

  /** An output directory with the folders that a run makes first. */
  Path output(String name) throws IOException {
    Path output = Files.createDirectory(folder.resolve(name));
    for (String inner : List.of("findings", "redacted", "quarantine")) {
      Files.createDirectory(output.resolve(inner));
    }
    return output;
  }

  /** Reads back what units found. */
  static List<DocumentScan> scans(List<UnitResult> results) throws IOException {
    List<DocumentScan> scans = new ArrayList<>();
    for (UnitResult result : results) {
      for (LoggedDocument document : result.documents()) {
        List<Finding> findings = new ArrayList<>();
        document.forEach(findings::add);
        scans.add(new DocumentScan(document.row(), findings));
      }
    }
    return scans;
  }

  Path folder() {
    return folder;
  }
}
