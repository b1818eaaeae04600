package org.subrosa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subrosa.extract.ExtractionLimits;
import org.subrosa.extract.ocr.OcrSettings;
import org.subrosa.finding.Confidence;
import org.subrosa.isolate.Isolation;
import org.subrosa.jobs.Cancellation;
import org.subrosa.jobs.EngineException;
import org.subrosa.jobs.Inventory;
import org.subrosa.jobs.OutputDirectory;
import org.subrosa.jobs.Progress;
import org.subrosa.jobs.ReadingSettings;
import org.subrosa.jobs.ScanJob;
import org.subrosa.jobs.ScanRequest;
import org.subrosa.scan.ScanSettings;
import org.subrosa.sensitive.FingerprintKey;
import org.subrosa.store.CrawlPolicy;
import org.subrosa.suppress.SuppressionChoice;

/** Suppressions from their file to every output, and the draft of one. */
final class SuppressionsIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SWITCHBOARD = "212-736-5000";
  private static final String ENTRIES =
      """
      suppressions:
      - id: switchboard
        owner: privacy@firm.example
        reason: Our own published number.
        expires: 2026-06-30
        value: '212 736 5000'
      - id: forms
        owner: privacy@firm.example
        reason: Made-up people.
        expires: 2026-06-30
        paths: ['forms/**']
      - id: lapsed
        owner: privacy@firm.example
        reason: Was true once.
        expires: 2026-01-30
        types: [SSN]
      - id: idle
        owner: privacy@firm.example
        reason: There is no such value.
        expires: 2026-06-30
        pattern: 'canary-Q7x.*'
      """;

  @TempDir private Path folder;
  private Path documents = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    documents = folder.resolve("documents");
    Files.createDirectories(documents.resolve("forms"));
    for (int i = 1; i <= 4; i++) {
      Files.writeString(
          documents.resolve("letter" + i + ".txt"),
          "SSN 536-22-814" + i + "\nOur office: phone " + SWITCHBOARD + "\n");
    }
    Files.writeString(documents.resolve("forms/blank.txt"), "SSN 545-22-8149\n");
    file = Files.writeString(folder.resolve("s.yml"), ENTRIES);
  }

  private List<String> scan(Path out, String... more) {
    List<String> words =
        new ArrayList<>(List.of("scan", documents.toString(), "--out", out.toString(), "--as-of"));
    words.addAll(List.of("2026-01-31T00:00:00Z", "--suppressions", file.toString()));
    words.addAll(List.of("--key-file", folder.resolve("key").toString()));
    words.addAll(List.of(more));
    return words;
  }

  private static Call call(List<String> words) {
    return Call.of(words.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({"local,process", "local,none", "spark,process"})
  void scan_suppressedFindings_stayAndCountForNothing(String engine, String isolation)
      throws Exception {
    Path out = folder.resolve("out");
    Program program = new Program(folder.resolve("home"));
    int code =
        program.run(
            scan(out, "--engine", engine, "--isolation", isolation, "--redact")
                .toArray(String[]::new));

    assertEquals(0, code, program.err());
    assertTrue(program.out().contains("5 more are suppressed"), program.out());
    assertTrue(program.out().contains("1 suppression is expired"), program.out());
    assertTrue(program.out().contains("1 suppression is unused"), program.out());
    JsonNode report = JSON.readTree(out.resolve("report.json").toFile());
    assertEquals(5, report.at("/summary/suppressed_findings").asInt());
    assertEquals(4, report.at("/summary/reported_findings").asInt());
    assertEquals(4, report.at("/summary/people/upper").asInt());
    assertEquals(9, report.at("/findings").size());
    assertEquals(
        List.of(
            "switchboard active 4 4", "forms active 1 1", "lapsed expired 0 0", "idle unused 0 0"),
        states(report));
    String page = Files.readString(out.resolve("report.html"));
    assertTrue(page.contains("suppressed by switchboard"), "the page shows them");
    assertTrue(page.contains("Was true once."), "the page tells what has lapsed");
    // What is no exposure in a report may be one to whoever gets a copy.
    assertFalse(
        all(out.resolve("redacted")).contains(SWITCHBOARD), "copies are rid of suppressed values");
  }

  private static List<String> states(JsonNode report) {
    List<String> states = new ArrayList<>();
    for (JsonNode row : report.at("/suppressions")) {
      states.add(
          String.join(
              " ",
              row.at("/id").asText(),
              row.at("/state").asText(),
              row.at("/findings").asText(),
              row.at("/documents").asText()));
    }
    return states;
  }

  private static String all(Path directory) throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  @Test
  void scan_valuesAndExpressionsOfEntries_areInNoOutput() throws IOException {
    Path out = folder.resolve("out");
    Call call = call(scan(out, "--isolation", "none"));
    String written = all(out) + call.out() + call.err();
    assertTrue(written.contains("switchboard"), "entries are named");
    assertFalse(written.contains("212 736 5000"), "a value is told");
    assertFalse(written.contains("canary-Q7x"), "an expression is told");
  }

  @Test
  void scan_everythingSuppressed_reachesNoSeverity() throws IOException {
    Files.writeString(file, ENTRIES.replace("2026-01-30", "2026-12-31"));
    Call call = call(scan(folder.resolve("out"), "--isolation", "none", "--fail-on", "low"));
    assertEquals(0, call.code(), call.out());
    assertTrue(call.out().contains("9 more are suppressed"), call.out());
  }

  @Test
  void search_bySuppression() {
    Path out = folder.resolve("out");
    call(scan(out, "--isolation", "none"));
    assertEquals(
        4,
        Call.of("search", out.toString(), "suppressed:switchboard")
            .out()
            .lines()
            .filter(line -> line.contains("letter"))
            .count());
    assertTrue(Call.of("search", out.toString(), "suppressed:no").out().contains("SSN"));
  }

  @Test
  void scan_mistakeInTheFile_isToldBeforeAnythingIsWritten() throws IOException {
    Files.writeString(file, ENTRIES.replace("  owner: privacy@firm.example\n", ""));
    Path out = folder.resolve("out");
    Call call = call(scan(out));
    assertEquals(2, call.code());
    assertTrue(call.err().contains("the key 'owner' is missing; add it"), call.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void scan_severalMistakes_haveALineEach() throws IOException {
    Files.writeString(
        file, ENTRIES.replace("owner: privacy@firm.example", "boss: me").replace("[SSN]", "[]"));
    List<String> told = call(scan(folder.resolve("out"))).err().lines().toList();
    assertEquals(
        9, told.stream().filter(line -> line.startsWith("subrosa: " + file)).count(), told + "");
    assertFalse(told.toString().contains("\\u000A"), told + "");
  }

  @Test
  void scan_entriesFromAPipe_areRefusedWithTheRemedy() throws Exception {
    file = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
    Call call = call(scan(folder.resolve("out")));
    assertEquals(2, call.code());
    assertTrue(call.err().contains("no regular file, which can be read again"), call.err());
  }

  /** Each child reads one document, so the second document asks for another child. */
  @ParameterizedTest
  @CsvSource({"local", "spark"})
  void scan_fileThatChangesMeanwhile_endsTheRunAndSaysSo(String engine) throws Exception {
    FingerprintKey.generate(new SecureRandom()).write(folder.resolve("key"));
    Inventory inventory = Inventory.list(List.of(documents.toString()), CrawlPolicy.ALL);
    try (ScanJob job = new ScanJob(requestOfChildrenForOneDocument(engine), "test");
        OutputDirectory output = OutputDirectory.open(folder.resolve("out"))) {
      Files.writeString(file, ENTRIES.replace("212 736 5000", "536-22-8141"));
      EngineException e =
          assertThrows(
              EngineException.class,
              () -> job.run(inventory, output, Progress.NONE, new Cancellation()));
      assertEquals(
          "the suppressions file "
              + file.toRealPath()
              + " has changed since the run began; run again",
          e.getMessage());
    }
  }

  private ScanRequest requestOfChildrenForOneDocument(String engine) throws IOException {
    ScanSettings settings =
        new ScanSettings(
            List.of("us"),
            "",
            folder.resolve("key").toString(),
            Confidence.REDACTED,
            ExtractionLimits.DEFAULT,
            OcrSettings.OFF,
            "",
            SuppressionChoice.of(file, LocalDate.of(2026, 1, 31)));
    return new ScanRequest(
        List.of(documents.toString()),
        CrawlPolicy.ALL,
        new ReadingSettings(settings, new Isolation(true, 128, 60, 300, 1)),
        engine,
        1,
        false,
        new Confidence(Confidence.REPORTED),
        Instant.parse("2026-01-31T00:00:00Z"),
        Optional.empty(),
        false,
        folder.toString());
  }

  @Test
  void draft_intoAFolderThatIsNotThere_isToldBeforeAnythingIsRead() {
    Path out = folder.resolve("out");
    Call call = call(scan(out, "--draft-suppressions", folder.resolve("no/x.yml").toString()));
    assertEquals(2, call.code());
    assertTrue(call.err().contains("there is no folder " + folder.resolve("no")), call.err());
    assertFalse(Files.exists(out));
  }

  @Test
  void draft_isDisabledUntilSomebodyDecides() throws IOException {
    Files.writeString(file, "suppressions: []\n");
    Path draft = folder.resolve("draft.yml");
    Call first =
        call(
            scan(folder.resolve("out"), "--isolation", "none", "--draft-suppressions", draft + ""));
    assertEquals(0, first.code(), first.err());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(draft)));
    String text = Files.readString(draft);
    assertFalse(text.contains(SWITCHBOARD), "a draft holds no value");
    assertTrue(text.contains("The same value, 4 findings in 4 of 5 documents"), text);

    assertEquals(2, call(scan(folder.resolve("o2"), "--draft-suppressions", draft + "")).code());
    Files.writeString(file, text);
    Call unchanged = call(scan(folder.resolve("o3"), "--isolation", "none"));
    assertFalse(unchanged.out().contains("suppressed"), unchanged.out());
    Files.writeString(file, text.replace("enabled: false", "enabled: true"));
    assertTrue(call(scan(folder.resolve("o4"))).err().contains("'owner' is no text"));
    Files.writeString(
        file, text.replace("enabled: false", "enabled: true").replace("''", "me@firm.example"));
    Call decided = call(scan(folder.resolve("o5"), "--isolation", "none"));
    assertTrue(decided.out().contains("4 more are suppressed"), decided.out() + decided.err());
  }
}
