package org.subrosa.isolate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.subrosa.isolate.ChildDocuments.SSN;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.extract.ExtractionLimits;
import org.subrosa.extract.Limit;
import org.subrosa.extract.ocr.OcrSettings;
import org.subrosa.scan.ScanSettings;

/** When children start, serve, are replaced and end. */
final class WorkerPoolTest {

  private static final Isolation QUICK = new Isolation(true, 96, 4, 8, 10_000);

  @TempDir private Path folder = Path.of("");
  private List<ProcessHandle> before = List.of();
  private ChildDocuments documents;
  private ScanSettings settings;

  @BeforeEach
  void write() throws IOException {
    documents = new ChildDocuments(folder);
    settings = documents.settings();
    before = ProcessHandle.current().children().toList();
  }

  /** Whatever a document does, no process and no file stays. */
  @AfterEach
  void nothingIsLeft() throws IOException {
    assertEquals(before, ProcessHandle.current().children().toList());
    assertEquals(List.of(), documents.left());
  }

  private WorkerPool pool(Isolation isolation) throws IOException {
    return documents.pool(settings, isolation, HostileParser.OPTION);
  }

  private String row(WorkerPool pool, String name, String text) throws IOException {
    return ChildDocuments.row(documents.scan(pool, name, text));
  }

  private List<Long> children() {
    return ProcessHandle.current()
        .children()
        .filter(child -> !before.contains(child))
        .map(ProcessHandle::pid)
        .toList();
  }

  @Test
  void read_documentThatSleeps_isEndedByTheClock() throws IOException {
    try (WorkerPool pool = pool(new Isolation(true, 96, 60, 5, 10_000))) {
      assertEquals(
          "TIMEOUT limit on time: 5 s, findings 1",
          row(pool, "bad.bin", "#!hostile sleep 0 the number " + SSN));
      assertEquals("EXAMINED, findings 1", row(pool, "good.txt", "next " + SSN));
    }
  }

  @Test
  void read_afterALostChild_theNextDocumentFindsOneReady() throws Exception {
    try (WorkerPool pool = pool(QUICK)) {
      row(pool, "bad.bin", "#!hostile halt 7 " + SSN);
      List<Long> spare = awaitChild();
      assertEquals("EXAMINED, findings 1", row(pool, "good.txt", "next " + SSN));
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

  @Test
  void read_withLimits_keepsToThemInTheChild() throws IOException {
    settings =
        documents.settings(
            ExtractionLimits.DEFAULT.with(Limit.CHARACTERS, 20).with(Limit.TAIL, 20),
            OcrSettings.OFF);
    try (WorkerPool pool = pool(QUICK)) {
      String text = SSN + " padding\n".repeat(100_000) + "219-09-4821\n";

      assertEquals(
          "PARTIAL limit on characters: head and tail were examined, findings 2",
          row(pool, "long.txt", text));
    }
  }

  @Test
  void read_documentNestedTooDeeply_isARowAndTheProcessLives() throws IOException {
    try (WorkerPool pool = pool(QUICK)) {
      assertEquals(
          "PARSE_ERROR nested too deeply, findings 1",
          row(pool, "deep.bin", "#!hostile stack 0 " + SSN));
      assertEquals("EXAMINED, findings 1", row(pool, "good.txt", "next " + SSN));
      assertEquals(1, children().size());
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
          tasks.add(() -> row(pool, name, "value " + SSN));
        }
        for (Future<String> result : threads.invokeAll(tasks)) {
          assertEquals("EXAMINED, findings 1", result.get());
        }
        assertTrue(children().size() <= 3);
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
        assertEquals("EXAMINED, findings 1", row(pool, i + ".txt", SSN));
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
      assertEquals("CRASH no worker process starts, findings 0", row(pool, "a.txt", SSN));
    }
  }
}
