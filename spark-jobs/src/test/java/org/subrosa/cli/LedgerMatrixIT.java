package org.subrosa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every way in which a document can stay unread, with both engines: it has its row, the row says
 * why, the exit code says so, and the documents beside it are read.
 */
@EnabledOnOs(OS.LINUX)
final class LedgerMatrixIT {

  private static final String READING_ALL = "-dac_override,-dac_read_search";
  private static final List<String> ENGINES = List.of("local", "spark");

  /** A document, its outcome, and what its reason says; rows of documents inside have their own. */
  private static final String ALONE =
      """
      good.txt    | EXAMINED    |
      empty.txt   | SKIPPED     | empty: nothing to read
      locked.pdf  | ENCRYPTED   | needs a password
      locked.docx | ENCRYPTED   | needs a password
      locked.xlsx | ENCRYPTED   | needs a password
      locked.xls  | ENCRYPTED   | needs a password
      locked.zip  | ENCRYPTED   | 1 entries need a password
      locked.odt  | ENCRYPTED   | needs a password
      torn.docx   | PARSE_ERROR | Exception
      torn.xlsx   | PARSE_ERROR | Exception
      torn.zip    | PARSE_ERROR | IOException
      torn.gz     | PARSE_ERROR | EOFException
      torn.pdf    | PARSE_ERROR | Exception
      torn.doc    | PARSE_ERROR | Exception
      noise.bin   | UNSUPPORTED | no reader for application/octet-stream
      deep.zip    | PARTIAL     | limit on depth of embedded documents
      """;

  /** Documents that the machine, a limit or somebody else keeps from being read. */
  private static final List<Expected> BY_CIRCUMSTANCE =
      List.of(
          new Expected("closed.txt", "IO_ERROR", "permission denied"),
          new Expected("shut", "IO_ERROR", "permission denied"),
          new Expected("link.txt", "SKIPPED", "symbolic link: not followed"),
          new Expected("timeout.gz", "TIMEOUT|PARTIAL", "limit on CPU time: 5 s|limit on time"),
          new Expected("memory.gz", "OUT_OF_MEMORY", "limit on memory: 128 MiB"),
          new Expected("killed.gz", "CRASH", "worker ended by signal 9"),
          new Expected("rewritten.gz", "CHANGED", "changed while it was read"),
          new Expected("changed.txt", "CHANGED", "changed after it was listed"),
          new Expected("swapped.txt", "CHANGED", "changed after it was listed"),
          new Expected("vanished.txt", "IO_ERROR", "NoSuchFileException"));

  @TempDir private static Path folder;
  private static final Map<String, Run> RUNS = new TreeMap<>();

  private record Expected(String name, String outcome, String reason) {}

  private record Run(int code, String err, int killed, Map<String, NamedCsvRecord> ledger) {}

  private static List<Expected> alone() {
    return ALONE
        .lines()
        .map(line -> line.split("\\|", -1))
        .map(cells -> new Expected(cells[0].strip(), cells[1].strip(), cells[2].strip()))
        .toList();
  }

  @BeforeAll
  static void scan() throws Exception {
    for (String engine : ENGINES) {
      RUNS.put(engine, run(engine));
    }
  }

  private static Run run(String engine) throws Exception {
    Path documents = Files.createDirectories(folder.resolve(engine).resolve("documents"));
    fill(documents);
    Path home = Files.createDirectory(folder.resolve(engine).resolve("home"));
    Program program = new Program(home);
    if (Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
      // Root reads everything by two of its capabilities; without them modes of files count.
      program.through(
          Program.required("setpriv").toString(),
          "--bounding-set=" + READING_ALL,
          "--inh-caps=" + READING_ALL);
    }
    Path output = home.resolve("report");
    Process process =
        program.start(
            "scan",
            documents.toString(),
            "--out",
            output.toString(),
            "--engine",
            engine,
            // Few rules: children start again and again here, and read them each time.
            "--rules",
            "us",
            "--threads",
            "1",
            "--cpu-limit",
            "5",
            "--worker-heap",
            "128");
    Saboteur saboteur = new Saboteur(documents);
    saboteur.until(process);
    int code = program.end(process);
    Files.setPosixFilePermissions(
        documents.resolve("shut"), PosixFilePermissions.fromString("rwx------"));
    assertTrue(Files.exists(output.resolve("coverage.csv")), program.err());
    return new Run(code, program.err(), saboteur.killed(), ledger(output.resolve("coverage.csv")));
  }

