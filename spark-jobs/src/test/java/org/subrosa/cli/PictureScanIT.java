package org.subrosa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that read text in pictures. */
final class PictureScanIT {

  private static final String SSN = "536-22-8145";

  @TempDir private Path folder;
  private Path documents = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void write() throws IOException {
    documents = Files.createDirectory(folder.resolve("documents"));
    out = folder.resolve("report");
    byte[] picture = picture();
    Files.write(documents.resolve("scan.png"), picture);
    Files.writeString(
        documents.resolve("page.json"),
        "{\"name\": \"logo\", \"image\": \""
            + Base64.getEncoder().encodeToString(picture)
            + "\"}\n");
    Files.writeString(documents.resolve("letter.txt"), "nothing here\n");
  }

  private static byte[] picture() throws IOException {
    BufferedImage image = new BufferedImage(800, 200, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, 800, 200);
    graphics.setColor(Color.BLACK);
    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 40));
    graphics.drawString("Social security number", 40, 80);
    graphics.drawString("SSN " + SSN, 40, 150);
    graphics.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(image, "png", bytes);
    return bytes.toByteArray();
  }

  private static void needTesseract() {
    boolean isThere = OcrOptions.installed().isPresent();
    if (!isThere && "1".equals(System.getenv("SUBROSA_REQUIRE_ALL"))) {
      fail("tesseract is not on the PATH and SUBROSA_REQUIRE_ALL=1 asks for every test");
    }
    assumeTrue(isThere, "tesseract is not on the PATH");
  }

  private Call scan(String... more) {
    List<String> fixed =
        List.of(
            "scan",
            documents.toString(),
            "--out",
            out.toString(),
            "--threads",
            "1",
            "--key-file",
            folder.resolve("key").toString());
    return Call.of(Stream.concat(fixed.stream(), Stream.of(more)).toArray(String[]::new));
  }

  /**
   * With threads: Spark keeps the temporary directories of its first run in a process, and other
   * tests have had that here. What travels to its tasks is the same settings.
   */
  @Test
  void scan_withRecognition_findsAndMasksAndPublishesNoPicture() throws IOException {
    needTesseract();
    Call call = scan("--ocr", "--redact", "--engine", "local");

    assertEquals(4, call.code(), call.err());
    String findings = Files.readString(out.resolve("findings.csv"));
    assertEquals(
        2, findings.lines().filter(line -> line.contains("picture text")).count(), findings);
    String coverage = Files.readString(out.resolve("coverage.csv"));
    assertTrue(coverage.contains("text in pictures recognised"), coverage);
    assertEquals(List.of("letter.txt"), names(out.resolve("redacted")));
    assertNowhere(SSN);
  }

  @Test
  void scan_withoutRecognition_tellsOfPictures() throws IOException {
    Call call = scan("--redact");

    assertEquals(6, call.code(), call.err());
    assertEquals(List.of("letter.txt"), names(out.resolve("redacted")));
  }

  @Test
  void scan_languageThatIsNotInstalled_isWrongUsage() {
    needTesseract();
    Call call = scan("--ocr", "--ocr-language", "eng+qqq");

    assertEquals(2, call.code(), call.err());
    assertTrue(call.err().contains("'qqq'"), call.err());
    assertTrue(call.err().contains("installed: eng"), call.err());
    assertFalse(Files.exists(out));
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.map(path -> String.valueOf(path.getFileName())).sorted().toList();
    }
  }

  private void assertNowhere(String value) throws IOException {
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertFalse(text.contains(value), file.toString());
      }
    }
  }
}
