package org.subrosa.isolate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.subrosa.isolate.ChildDocuments.SSN;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subrosa.finding.DocumentScan;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.scan.ScanSettings;
import org.subrosa.verify.RedactionGate;
import org.subrosa.verify.RedactionRequest;

/**
 * Documents that end the process that reads them and honest ones, one after the other from one
 * pool, as in a run: each has its row, the next is fine, and at the end no process and no file
 * stays.
 */
final class OnePoolTest {

  @TempDir private static Path folder = Path.of("");
  private static List<ProcessHandle> before = List.of();
  private static ChildDocuments documents;
  private static ScanSettings settings;
  private static WorkerPool pool;

  @BeforeAll
  static void open() throws IOException {
    before = ProcessHandle.current().children().toList();
    documents = new ChildDocuments(folder);
    settings = documents.settings();
    // On a busy machine the clock runs out long before the CPU time does.
    pool = documents.pool(settings, new Isolation(true, 96, 4, 240, 10_000), HostileParser.OPTION);
  }

  @AfterAll
  static void close() throws IOException {
    pool.close();
    assertEquals(before, ProcessHandle.current().children().toList());
    assertEquals(List.of(), documents.left());
  }

  private static String row(String name, String text) throws IOException {
    return ChildDocuments.row(documents.scan(pool, name, text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          spin 0     | TIMEOUT limit on CPU time: 4 s
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
    String hostile = "#!hostile " + deed + " the number " + SSN;

    assertEquals(expected + ", findings 1", row("bad.bin", hostile));
    assertEquals("EXAMINED, findings 1", row("good.txt", "next " + SSN));
  }

  @Test
  void read_honestDocuments_giveWhatThisProcessGives() throws Exception {
    byte[] text = ("first " + SSN + "\n").repeat(300).getBytes(StandardCharsets.UTF_8);

    List<DocumentScan> apart = documents.scanAll(pool, "a.txt", text);

    assertEquals(
        settings
            .fileScanner(settings.engine())
            .read(
                documents.document("a.txt"),
                folder.resolve("a.txt"),
                ChildDocuments.shown("a.txt")),
        apart);
    assertEquals(300, apart.get(0).findings().size());
  }

  @Test
  void read_documentThatConnects_reachesNothing() throws IOException {
    assumeTrue(NetworkFence.isUp(), "no network namespace for this user");
    try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      canary.setSoTimeout(500);
      String connecting = "#!hostile connect " + canary.getLocalPort() + " x";
      assertEquals("EXAMINED, findings 0", row("net.bin", connecting));
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
  void publish_text_isWrittenByOneChildAndProvedByAnother() throws IOException {
    Path original = Files.writeString(folder.resolve("p.txt"), "the number " + SSN + "\n");
    RedactionOutcome outcome =
        new RedactionGate(pool)
            .publish(
                new RedactionRequest(
                    original,
                    "sub/p.txt",
                    "text/plain",
                    Files.createDirectory(folder.resolve("copies")),
                    Files.createDirectory(folder.resolve("notes"))));

    assertEquals(RedactionOutcome.Disposition.PUBLISHED, outcome.disposition());
    assertEquals(
        "the number [SSN]\n", Files.readString(folder.resolve("copies").resolve("sub/p.txt")));
  }
}
