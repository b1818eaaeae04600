package org.subrosa.isolate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.subrosa.isolate.ChildDocuments.SSN;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.document.Location;
import org.subrosa.extract.ExtractionLimits;
import org.subrosa.extract.ocr.Drawn;
import org.subrosa.extract.ocr.InstalledTesseract;
import org.subrosa.extract.ocr.OcrSettings;
import org.subrosa.finding.DocumentScan;

/** Pictures in documents that child processes read: grandchildren, their time and their end. */
final class WorkerPicturesTest {

  private static final Path BOUND = Path.of("/usr/bin/setpriv");

  @TempDir private Path folder = Path.of("");
  private ChildDocuments documents;

  @BeforeEach
  void write() throws IOException {
    documents = new ChildDocuments(folder);
    Files.write(
        folder.resolve("a.png"), Drawn.file("png", Drawn.text(40, "Patient", "SSN " + SSN)));
  }

  private WorkerPool pool(OcrSettings ocr, int wallSeconds) throws IOException {
    return documents.pool(
        documents.settings(ExtractionLimits.DEFAULT, ocr),
        new Isolation(true, 256, 60, wallSeconds, 10_000));
  }

  private DocumentScan scan(WorkerPool pool) throws IOException {
    return pool.read(
            documents.document("a.png"), folder.resolve("a.png"), ChildDocuments.shown("a.png"))
        .get(0);
  }

  private static String row(DocumentScan scan) {
    return scan.coverage().outcome() + " " + scan.coverage().reason();
  }

  private OcrSettings program(String script, int seconds) throws IOException {
    Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return new OcrSettings(program.toString(), "eng", seconds, 10, 20);
  }

  @Test
  void read_picture_isReadInTheChildAndLeavesNothing() throws IOException {
    try (WorkerPool pool = pool(InstalledTesseract.settings(), 60)) {
      DocumentScan scan = scan(pool);
      assertEquals("EXAMINED text in pictures recognised", row(scan));
      assertEquals(1, scan.findings().size());
      assertEquals(new Location.PictureText(0, false), scan.findings().get(0).location());
    }
    assertEquals(List.of(), documents.left());
  }

  @Test
  void read_pictureThatTakesLongerThanADocumentMay_hasItsOwnTimeBeside() throws IOException {
    String word = "'5\\t1\\t1\\t1\\t1\\t1\\t0\\t0\\t9\\t9\\t95\\t" + SSN + "\\n'";
    OcrSettings slow = program("cat > /dev/null\nsleep 4\nprintf " + word, 60);
    try (WorkerPool pool = pool(slow, 3)) {
      DocumentScan scan = scan(pool);
      assertEquals("EXAMINED text in pictures recognised", row(scan));
      assertEquals(1, scan.findings().size());
    }
  }

  @Test
  void read_childThatDiesOverAPicture_takesTheProgramWithIt() throws Exception {
    assumeTrue(Files.isExecutable(BOUND), BOUND + " is not there");
    Path number = folder.resolve("number");
    OcrSettings hanging = program("echo $$ > " + number + "\nexec sleep 300", 100);
    try (WorkerPool pool = pool(hanging, 60)) {
      CompletableFuture<String> row =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return row(scan(pool));
                } catch (IOException e) {
                  return e.toString();
                }
              });
      for (int attempt = 0; attempt < 2; attempt++) {
        ProcessHandle program = started(number);
        Files.delete(number);
        program.parent().orElseThrow().destroyForcibly();
        assertTrue(isGone(program), "the program lives on");
      }
      assertEquals("CRASH worker ended by signal 9", row.get());
    }
  }

  private static ProcessHandle started(Path number) throws Exception {
    for (int i = 0; i < 600; i++) {
      if (Files.exists(number) && Files.size(number) > 1) {
        return ProcessHandle.of(Long.parseLong(Files.readString(number).strip())).orElseThrow();
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the program did not start");
  }

  private static boolean isGone(ProcessHandle program) throws InterruptedException {
    for (int i = 0; i < 100 && program.isAlive(); i++) {
      Thread.sleep(100);
    }
    return !program.isAlive();
  }
}
