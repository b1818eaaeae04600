package org.subrosa.isolate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subrosa.detect.TestRules;
import org.subrosa.document.Access;
import org.subrosa.document.DocumentRef;
import org.subrosa.extract.ExtractionLimits;
import org.subrosa.extract.Limit;
import org.subrosa.extract.ocr.OcrSettings;
import org.subrosa.finding.DocumentScan;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.scan.ScanSettings;
import org.subrosa.scan.ShownName;
import org.subrosa.sensitive.FingerprintKey;
import org.subrosa.verify.RedactionRequest;

final class WorkerPoolTest {

  private static final String SSN = "536-22-8145";
  private static final Path HOSTILE =
      Path.of("src/test/resources/hostile-mimetypes.xml").toAbsolutePath();
  private static final Isolation QUICK = new Isolation(true, 96, 4, 8, 10_000);

  /** On a busy machine the clock runs out long before the CPU time does. */
  private static final Isolation BUSY = new Isolation(true, 96, 4, 240, 10_000);

  @TempDir private Path folder = Path.of("");
  private List<ProcessHandle> before = List.of();
  private ScanSettings settings = new ScanSettings(List.of(), "", "", 0.2);

  @BeforeEach
  void write() throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    new TestRules(rules).add("test.ssn.1", "SSN", 5, "[0-9]{3}-[0-9]{2}-[0-9]{4}");
    Path key = folder.resolve("key");
    FingerprintKey.generate(new SecureRandom()).write(key);
    settings = new ScanSettings(List.of(rules.toString()), "", key.toString(), 0.2);
    before = ProcessHandle.current().children().toList();
  }

  /** Whatever a document does, no process and no file stays. */
  @AfterEach
  void nothingIsLeft() throws IOException {
    assertEquals(before, ProcessHandle.current().children().toList());
    assertEquals(List.of(), left(folder.resolve("pool")));
  }

  private static List<Path> left(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(directory)) {
      return all.toList();
    }
  }

  private WorkerPool pool(Isolation isolation) throws IOException {
    return new WorkerPool(
        settings,
        isolation,
        Files.createDirectories(folder.resolve("pool")),
        List.of("-XX:TieredStopAtLevel=1", "-Dtika.custom-mimetypes=" + HOSTILE),
        Optional.empty());
  }

  private DocumentScan scan(WorkerPool pool, String name, String text) throws IOException {
    List<DocumentScan> scans = scanAll(pool, name, text.getBytes(StandardCharsets.UTF_8));
    assertEquals(1, scans.size());
    return scans.get(0);
  }

  private List<DocumentScan> scanAll(WorkerPool pool, String name, byte[] bytes)
      throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return pool.read(
        new DocumentRef(
            folder.toUri().toString(),
            name,
            file.toUri().toString(),
            bytes.length,
            Files.getLastModifiedTime(file).toInstant(),
            Access.OWNER),
        file,
        new ShownName("file:///shown", name));
  }

  private static String row(DocumentScan scan) {
    return (scan.coverage().outcome() + " " + scan.coverage().reason()).strip()
        + ", findings "
        + scan.findings().size();
  }

  @Test
  void read_honestDocuments_giveWhatThisProcessGives() throws Exception {
    byte[] text = ("first " + SSN + "\n").repeat(300).getBytes(StandardCharsets.UTF_8);
    try (WorkerPool pool = pool(QUICK)) {
      List<DocumentScan> apart = scanAll(pool, "a.txt", text);
      Path file = folder.resolve("a.txt");
      List<DocumentScan> here =
          settings
              .fileScanner(settings.engine())
              .read(
                  new DocumentRef(
                      folder.toUri().toString(),
                      "a.txt",
                      file.toUri().toString(),
                      text.length,
                      Files.getLastModifiedTime(file).toInstant(),
                      Access.OWNER),
                  file,
                  new ShownName("file:///shown", "a.txt"));
      assertEquals(here, apart);
      assertEquals(300, apart.get(0).findings().size());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spin 0     | TIMEOUT limit on CPU time: 4 s
          sleep 0    | TIMEOUT limit on time: 8 s
          crawl 0    | PARTIAL limit on time: only the head was examined
          exit 0     | CRASH worker ended with code 0
          exit 3     | OUT_OF_MEMORY limit on memory: 96 MiB
          halt 7     | CRASH worker ended with code 7
          memory 0   | OUT_OF_MEMORY limit on memory: 96 MiB
          segfault 0 | CRASH worker ended with code 1
          kill 9     | CRASH worker ended by signal 9
          chatter 0  | CRASH worker sent what it should not
          """)
  void read_documentThatEndsItsProcess_hasItsRowWithWhatWasFoundAndTheNextIsFine(
      String deed, String expected) throws IOException {
    try (WorkerPool pool = pool(deed.startsWith("sleep") ? QUICK : BUSY)) {
      String hostile = "#!hostile " + deed + " the number " + SSN;
      assertEquals(expected + ", findings 1", row(scan(pool, "bad.bin", hostile)));
      assertEquals("EXAMINED, findings 1", row(scan(pool, "good.txt", "next " + SSN)));
    }
  }

  @Test
  void read_afterALostChild_theNextDocumentFindsOneReady() throws Exception {
    try (WorkerPool pool = pool(QUICK)) {
      scan(pool, "bad.bin", "#!hostile halt 7 " + SSN);
      List<Long> spare = awaitChild();
      assertEquals("EXAMINED, findings 1", row(scan(pool, "good.txt", "next " + SSN)));
      assertEquals(spare, children());
    }
  }

  private List<Long> awaitChild() throws InterruptedException {
    for (int i = 0; i < 600 && children().isEmpty(); i++) {
      Thread.sleep(50);
    }
    assertEquals(1, children().size());
    return children();
  }

  private List<Long> children() {
    return ProcessHandle.current()
        .children()
        .filter(child -> !before.contains(child))
        .map(ProcessHandle::pid)
        .toList();
  }

  @Test
  void read_withLimits_keepsToThemInTheChild() throws IOException {
    settings =
        new ScanSettings(
            settings.packs(),
            "",
            settings.keyFile(),
            0.2,
            ExtractionLimits.DEFAULT.with(Limit.CHARACTERS, 20).with(Limit.TAIL, 20),
            OcrSettings.OFF);
    try (WorkerPool pool = pool(QUICK)) {
      String text = SSN + " padding\n".repeat(100_000) + "219-09-4821\n";

      assertEquals(
          "PARTIAL limit on characters: head and tail were examined, findings 2",
          row(scan(pool, "long.txt", text)));
    }
  }

  @Test
  void read_documentNestedTooDeeply_isARowAndTheProcessLives() throws IOException {
    try (WorkerPool pool = pool(QUICK)) {
      assertEquals(
          "PARSE_ERROR nested too deeply, findings 1",
          row(scan(pool, "deep.bin", "#!hostile stack 0 " + SSN)));
      assertEquals("EXAMINED, findings 1", row(scan(pool, "good.txt", "next " + SSN)));
      assertEquals(1, ProcessHandle.current().children().count() - before.size());
    }
  }

  @Test
  void read_documentThatConnects_reachesNothing() throws IOException {
    assumeTrue(NetworkFence.isUp(), "no network namespace for this user");
    try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        WorkerPool pool = pool(QUICK)) {
      canary.setSoTimeout(500);
      DocumentScan scan =
          scan(pool, "net.bin", "#!hostile connect " + canary.getLocalPort() + " x");
      assertEquals("EXAMINED, findings 0", row(scan));
      boolean wasReached = true;
      try {
        canary.accept().close();
      } catch (SocketTimeoutException e) {
        wasReached = false;
      }
      assertFalse(wasReached);
    }
  }

  @Test
  void read_manyThreads_haveAChildEach() throws Exception {
    try (WorkerPool pool = pool(QUICK)) {
      ExecutorService threads = Executors.newFixedThreadPool(3);
      try {
        List<Callable<String>> tasks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
          String name = "d" + i + ".txt";
          tasks.add(() -> row(scan(pool, name, "value " + SSN)));
        }
        for (Future<String> result : threads.invokeAll(tasks)) {
          assertEquals("EXAMINED, findings 1", result.get());
        }
        assertTrue(ProcessHandle.current().children().count() - before.size() <= 3);
      } finally {
        threads.shutdownNow();
      }
    }
  }

  @Test
  void read_oldChild_isReplaced() throws IOException {
    try (WorkerPool pool = pool(new Isolation(true, 96, 4, 8, 2))) {
      List<Long> children = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        assertEquals("EXAMINED, findings 1", row(scan(pool, i + ".txt", SSN)));
        children.addAll(children());
      }
      assertEquals(2, children.size());
      assertEquals(2, children.stream().distinct().count());
    }
  }

  @Test
  void read_childThatCannotStart_isARowThatSaysSo() throws IOException {
    settings = new ScanSettings(List.of(folder.resolve("none").toString()), "", "", 0.2);
    try (WorkerPool pool = pool(QUICK)) {
      assertEquals("CRASH no worker process starts, findings 0", row(scan(pool, "a.txt", SSN)));
    }
  }

  @Test
  void publish_text_makesTheCopyInTheChild() throws IOException {
    Path original = Files.writeString(folder.resolve("a.txt"), "the number " + SSN + "\n");
    try (WorkerPool pool = pool(QUICK)) {
      RedactionOutcome outcome =
          pool.publish(
              new RedactionRequest(
                  original,
                  "sub/a.txt",
                  "text/plain",
                  Files.createDirectory(folder.resolve("copies")),
                  Files.createDirectory(folder.resolve("notes"))));
      assertEquals(RedactionOutcome.Disposition.PUBLISHED, outcome.disposition());
      assertEquals(
          "the number [SSN]\n", Files.readString(folder.resolve("copies").resolve("sub/a.txt")));
    }
  }
}
