package org.subrosa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A folder in which everything is wrong, scanned by the packed program with a heap of 1 GB. */
@EnabledOnOs(OS.LINUX)
final class HostileFolderIT {

  private static final String READING_ALL = "-dac_override,-dac_read_search";
  private static final int MEGABYTES = Integer.getInteger("subrosa.huge.megabytes", 60);

  @TempDir private static Path folder;
  private static final Map<String, NamedCsvRecord> LEDGER = new TreeMap<>();
  private static List<String> findings = List.of();
  private static int code = -1;
  private static String err = "";

  @BeforeAll
  static void scan() throws Exception {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    fill(documents);
    Path home = Files.createDirectory(folder.resolve("home"));
    Program program = new Program(home).environment("SUBROSA_HEAP", "1g");
    if (isRoot()) {
      dropRights(program);
    }
    Path output = home.resolve("report");
    code =
        program.run(
            "scan", documents.toString(), "--out", output.toString(), "--redact", "--threads", "2");
    err = program.err();
    assertTrue(Files.exists(output.resolve("coverage.csv")), err);
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(output.resolve("coverage.csv"))) {
      csv.forEach(row -> LEDGER.put(row.getField("path"), row));
    }
    findings = Files.readAllLines(output.resolve("findings.csv"));
  }

  private static boolean isRoot() throws IOException {
    return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
  }

  /** Root reads everything by two of its capabilities; without them modes of files count. */
  private static void dropRights(Program program) {
    program.through(
        Program.required("setpriv").toString(),
        "--bounding-set=" + READING_ALL,
        "--inh-caps=" + READING_ALL);
  }

  private static void fill(Path documents) throws Exception {
    try (PDDocument pdf = CanaryDocuments.pdf(List.of("SSN 536-22-8145"))) {
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      pdf.save(documents.resolve("locked.pdf").toFile());
    }
    Path torn = documents.resolve("torn.docx");
    try (XWPFDocument word = new XWPFDocument();
        OutputStream out = Files.newOutputStream(torn)) {
      word.createParagraph().createRun().setText("SSN 536-22-8145");
      word.write(out);
    }
    byte[] whole = Files.readAllBytes(torn);
    Files.write(torn, java.util.Arrays.copyOf(whole, whole.length / 2));
    Files.createFile(documents.resolve("empty.txt"));
    Files.createSymbolicLink(
        Files.createDirectory(documents.resolve("loop")).resolve("again"), documents);
    exec(Program.required("mkfifo").toString(), documents.resolve("pipe.txt").toString());
    Files.createSymbolicLink(documents.resolve("zeros.txt"), Path.of("/dev/zero"));
    try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      socket.bind(UnixDomainSocketAddress.of(documents.resolve("socket.txt")));
    }
    exec(
        "/bin/sh",
        "-c",
        "d=\"$(printf 'd\\376r')\"; mkdir \"$d\"; printf 'SSN 536-22-8145\\n' > \"$d/in.txt\"",
        documents);
    Path closed = Files.writeString(documents.resolve("closed.txt"), "SSN 536-22-8145");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    Path shut = Files.createDirectory(documents.resolve("shut"));
    Files.writeString(shut.resolve("inside.txt"), "SSN 536-22-8145");
    Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("---------"));
    exec("/bin/sh", "-c", "printf 'SSN 536-22-8145\\n' > \"$(printf 'b\\377d.txt')\"", documents);
    Files.writeString(documents.resolve("back\\slash.txt"), "SSN 536-22-8145\n");
    Files.writeString(documents.resolve("l" + "o".repeat(245) + "ng.txt"), "SSN 536-22-8145\n");
    Files.writeString(documents.resolve("esc\u001b[31m\n.txt"), "SSN 536-22-8145\n");
    Files.writeString(documents.resolve("plain.txt"), "SSN 536-22-8145\n");
    huge(documents.resolve("huge.txt"));
  }

  private static void exec(String program, String... arguments) throws Exception {
    List<String> command = new java.util.ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
  }

  private static void exec(String shell, String option, String script, Path where)
      throws Exception {
    Process process =
        new ProcessBuilder(shell, option, script).directory(where.toFile()).inheritIO().start();
    assertEquals(0, process.waitFor());
  }

  private static void huge(Path file) throws IOException {
    byte[] line =
        ("the quick brown fox jumps over the lazy dog again and again ".repeat(17) + "\n")
            .getBytes(StandardCharsets.US_ASCII);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write("Head SSN 536-22-8145\n".getBytes(StandardCharsets.US_ASCII));
      for (long written = 0; written < MEGABYTES * 1_000_000L; written += line.length) {
        out.write(line);
      }
      out.write("Tail SSN 219-09-7777\n".getBytes(StandardCharsets.US_ASCII));
    }
  }

  @AfterAll
  static void open() throws IOException {
    Path documents = folder.resolve("documents");
    Files.setPosixFilePermissions(
        documents.resolve("shut"), PosixFilePermissions.fromString("rwx------"));
    // JUnit removes the rest of the folder.
    Files.deleteIfExists(documents.resolve("closed.txt"));
  }

  @Test
  void scan_ends_sayingThatDocumentsWereNotExamined() {
    assertEquals(6, code, err);
  }

  @ParameterizedTest
  @CsvSource({
    "locked.pdf, ENCRYPTED, password",
    "torn.docx, PARSE_ERROR, ''",
    "empty.txt, SKIPPED, empty",
    "loop/again, SKIPPED, symbolic link: not followed",
    "pipe.txt, SKIPPED, no regular file",
    "zeros.txt, SKIPPED, symbolic link: not followed",
    "socket.txt, SKIPPED, no regular file",
    "d\uFFFDr/in.txt, EXAMINED, ''",
    "closed.txt, IO_ERROR, permission denied",
    "shut, IO_ERROR, permission denied",
    "b\uFFFDd.txt, EXAMINED, ''",
    "back\\slash.txt, EXAMINED, ''",
    "plain.txt, EXAMINED, ''"
  })
  void ledger_hostileDocument_hasItsRow(String path, String outcome, String reason) {
    NamedCsvRecord row = row(path);

    assertEquals(outcome, row.getField("outcome"));
    assertTrue(row.getField("reason").contains(reason), row::toString);
  }

  private static NamedCsvRecord row(String path) {
    return Optional.ofNullable(LEDGER.get(path))
        .orElseThrow(() -> new AssertionError(path + " is not in " + LEDGER.keySet()));
  }

  @Test
  void ledger_reasonOfUnexaminedDocument_isNeverEmpty() {
    LEDGER
        .values()
        .forEach(
            row ->
                assertEquals(
                    row.getField("outcome").equals("EXAMINED"),
                    row.getField("reason").isEmpty(),
                    row::toString));
  }

  @Test
  void ledger_controlCharactersInNames_areSpeltOut() {
    assertTrue(LEDGER.containsKey("esc\\u001B[31m\\u000A.txt"), () -> LEDGER.keySet().toString());
    assertTrue(err.indexOf('\u001b') < 0, err);
  }

  /** Either both ends are seen, or the ledger says that the document was not read to its end. */
  @Test
  void hugeText_headAndTail_areSeenOrSaidToBeUnread() {
    long found = findings.stream().filter(row -> row.contains("huge.txt")).count();
    NamedCsvRecord row = row("huge.txt");

    if (row.getField("outcome").equals("EXAMINED")) {
      assertEquals(2, found);
    } else {
      assertEquals("PARTIAL", row.getField("outcome"));
      assertTrue(found >= 1);
    }
  }

  @Test
  void run_afterItsEnd_leavesNoTemporaryFile() throws IOException {
    try (java.util.stream.Stream<Path> left = Files.list(folder.resolve("home/tmp"))) {
      assertEquals(List.of(), left.toList());
    }
  }
}
