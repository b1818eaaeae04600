package org.subrosa.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.finding.DocumentScan;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.Finding;
import org.subrosa.rule.RuleLoader;
import org.subrosa.scan.Scanner;
import org.subrosa.scan.ScannerConfig;
import org.subrosa.sensitive.FingerprintKey;
import org.subrosa.sensitive.Fingerprinter;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.store.CrawlPolicy;
import org.subrosa.store.FileStore;
import org.subrosa.store.Listed;

/**
 * Holds what a scan with the default rules finds in the sample documents against what was planted
 * there, and writes the comparison as a table to {@code target/samples-truth.md}. Names of persons
 * are left out: no rule claims to find them.
 */
class SampleTruthTest {

  private static final double LEAST_SHARE = 0.95;
  private static final Fingerprinter FINGERPRINTER =
      new Fingerprinter(FingerprintKey.of(new byte[32]));

  @TempDir static Path directory;

  private static final Map<String, Set<String>> FOUND = new HashMap<>();
  private static final List<Planted> PLANTED = new ArrayList<>();
  private static final Set<String> NEGATIVES = new TreeSet<>();
  private static final Set<String> ALARMING = new TreeSet<>();

  @BeforeAll
  static void scanSamples() throws Exception {
    readTruth();
    Path documents = directory.resolve("documents");
    SampleLibrary.unpack(documents);
    DetectionEngine engine =
        DetectionEngine.builder()
            .rules(new RuleLoader().load(List.of("default")))
            .addresses()
            .build();
    Scanner scanner = new Scanner(engine, FINGERPRINTER, ScannerConfig.DEFAULT);
    FileStore store = FileStore.open(documents);
    List<Listed> listed = new ArrayList<>();
    store.list(CrawlPolicy.ALL, listed::add);
    for (Listed item : listed) {
      for (DocumentScan scan : scanner.scan(store, item)) {
        scan.findings().stream()
            .filter(Finding::isReported)
            .forEach(finding -> remember(item.document().path(), finding));
      }
    }
  }

  private static void remember(String path, Finding finding) {
    Set<String> found = FOUND.computeIfAbsent(path, key -> new HashSet<>());
    found.add(finding.fingerprint().hex());
    found.add(finding.rule().value());
    if (finding.type() != EntityType.DATE || finding.severity() > 1) {
      ALARMING.add(path);
    }
  }

  private static void readTruth() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(SampleLibrary.class.getResourceAsStream("truth.json"))) {
      for (JsonNode document : new ObjectMapper().readTree(in).path("documents")) {
        String path = document.path("path").asText();
        if (document.path("negative").asBoolean()) {
          NEGATIVES.add(path);
        }
        for (JsonNode value : document.path("values")) {
          if (!value.path("kind").asText().equals("person")) {
            PLANTED.add(
                new Planted(
                    path,
                    document.path("format").asText(),
                    value.path("kind").asText(),
                    EntityType.valueOf(value.path("type").asText()),
                    SensitiveText.of(value.path("value").asText()),
                    value.path("place").asText()));
          }
        }
      }
    }
  }

  @Test
  void scan_samples_findsNearlyAllThatWasPlanted() throws IOException {
    long found = PLANTED.stream().filter(SampleTruthTest::isFound).count();
    Files.writeString(Path.of("target", "samples-truth.md"), table(found));

    assertTrue(PLANTED.size() > 1000, "the samples hold enough");
    assertTrue(found >= LEAST_SHARE * PLANTED.size(), () -> found + " of " + PLANTED.size());
  }

  /** Dates stand in any document; alone they are of the least severity. */
  @Test
  void scan_documentsWithoutIdentifiers_findsNothingButDates() {
    Set<String> falseAlarms = new TreeSet<>(ALARMING);
    falseAlarms.retainAll(NEGATIVES);

    assertTrue(NEGATIVES.size() >= 8);
    assertEquals(Set.of(), falseAlarms);
  }

  /** A legend is found as its parts; every other value as itself. */
  private static boolean isFound(Planted planted) {
    Set<String> found = FOUND.getOrDefault(planted.path(), Set.of());
    return planted.kind().equals("privilege-legend")
        ? found.contains("legal.privilege.1")
        : found.contains(FINGERPRINTER.fingerprint(planted.type().name(), planted.value()).hex());
  }

  private static String table(long all) {
    StringBuilder table = new StringBuilder();
    table.append("Found: ").append(all).append(" of ").append(PLANTED.size()).append("\n");
    appendTable(table, "Format", PLANTED.stream().map(Planted::format).toList());
    appendTable(table, "Kind", PLANTED.stream().map(Planted::kind).toList());
    table.append("\n| missed | document | place |\n|---|---|---|\n");
    PLANTED.stream()
        .filter(planted -> !isFound(planted))
        .forEach(
            planted ->
                table
                    .append("| ")
                    .append(planted.kind())
                    .append(" | ")
                    .append(planted.path())
                    .append(" | ")
                    .append(planted.place())
                    .append(" |\n"));
    return table.toString();
  }

  private static void appendTable(StringBuilder table, String title, List<String> groups) {
    Map<String, int[]> counts = new TreeMap<>();
    for (int i = 0; i < groups.size(); i++) {
      int[] count = counts.computeIfAbsent(groups.get(i), key -> new int[2]);
      count[0] += isFound(PLANTED.get(i)) ? 1 : 0;
      count[1]++;
    }
    table.append("\n| ").append(title).append(" | found | planted |\n|---|---:|---:|\n");
    counts.forEach(
        (group, count) ->
            table.append(
                String.format(Locale.ROOT, "| %s | %d | %d |%n", group, count[0], count[1])));
  }

  /** A value and where it was planted. */
  private record Planted(
      String path,
      String format,
      String kind,
      EntityType type,
      SensitiveText value,
      String place) {}
}
