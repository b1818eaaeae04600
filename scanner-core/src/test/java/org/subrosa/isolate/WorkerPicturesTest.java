package org.subrosa.isolate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.detect.TestRules;
import org.subrosa.document.Access;
import org.subrosa.document.DocumentRef;
import org.subrosa.document.Location;
import org.subrosa.extract.ExtractionLimits;
import org.subrosa.extract.ocr.Drawn;
import org.subrosa.extract.ocr.InstalledTesseract;
import org.subrosa.extract.ocr.OcrSettings;
import org.subrosa.finding.DocumentScan;
import org.subrosa.scan.ScanSettings;
import org.subrosa.scan.ShownName;
import org.subrosa.sensitive.FingerprintKey;

/** Pictures in documents that child processes read: grandchildren, their time and their end. */
final class WorkerPicturesTest {

  private static final String SSN = "536-22-8145";
  private static final Path BOUND = Path.of("/usr/bin/setpriv");

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    new TestRules(Files.createDirectory(folder.resolve("rules")))
        .add("test.ssn.1", "SSN", 5, "[0-9]{3}-[0-9]{2}-[0-9]{4}");
    FingerprintKey.generate(new SecureRandom()).write(folder.resolve("key"));
    Files.write(
        folder.resolve("a.png"), Drawn.file("png", Drawn.text(40, "Patient", "SSN " + SSN)));
  }

  private WorkerPool pool(OcrSettings ocr, int wallSeconds) throws IOException {
    ScanSettings settings =
        new ScanSettings(
            List.of(folder.resolve("rules").toString()),
            "",
            folder.resolve("key").toString(),
            0.2,
            ExtractionLimits.DEFAULT,
            ocr);
    return new WorkerPool(
        settings,
        new Isolation(true, 256, 60, wallSeconds, 10_000),
        Files.createDirectories(folder.resolve("pool")),
        List.of("-XX:TieredStopAtLevel=1"),
        Optional.empty());
  }

  private DocumentScan scan(WorkerPool pool) throws IOException {
    Path file = folder.resolve("a.png");
    DocumentRef document =
        new DocumentRef(
            folder.toUri().toString(),
            "a.png",
            file.toUri().toString(),
            Files.size(file),
            Files.getLastModifiedTime(file).toInstant(),
            Access.OWNER);
    return pool.read(document, file, new ShownName("file:///shown", "a.png")).get(0);
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
    try (Stream<Path> left = Files.list(folder.resolve("pool"))) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void read_pictureThatTakesLongerThanADocumentMay_hasItsOwnTimeBeside() throws IOException {
    String word = "'5\\t1\\t1\\t1\\t1\\t1\\t0\\t0\\t9\\t9\\t95\\t" + SSN + "\\n'";
    OcrSettings slow = program("cat > /dev/null\nsleep 8\nprintf " + word, 60);
    try (WorkerPool pool = pool(slow, 6)) {
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
