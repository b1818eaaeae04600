package org.subrosa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs over folders, in this process and as a process that is interrupted. */
final class ScanCommandIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private Path documents = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void write() throws IOException {
    documents = Files.createDirectory(folder.resolve("documents"));
    Files.writeString(documents.resolve("letter.txt"), "SSN 536-22-8145\n");
    out = folder.resolve("report");
  }

  /** Scans in this process: what a child finds and tells is the same. */
  private Call scan(String... options) {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("--isolation", "none"));
    return scanInChildren(all.toArray(String[]::new));
  }

  private Call scanInChildren(String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "scan",
                documents.toString(),
                "--out",
                out.toString(),
                "--key-file",
                folder.resolve("key").toString(),
                "--as-of",
                "2026-01-31T12:00:00Z"));
    arguments.addAll(List.of(options));
    return Call.of(arguments.toArray(String[]::new));
  }

  @Test
  void scan_cleanEnd_exitsWithZero() {
    Call call = scanInChildren();

    assertEquals(0, call.code(), call.err());
    assertTrue(call.out().contains("Report:    " + out.resolve("report.html")), call.out());
  }

  @Test
  void scan_languageWithoutAModel_isSaidAndStaysClean() throws IOException {
    Files.writeString(
        documents.resolve("brief.txt"),
        """
        Die Mandantin hat uns gestern mitgeteilt, dass sie den Vertrag nicht unterschreiben will,
        weil die Gegenseite die Frist nicht eingehalten und den Preis noch einmal erhöht hat.
        """);

    Call call = scan();

    assertEquals(0, call.code(), call.err());
    assertTrue(call.out().contains("knows the language: German 1."), call.out());
  }

  @ParameterizedTest
  @CsvSource({
    "broken.pdf, '', 6",
    "broken.pdf, --allow-unexamined, 0",
    "none, --fail-on low, 5",
    "broken.pdf, --fail-on low, 6",
    "letter.rtf, --redact, 4",
    "letter.rtf, --redact --fail-on low, 4",
    "broken.pdf, --redact, 6",
    "broken.pdf, --redact --allow-unexamined, 4"
  })
  void scan_whatApplies_decidesTheExitCode(String extra, String options, int code)
      throws IOException {
    if (!extra.equals("none")) {
      Files.writeString(
          documents.resolve(extra), extra.endsWith("pdf") ? "%PDF-1.7\n" : "{\\rtf1 Hello}");
    }

    Call call = scan(options.isEmpty() ? new String[0] : options.split(" "));

    assertEquals(code, call.code(), call.out() + call.err());
    assertTrue(call.out().contains("Exit code: " + code), call.out());
  }

  @Test
  void scan_outIsSomethingElse_touchesNothing() throws IOException {
    Files.createDirectory(out);
    Path mine = Files.writeString(out.resolve("mine.txt"), "mine");
    Call call = scan();

    assertEquals(2, call.code());
    assertTrue(call.err().contains("is no Subrosa output"), call.err());
    assertEquals("mine", Files.readString(mine));
    assertEquals(1, files(out).size());
  }

  @Test
  void scan_outIsLocked_saysSo() throws IOException {
    assertEquals(0, scan().code());
    Map<String, byte[]> before = files(out);
    try (FileChannel channel =
            FileChannel.open(out.resolve(".subrosa-output"), StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      Call call = scan();

      assertTrue(lock.isValid());
      assertEquals(1, call.code());
      assertTrue(call.err().contains("in use by another run"), call.err());
    }
    assertEquals(before.keySet(), files(out).keySet());
  }

  @Test
  void plan_fifoThatWouldBlock_opensNothing() throws Exception {
    Path fifo = documents.resolve("pipe.txt");
    assertEquals(
        0,
        new ProcessBuilder(Program.required("mkfifo").toString(), fifo.toString())
            .start()
            .waitFor());
    Files.setPosixFilePermissions(documents.resolve("letter.txt"), java.util.Set.of());
    Call call = scan("--plan");

    assertEquals(0, call.code(), call.err());
    assertTrue(call.out().contains("Would scan 1 documents"), call.out());
    assertTrue(call.out().contains("Leaves out 1: no regular file"), call.out());
    assertTrue(call.out().contains("No document was read."), call.out());
    assertFalse(Files.exists(out));
    assertFalse(Files.exists(folder.resolve("key")));
  }

  @Test
  void secondRun_sameMoment_writesTheSameBytes() throws IOException {
    Call first = scanInChildren("--redact");
    Map<String, byte[]> before = files(out);
    Call second = scan("--redact");
    Map<String, byte[]> after = files(out);

    assertEquals(first.code(), second.code());
    assertEquals(before.keySet(), after.keySet());
    for (Map.Entry<String, byte[]> file : before.entrySet()) {
      boolean mayDiffer =
          file.getKey().equals("run.json")
              || file.getKey().equals("timings.csv")
              || file.getKey().startsWith("index/");
      assertTrue(
          mayDiffer || java.util.Arrays.equals(file.getValue(), after.get(file.getKey())),
          file.getKey());
    }
  }

  @Test
  void earlierRun_leavesNothingInTheNext() throws IOException {
    scan("--redact");
    Files.delete(documents.resolve("letter.txt"));
    Files.writeString(documents.resolve("other.txt"), "nothing\n");
    scan("--redact");

    assertTrue(Files.exists(out.resolve("redacted/other.txt")));
    assertFalse(Files.exists(out.resolve("redacted/letter.txt")));
  }

  @Test
  void redact_document_writesACopyWithoutTheValue() throws IOException {
    Call call =
        Call.of(
            "redact",
            documents.resolve("letter.txt").toString(),
            "--out",
            out.toString(),
            "--key-file",
            folder.resolve("key").toString());

    assertEquals(0, call.code(), call.err());
    String copy = Files.readString(out.resolve("redacted/letter.txt"));
    assertTrue(copy.startsWith("SSN "), copy);
    assertFalse(copy.contains("8145"), copy);
  }

  @Test
  void search_outputOfARun_showsMaskedValues() {
    scan();
    Call found = Call.of("search", out.toString(), "type:SSN path:letter*");
    Call none = Call.of("search", out.toString(), "type:IBAN");
    Call wrong = Call.of("search", out.toString(), "nofield:x");

    assertEquals(0, found.code(), found.err());
    assertTrue(found.out().contains("***-**-8145"), found.out());
    assertTrue(none.out().contains("Nothing found"), none.out());
    assertEquals(2, wrong.code(), wrong.out());
  }

  @Test
  void scan_sourceNamedAfterAValue_showsItNowhere() throws IOException {
    Path named = Files.createDirectory(folder.resolve("SSN 536-22-8145"));
    Files.writeString(named.resolve("SSN_219-09-7777.txt"), "nothing\n");
    documents = named;

    assertEquals(0, scan("--redact").code());

    for (Map.Entry<String, byte[]> file : files(out).entrySet()) {
      String text = new String(file.getValue(), java.nio.charset.StandardCharsets.ISO_8859_1);
      assertFalse(text.contains("536-22-8145"), file.getKey());
      assertFalse((file.getKey() + text).contains("219-09-7777"), file.getKey());
    }
  }

  /** A document that would hold its reader for ever is in hand when the signal comes. */
  @ParameterizedTest
  @CsvSource({"local, INT", "spark, TERM"})
  @EnabledOnOs(OS.LINUX)
  void interrupt_inMidRun_writesAWholeLedger(String engine, String signal) throws Exception {
    int count = 450;
    String text = "SSN 536-22-8145, call (415) 555-2671, mail ada@example-firm.com\n".repeat(5);
    for (int i = 0; i < count; i++) {
      Files.writeString(documents.resolve("d" + i + ".txt"), text);
    }
    UnreadDocuments.slow(documents.resolve("held.gz"), "SSN 536-22-8145\n", "nothing\n", 40);
    Program program = new Program(folder.resolve("home"));
    // A shell that starts tests in the background has them ignore the signal, and children inherit
    // it.
    program.through(Program.required("env").toString(), "--default-signal=INT");
    Process process =
        program.start(
            "scan",
            documents.toString(),
            "--out",
            out.toString(),
            "--engine",
            engine,
            "--threads",
            "2");
    Saboteur saboteur = new Saboteur(documents);
    while (process.isAlive() && !(saboteur.isHeld() && holdsAUnit(out.resolve("findings")))) {
      saboteur.look(process);
    }
    List<ProcessHandle> children = process.descendants().toList();
    assertEquals(
        0,
        new ProcessBuilder("/bin/kill", "-" + signal, Long.toString(process.pid()))
            .start()
            .waitFor());

    assertEquals(130, program.end(process), program.err());
    JsonNode run = JSON.readTree(out.resolve("run.json").toFile());
    assertTrue(run.path("interrupted").booleanValue(), run.toString());
    assertEquals(130, run.path("exitCode").intValue());
    List<String> ledger = Files.readAllLines(out.resolve("coverage.csv"));
    assertEquals(count + 3, ledger.size(), "a row for each document and the header");
    assertTrue(ledger.stream().anyMatch(row -> row.contains("EXAMINED")));
    assertTrue(
        ledger.stream()
            .anyMatch(
                row ->
                    row.contains("held.gz")
                        && row.contains("NOT_REACHED")
                        && row.contains("the run was stopped")),
        () -> ledger.stream().filter(row -> row.contains("held.gz")).toList().toString());
    assertTrue(Files.exists(out.resolve("report.html")));
    assertTrue(children.stream().noneMatch(ProcessHandle::isAlive), "children live on");
    try (Stream<Path> left = Files.list(program.temporary())) {
      assertEquals(List.of(), left.toList(), "temporary files are left");
    }
  }

  private static boolean holdsAUnit(Path findings) throws IOException {
    if (!Files.isDirectory(findings)) {
      return false;
    }
    try (Stream<Path> files = Files.list(findings)) {
      return files.anyMatch(file -> String.valueOf(file.getFileName()).startsWith("part-"));
    }
  }

  private static Map<String, byte[]> files(Path root) throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return contents;
  }
}