  private static Map<String, NamedCsvRecord> ledger(Path file) throws IOException {
    Map<String, NamedCsvRecord> rows = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      csv.forEach(row -> rows.put(row.getField("path"), row));
    }
    return rows;
  }

  private static void fill(Path documents) throws Exception {
    for (Expected expected : alone()) {
      Files.write(documents.resolve(expected.name()), UnreadDocuments.of(expected.name()));
    }
    for (String name :
        List.of("closed.txt", "shut/inside.txt", "changed.txt", "swapped.txt", "vanished.txt")) {
      Files.createDirectories(documents.resolve(name).getParent());
      Files.writeString(documents.resolve(name), UnreadDocuments.VALUE);
    }
    for (String name : List.of("closed.txt", "shut")) {
      Files.setPosixFilePermissions(
          documents.resolve(name), PosixFilePermissions.fromString("---------"));
    }
    Files.createSymbolicLink(documents.resolve("link.txt"), documents.resolve("good.txt"));
    String line = "the quick brown fox jumps over the lazy dog again and again\n";
    String varied =
        IntStream.range(100, 400)
            .mapToObj(
                n ->
                    "call 212-"
                        + n
                        + "-"
                        + n * 13 % 9_000
                        + ", mail user"
                        + n * 7_919
                        + "@firm.com\n")
            .collect(Collectors.joining());
    UnreadDocuments.slow(documents.resolve("timeout.gz"), "", varied, 90);
    UnreadDocuments.slow(documents.resolve("killed.gz"), "", line, 20);
    UnreadDocuments.slow(documents.resolve("rewritten.gz"), "", line, 8);
    UnreadDocuments.slow(documents.resolve("memory.gz"), "<html><body>", "<b><i>x</i></b>", 20);
  }

  static Stream<Arguments> cells() {
    return ENGINES.stream()
        .flatMap(
            engine ->
                Stream.concat(alone().stream(), BY_CIRCUMSTANCE.stream())
                    .map(
                        expected ->
                            Arguments.of(
                                engine, expected.name(), expected.outcome(), expected.reason())));
  }

  /**
   * A limit on depth shows in the row of the document at which it was reached. A reader that comes
   * near its limit of CPU time stops by itself, if it comes to look in time.
   */
  @ParameterizedTest(name = "{0}: {1} is {2}")
  @MethodSource("cells")
  void ledger_unreadDocument_hasItsRowAndReason(
      String engine, String name, String outcome, String reason) {
    Map<String, NamedCsvRecord> ledger = runOf(engine).ledger();
    assertTrue(ledger.containsKey(name), () -> name + " is not in " + ledger.keySet());

    List<NamedCsvRecord> rows =
        ledger.values().stream()
            .filter(row -> (row.getField("path") + "!/").startsWith(name + "!/"))
            .filter(row -> outcome.contains(row.getField("outcome")))
            .filter(row -> Pattern.compile(reason).matcher(row.getField("reason")).find())
            .toList();

    assertFalse(rows.isEmpty(), () -> name + ": " + ledger.get(name));
    assertEquals(outcome.equals("EXAMINED"), rows.get(0).getField("reason").isEmpty());
  }

  private static NamedCsvRecord row(String engine, String name) {
    return Optional.ofNullable(runOf(engine).ledger().get(name)).orElseThrow();
  }

  private static Run runOf(String engine) {
    return Optional.ofNullable(RUNS.get(engine)).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "spark"})
  void run_withUnreadDocuments_endsWithSix_andTheGoodDocumentIsFound(String engine) {
    assertEquals(6, runOf(engine).code(), runOf(engine).err());
    assertEquals("1", row(engine, "good.txt").getField("findings"));
    assertTrue(runOf(engine).killed() >= 2, "the reader and the one of the second try");
  }

  @Test
  void ledgers_ofBothEngines_sayTheSame() {
    assertEquals(outcomes("local"), outcomes("spark"));
  }

  private static List<String> outcomes(String engine) {
    List<String> all = new ArrayList<>();
    runOf(engine)
        .ledger()
        .forEach(
            (path, row) ->
                all.add(path + ": " + row.getField("outcome") + " " + row.getField("reason")));
    all.removeIf(row -> row.startsWith("timeout.gz"));
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "spark"})
  void run_afterItsEnd_leavesNoTemporaryFile(String engine) throws IOException {
    try (Stream<Path> left = Files.list(folder.resolve(engine).resolve("home/tmp"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  /** Alone in its folder, a document decides the exit code by itself. */
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "good.txt, EXAMINED",
    "empty.txt, SKIPPED",
    "locked.pdf, ENCRYPTED",
    "torn.docx, PARSE_ERROR",
    "noise.bin, UNSUPPORTED",
    "deep.zip, PARTIAL"
  })
  void exitCode_documentAlone_isSixUnlessExaminedOrLeftOut(
      String name, String outcome, @TempDir Path alone) throws Exception {
    Path document =
        Files.write(
            Files.createDirectory(alone.resolve("in")).resolve(name), UnreadDocuments.of(name));
    Call call =
        Call.of(
            "scan",
            document.toString(),
            "--out",
            alone.resolve("out").toString(),
            "--key-file",
            alone.resolve("key").toString(),
            "--rules",
            "us",
            "--isolation",
            "none");

    boolean isFine = outcome.equals("EXAMINED") || outcome.equals("SKIPPED");
    assertEquals(isFine ? 0 : 6, call.code(), call.out() + call.err());
  }
}
