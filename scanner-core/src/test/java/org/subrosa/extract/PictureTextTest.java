package org.subrosa.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.document.Location;
import org.subrosa.extract.ocr.Drawn;
import org.subrosa.extract.ocr.InstalledTesseract;
import org.subrosa.extract.ocr.OcrSettings;
import org.subrosa.finding.Coverage;
import org.subrosa.sensitive.Passwords;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.text.TextUnit;

final class PictureTextTest {

  private static final String SSN = "536-22-8145";
  private static final Coverage READ = new Coverage.Examined("text in pictures recognised");
  private static final Coverage NOT_READ =
      new Coverage.Partial("properties only: pictures, sound and programs are not read");

  @TempDir private Path folder;

  private Recorded extract(OcrSettings settings, String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    Recorded recorded = new Recorded();
    new TikaExtractor(ExtractionLimits.DEFAULT, settings, Passwords.NONE)
        .extract(file, name, recorded);
    return recorded;
  }

  private Recorded read(String name, byte[] bytes) throws IOException {
    return extract(InstalledTesseract.settings(), name, bytes);
  }

  private static byte[] picture(String format) throws IOException {
    return Drawn.file(format, Drawn.text(40, "Patient record", "SSN " + SSN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
  void extract_pictureFile_readsItsText(String format) throws IOException {
    Recorded recorded = read("a." + format, picture(format));

    assertTrue(recorded.text().contains("SSN " + SSN), recorded.text());
    assertEquals(List.of(new Location.PictureText(0, false)), recorded.pictures());
    assertEquals(List.of(READ), recorded.coverages);
    assertEquals(1, recorded.begun);
  }

  @Test
  void extract_pagesOfTiff_areReadEach() throws IOException {
    BufferedImage first = Drawn.text(40, "Nothing to see");
    BufferedImage second = Drawn.text(40, "SSN " + SSN);
    Recorded recorded = read("a.tiff", Drawn.file("tiff", first, second));

    assertEquals(
        List.of(new Location.PictureText(1, false), new Location.PictureText(2, false)),
        recorded.pictures());
    assertTrue(recorded.text().contains(SSN), recorded.text());
  }

  @Test
  void extract_photoThatLiesOnItsSide_isTurnedAsItsTagSays() throws IOException {
    byte[] onItsSide = Drawn.file("jpeg", Drawn.turned(Drawn.text(40, "SSN " + SSN), 3));
    Recorded recorded = read("a.jpg", withOrientation(onItsSide, 6));

    assertTrue(recorded.text().contains(SSN), recorded.text());
  }

  /** An EXIF segment with one tag (EXIF 2.3, 4.5.2 and 4.6.4). */
  private static byte[] withOrientation(byte[] jpeg, int orientation) {
    byte[] exif =
        ByteBuffer.allocate(36)
            .putInt(0xFFE10000 | 34)
            .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
            .putInt(8)
            .putShort((short) 1)
            .putShort((short) 0x112)
            .putShort((short) 3)
            .putInt(1)
            .putShort((short) orientation)
            .putShort((short) 0)
            .putInt(0)
            .array();
    return ByteBuffer.allocate(jpeg.length + exif.length)
        .put(jpeg, 0, 2)
        .put(exif)
        .put(jpeg, 2, jpeg.length - 2)
        .array();
  }

  @Test
  void extract_smallLettersOfScreen_areEnlarged() throws IOException {
    byte[] screen = Drawn.file("png", Drawn.text(11, "Account holder 4711", "SSN " + SSN));

    assertTrue(read("a.png", screen).text().contains(SSN));
  }

  @Test
  void extract_pictureInOthers_isReadInPlace() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("inner.png"));
      zip.write(picture("png"));
    }
    Recorded recorded = read("a.zip", bytes.toByteArray());

    assertTrue(recorded.text().contains(SSN), recorded.text());
    assertEquals(List.of(READ, new Coverage.Examined()), recorded.coverages);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.html <html><body><p>x</p><img src=\"data:image/png;base64,%s\"></body></html>",
        "a.ipynb {\"outputs\": [{\"data\": {\"image/png\": \"%s\\n\"}}]}",
        "a.css .logo { background: url(data:image/png;base64,%s) }"
      })
  void extract_pictureInText_isReadOrTold(String template) throws IOException {
    String[] parts = template.split(" ", 2);
    String base64 = Base64.getEncoder().encodeToString(picture("png"));
    byte[] bytes = parts[1].formatted(base64).getBytes(StandardCharsets.UTF_8);

    Recorded told = extract(OcrSettings.OFF, parts[0], bytes);
    assertEquals(List.of(NOT_READ, new Coverage.Examined()), told.coverages);
    assertEquals(List.of(), told.pictures());
    Recorded recorded = read(parts[0], bytes);
    assertEquals(List.of(READ, new Coverage.Examined()), recorded.coverages);
    assertEquals(1, recorded.pictures().size());
    assertTrue(recorded.text().contains(SSN), recorded.text());
  }

  @Test
  void extract_pictureWithoutRecognition_isToldAsBefore() throws IOException {
    Recorded recorded = extract(OcrSettings.OFF, "a.png", picture("png"));

    assertEquals(List.of(NOT_READ), recorded.coverages);
    assertEquals(0, recorded.begun);
    assertFalse(recorded.text().contains(SSN));
  }

  @Test
  void extract_blankPicture_isExaminedWithoutText() throws IOException {
    Recorded recorded = read("a.png", Drawn.file("png", Drawn.text(40, "")));

    assertEquals(
        List.of(new Coverage.Examined("no text recognised in pictures")), recorded.coverages);
    assertEquals(List.of(), recorded.pictures());
  }

  private static byte[] pdf(Painter painter, int rotation) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A5);
      page.setRotation(rotation);
      document.addPage(new PDPage(PDRectangle.A5));
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        painter.paint(document, out);
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private interface Painter {
    void paint(PDDocument document, PDPageContentStream out) throws IOException;
  }

  private static void image(PDDocument document, PDPageContentStream out) throws IOException {
    PDImageXObject image =
        LosslessFactory.createFromImage(document, Drawn.text(40, "Report", "SSN " + SSN));
    out.drawImage(image, 50, 300, 250, 250f * image.getHeight() / image.getWidth());
  }

  private static void text(PDPageContentStream out) throws IOException {
    out.beginText();
    out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
    out.newLineAtOffset(50, 200);
    out.showText("words of a parser");
    out.endText();
  }

  @Test
  void extract_pageWithTextAndPicture_readsThePictureOnly() throws IOException {
    Recorded recorded =
        read(
            "a.pdf",
            pdf(
                (document, out) -> {
                  text(out);
                  image(document, out);
                },
                0));

    assertEquals(List.of(new Location.PictureText(2, false)), recorded.pictures());
    assertEquals("Report\n\nSSN " + SSN, recorded.pictureText().replaceAll("\n+", "\n\n"));
    assertEquals(List.of(READ), recorded.coverages);
  }

  @Test
  void extract_pictureBehindBlackBoxOnTurnedPage_isRead() throws IOException {
    Recorded recorded =
        read(
            "a.pdf",
            pdf(
                (document, out) -> {
                  PDImageXObject image =
                      LosslessFactory.createFromImage(
                          document, Drawn.turned(Drawn.text(40, "SSN " + SSN), 3));
                  float width = 250f * image.getWidth() / image.getHeight();
                  out.drawImage(image, 50, 300, width, 250);
                  out.setNonStrokingColor(Color.BLACK);
                  out.addRect(40, 290, 300, 300);
                  out.fill();
                },
                90));

    assertTrue(recorded.pictureText().contains(SSN), recorded.pictureText());
  }

  @Test
  void extract_lettersDrawnAsCurves_areRead() throws IOException {
    Recorded recorded = read("a.pdf", pdf((document, out) -> outline(out, "SSN " + SSN), 0));

    assertTrue(recorded.pictureText().contains(SSN), recorded.pictureText());
  }

  private static void outline(PDPageContentStream out, String text) throws IOException {
    PathIterator path =
        new Font(Font.SANS_SERIF, Font.PLAIN, 24)
            .createGlyphVector(new FontRenderContext(null, true, true), text)
            .getOutline(50, -300)
            .getPathIterator(null);
    float[] c = new float[6];
    float[] end = new float[2];
    for (; !path.isDone(); path.next()) {
      int kind = path.currentSegment(c);
      if (kind == PathIterator.SEG_MOVETO) {
        out.moveTo(c[0], -c[1]);
      } else if (kind == PathIterator.SEG_LINETO) {
        out.lineTo(c[0], -c[1]);
      } else if (kind == PathIterator.SEG_QUADTO) {
        float[] first = {third(end[0], c[0]), third(end[1], c[1])};
        float[] second = {third(c[2], c[0]), third(c[3], c[1])};
        out.curveTo(first[0], -first[1], second[0], -second[1], c[2], -c[3]);
      } else {
        out.closePath();
      }
      int last = kind == PathIterator.SEG_QUADTO ? 2 : 0;
      end = new float[] {c[last], c[last + 1]};
    }
    out.fill();
  }

  /** A cubic curve whose inner points lie two thirds of the way is the quadratic one. */
  private static float third(float from, float to) {
    return from + 2 * (to - from) / 3;
  }

  @Test
  void extract_pictureBomb_isLeftUndecoded() throws IOException {
    Recorded recorded = read("a.png", header(60_000, 60_000));

    assertEquals(List.of(new Coverage.Partial("limit on pixels of a picture")), recorded.coverages);
  }

  /** A PNG file of next to no pixels (ISO/IEC 15948, 5.3 and 11.2). */
  private static byte[] header(int width, int height) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.write(ByteBuffer.allocate(8).putLong(0x89504E470D0A1A0AL).array());
    byte[] facts = {1, 0, 0, 0, 0};
    chunk(png, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(facts).array());
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(new byte[100]);
    }
    chunk(png, "IDAT", packed.toByteArray());
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
    byte[] named =
        ByteBuffer.allocate(4 + content.length)
            .put(type.getBytes(StandardCharsets.US_ASCII))
            .put(content)
            .array();
    CRC32 check = new CRC32();
    check.update(named);
    ByteBuffer chunk = ByteBuffer.allocate(named.length + 8).putInt(content.length).put(named);
    png.writeBytes(chunk.putInt((int) check.getValue()).array());
  }

  @Test
  void extract_morePicturesThanAllowed_areTold() throws IOException {
    BufferedImage page = Drawn.text(40, "page");
    OcrSettings one = new OcrSettings(InstalledTesseract.settings().program(), "eng", 30, 1, 50);
    Recorded recorded = extract(one, "a.tiff", Drawn.file("tiff", page, page));

    assertEquals(List.of(new Coverage.Partial("limit on pictures")), recorded.coverages);
    assertEquals(1, recorded.pictures().size());
  }

  private OcrSettings program(String script, int seconds) throws IOException {
    Path program = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return new OcrSettings(program.toString(), "eng", seconds, 10, 50);
  }

  @Test
  void extract_programThatHangs_isEndedAndTold() throws IOException {
    Path number = folder.resolve("number");
    Recorded recorded =
        extract(program("echo $$ > " + number + "\nsleep 300", 1), "a.png", picture("png"));

    assertEquals(
        List.of(new Coverage.Partial("limit on time for one picture")), recorded.coverages);
    long pid = Long.parseLong(Files.readString(number).strip());
    assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
  }

  @Test
  void extract_programThatFails_isTold() throws IOException {
    Recorded recorded = extract(program("exit 1", 30), "a.png", picture("png"));

    assertEquals(
        List.of(new Coverage.Partial("a picture cannot be recognised")), recorded.coverages);
  }

  @Test
  void extract_program_hasNoEnvironmentAndLimits() throws IOException {
    Path seen = folder.resolve("seen");
    extract(program("{ env; ulimit -v; ulimit -c; } > " + seen, 30), "a.png", picture("png"));

    String told = Files.readString(seen);
    assertFalse(told.contains("HOME="), told);
    assertFalse(told.contains("unlimited"), told);
    assertTrue(told.contains("OMP_THREAD_LIMIT=1"), told);
  }

  /** Keeps everything that it is told. */
  private static final class Recorded implements ExtractionSink {
    final List<TextUnit> units = new ArrayList<>();
    final List<Coverage> coverages = new ArrayList<>();
    int begun;

    @Override
    public void begin(String name, Path bytes) {}

    @Override
    public void unopened(String name, Coverage coverage) {}

    @Override
    public void picture() {
      begun++;
    }

    @Override
    public void unit(TextUnit unit) {
      units.add(unit);
    }

    @Override
    public void end(String mediaType, Coverage coverage) {
      coverages.add(coverage);
    }

    List<Location> pictures() {
      return units.stream()
          .map(TextUnit::location)
          .filter(Location.PictureText.class::isInstance)
          .toList();
    }

    String pictureText() {
      StringBuilder text = new StringBuilder();
      units.stream()
          .filter(unit -> unit.location() instanceof Location.PictureText)
          .forEach(unit -> text.append(unit.text().reveal(RevealPermit.detection())));
      return text.toString();
    }

    String text() {
      StringBuilder text = new StringBuilder();
      units.forEach(unit -> text.append(unit.text().reveal(RevealPermit.detection())));
      return text.toString();
    }
  }
}
