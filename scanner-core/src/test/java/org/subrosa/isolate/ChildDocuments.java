package org.subrosa.isolate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.subrosa.detect.TestRules;
import org.subrosa.document.Access;
import org.subrosa.document.DocumentRef;
import org.subrosa.extract.ExtractionLimits;
import org.subrosa.extract.ocr.OcrSettings;
import org.subrosa.finding.DocumentScan;
import org.subrosa.scan.ScanSettings;
import org.subrosa.scan.ShownName;
import org.subrosa.sensitive.FingerprintKey;

/** Documents in a folder of a test, and pools of children that know one rule and read them. */
final class ChildDocuments {

  static final String SSN = "536-22-8145";

  /**
   * Children of tests are read few documents: the second compiler would cost more than it gives.
   */
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  private final Path folder;

  /** Writes the rule and a key into an empty folder. */
  ChildDocuments(Path folder) throws IOException {
    this.folder = folder;
    new TestRules(Files.createDirectory(folder.resolve("rules")))
        .add("test.ssn.1", "SSN", 5, "[0-9]{3}-[0-9]{2}-[0-9]{4}");
    FingerprintKey.generate(new SecureRandom()).write(folder.resolve("key"));
  }

  ScanSettings settings() {
    return settings(ExtractionLimits.DEFAULT, OcrSettings.OFF);
  }

  ScanSettings settings(ExtractionLimits limits, OcrSettings ocr) {
    return new ScanSettings(
        List.of(folder.resolve("rules").toString()),
        "",
        folder.resolve("key").toString(),
        0.2,
        limits,
        ocr);
  }

  /** Makes a pool whose children have the folder {@code pool} to themselves. */
  WorkerPool pool(ScanSettings settings, Isolation isolation, String... options)
      throws IOException {
    return new WorkerPool(
        settings,
        isolation,
        Files.createDirectories(folder.resolve("pool")),
        Stream.concat(Stream.of(QUICK_START), Stream.of(options)).toList(),
        Optional.empty());
  }

  /** Returns what children left behind. */
  List<Path> left() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("pool"))) {
      return all.toList();
    }
  }

  /** Returns a document of the folder as a store describes it. */
  DocumentRef document(String name) throws IOException {
    Path file = folder.resolve(name);
    return new DocumentRef(
        folder.toUri().toString(),
        name,
        file.toUri().toString(),
        Files.size(file),
        Files.getLastModifiedTime(file).toInstant(),
        Access.OWNER);
  }

  static ShownName shown(String name) {
    return new ShownName("file:///shown", name);
  }

  /** Writes a document and has it read by a child. */
  List<DocumentScan> scanAll(WorkerPool pool, String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return pool.read(document(name), file, shown(name));
  }

  /** Writes a document that holds no others and has it read by a child. */
  DocumentScan scan(WorkerPool pool, String name, String text) throws IOException {
    List<DocumentScan> scans = scanAll(pool, name, text.getBytes(StandardCharsets.UTF_8));
    assertEquals(1, scans.size());
    return scans.get(0);
  }

  static String row(DocumentScan scan) {
    return (scan.coverage().outcome() + " " + scan.coverage().reason()).strip()
        + ", findings "
        + scan.findings().size();
  }
}
