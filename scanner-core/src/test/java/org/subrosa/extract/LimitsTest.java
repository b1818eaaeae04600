package org.subrosa.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.document.Location;
import org.subrosa.finding.Coverage;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.text.TextUnit;

class LimitsTest {

  private static final String BOTH = ": head and tail were examined";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1252", "Shift_JIS"})
  void textBeyondCharacters_isReadAtHeadAndTail(String charset) throws IOException {
    String text = "the first\n" + "a line of padding\n".repeat(60_000) + "the last é日\n";
    Path file = file("t.txt", text.getBytes(Charset.forName(charset)));

    Read read = read(file, limit(Limit.CHARACTERS, 1_000).with(Limit.TAIL, 10_000));

    assertEquals(List.of(partial("limit on characters" + BOTH)), read.coverages);
    assertTrue(read.text().contains("the first"));
    assertTrue(read.text().contains("the last"));
    assertFalse(read.text().contains("\uFFFD"));
    assertTrue(read.text().length() < 25_000);
    TextUnit last =
        read.units.stream()
            .filter(unit -> unit.location().equals(new Location.Tail()))
            .reduce((one, next) -> next)
            .orElseThrow();
    assertEquals(0, last.base());
    assertTrue(text(last).startsWith("a line"));
  }

  @Test
  void textWithoutLineEnds_isReadAtHeadAndTail() throws IOException {
    Path file = file("t.txt", ("x".repeat(900_000) + " the last").getBytes(UTF_8));

    Read read = read(file, limit(Limit.CHARACTERS, 1_000).with(Limit.TAIL, 100));

    assertTrue(read.text().length() < 1_200);
    assertTrue(read.text().endsWith(" the last"));
  }

  @Test
  void textWithOneLineEndAtItsEnd_isReadAtHeadAndTail() throws IOException {
    Path file = file("t.txt", ("x".repeat(900_000) + " the last\n").getBytes(UTF_8));

    Read read = read(file, limit(Limit.CHARACTERS, 1_000).with(Limit.TAIL, 2_000));

    assertTrue(read.text().endsWith(" the last\n"));
  }

  @Test
  void tailOfDelimitedText_hasTheLabelsOfItsHeader() throws IOException {
    String rows = "7,ann,oslo\n".repeat(60_000);
    Path file = file("t.csv", ("id,name,city\n" + rows + "8,bo,lund\n").getBytes(UTF_8));

    Read read = read(file, limit(Limit.CHARACTERS, 300_000).with(Limit.TAIL, 50));

    TextUnit last = read.units.get(read.units.size() - 1);
    assertEquals("7,ann,oslo\n7,ann,oslo\n7,ann,oslo\n8,bo,lund\n", text(last));
    assertEquals(12, last.labels().size());
    assertEquals("city", last.labels().get(11).text().reveal(RevealPermit.detection()));
  }

  @Test
  void aQuoteThatIsNeverClosed_hidesNothing() throws IOException {
    String rows = "7,ann,oslo\n".repeat(30_000);
    Path file =
        file(
            "t.csv",
            ("id,name,city\n" + rows + "9,\"ann,x\n" + rows + "8,z,lund\n").getBytes(UTF_8));

    Read read = read(file, ExtractionLimits.DEFAULT);

    assertEquals(List.of(new Coverage.Examined()), read.coverages);
    assertTrue(read.text().contains("8,z,lund"));
  }

  @Test
  void delimitedTextBeyondRows_isReadAtHeadAndTail() throws IOException {
    String rows = "7,ann,oslo\n".repeat(100_000);
    Path file = file("t.csv", ("id,name,city\n" + rows + "8,bo,lund\n").getBytes(UTF_8));

    Read read = read(file, limit(Limit.ROWS, 10).with(Limit.TAIL, 50));

    assertEquals(List.of(partial("limit on rows" + BOTH)), read.coverages);
    assertTrue(read.text().startsWith("id,name"));
    assertTrue(read.text().endsWith("8,bo,lund\n"));
    assertTrue(read.text().length() < 600_000);
  }

  @Test
  void workbookBeyondRows_isReadAtHeadAndTail() throws IOException {
    Path file = workbook(2_000);

    Read read = read(file, limit(Limit.ROWS, 10).with(Limit.TAIL, 5_000));

    assertTrue(read.coverages.get(0).reason().startsWith("limit on rows"));
    assertTrue(read.text().contains("person 0"));
    assertTrue(read.text().contains("person 1999"));
  }

  @Test
  void workbookBeyondCharacters_isReadAtHeadAndTail() throws IOException {
    Path file = workbook(2_000);

    Read read = read(file, limit(Limit.CHARACTERS, 500).with(Limit.TAIL, 1_000));

    assertEquals(List.of(partial("limit on characters" + BOTH)), read.coverages);
    assertTrue(read.text().contains("person 0"));
    assertTrue(read.text().contains("person 1999"));
    assertFalse(read.text().contains("person 1000"));
  }

  private Path workbook(int rows) throws IOException {
    Path file = folder.resolve("t.xlsx");
    try (SXSSFWorkbook book = new SXSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      SXSSFSheet sheet = book.createSheet();
      for (int i = 0; i < rows; i++) {
        SXSSFRow row = sheet.createRow(i);
        row.createCell(0).setCellValue("person " + i);
        row.createCell(1).setCellValue("town");
      }
      book.write(out);
    }
    return file;
  }

  @Test
  void archiveBeyondDocuments_isOpenedAtHeadAndTail() throws IOException {
    Path file = file("t.zip", zip(300));

    Read read = read(file, limit(Limit.EMBEDDED, 5));

    assertEquals(5 + LastDocuments.MOST, read.names.size());
    assertEquals(List.of("0.txt", "1.txt"), read.names.subList(0, 2));
    assertEquals(
        List.of("298.txt", "299.txt"),
        read.names.subList(read.names.size() - 2, read.names.size()));
    assertTrue(read.text().contains("the number 4."));
    assertFalse(read.text().contains("the number 5."));
    assertTrue(read.text().contains("the number 299."));
    assertEquals(300 - 5 - LastDocuments.MOST, read.unopened.size());
    assertEquals("5.txt limit on embedded documents", read.unopened.get(0));
    assertEquals(partial("limit on embedded documents" + BOTH), read.last());
  }

  @Test
  void archiveBeyondCharacters_isOpenedAtHeadAndTail() throws IOException {
    Path file = file("t.zip", zip(300));

    Read read = read(file, limit(Limit.CHARACTERS, 100));

    assertTrue(read.text().contains("the number 0."));
    assertFalse(read.text().contains("the number 100."));
    assertTrue(read.text().contains("the number 299."));
    assertEquals(partial("limit on characters" + BOTH), read.last());
  }

  @Test
  void archiveOfManyDocuments_hasNotARowForEach() throws IOException {
    Read read = read(file("t.zip", zip(4_000)), limit(Limit.EMBEDDED, 10));

    assertEquals(1_000, read.unopened.size());
    assertTrue(read.text().contains("the number 3999."));
  }

  @Test
  void mailboxBeyondDocuments_isOpenedAtHeadAndTail() throws IOException {
    Read read = read(mailbox(200), limit(Limit.EMBEDDED, 5));

    assertTrue(read.text().contains("my number is 0."));
    assertTrue(read.text().contains("my number is 199."));
    assertFalse(read.text().contains("my number is 100."));
    assertEquals(partial("limit on embedded documents" + BOTH), read.last());
  }

  @Test
  void mailbox_isReadMailByMail() throws IOException {
    Read read = read(mailbox(50), ExtractionLimits.DEFAULT);

    assertEquals(50, read.names.size());
    assertEquals(Set.of(new Coverage.Examined()), Set.copyOf(read.coverages));
    assertTrue(read.text().contains("my number is 49."));
    assertTrue(read.text().contains("From June on 12:30 works"));
    assertTrue(read.text().contains("envelope49@example.org"));
  }

  private Path mailbox(int mails) throws IOException {
    StringBuilder box = new StringBuilder();
    for (int i = 0; i < mails; i++) {
      box.append("From envelope")
          .append(i)
          .append("@example.org Fri Jul  8 12:08:34 2011\n")
          .append("From: Ann <ann@example.org>\nTo: bo@example.org\nSubject: news\n\n")
          .append("Dear Bo,\n\nFrom June on 12:30 works, my number is ")
          .append(i)
          .append(".\n\n");
    }
    return file("t.mbox", box.toString().getBytes(UTF_8));
  }

  @Test
  void archivesInsideArchives_areOpenedToTheDepth() throws IOException {
    byte[] nested = "the core".getBytes(UTF_8);
    for (int i = 0; i < 50; i++) {
      nested = gzip(nested);
    }

    Read read = read(file("t.gz", nested), limit(Limit.DEPTH, 10));

    assertEquals(10, read.names.size());
    assertEquals(1, read.unopened.size());
    assertTrue(read.unopened.get(0).endsWith("limit on depth of embedded documents"));
    assertTrue(read.coverages.get(0).reason().startsWith("limit on depth of embedded documents"));
  }

  @Test
  void bomb_isCutByItsRatioAndReadAtItsEnd() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write("the first\n".getBytes(UTF_8));
      byte[] blanks = " ".repeat(1 << 20).getBytes(UTF_8);
      for (int i = 0; i < 100; i++) {
        zip.write(blanks);
      }
      zip.write("\nthe last\n".getBytes(UTF_8));
      zip.putNextEntry(new ZipEntry("b.txt"));
      zip.write("the neighbour\n".getBytes(UTF_8));
    }

    Read read = read(file("t.zip", bytes.toByteArray()), ExtractionLimits.DEFAULT);

    assertTrue(read.text().contains("the first"));
    assertTrue(read.text().contains("the last"));
    assertTrue(read.text().contains("the neighbour"));
    assertTrue(read.coverages.contains(partial("limit on unpacking ratio" + BOTH)));
    assertEquals(partial("limit on unpacking ratio" + BOTH), read.last());
  }

  @Test
  void unpackedBytes_areLimited() throws IOException {
    byte[] text = ("the first\n" + "padding\n".repeat(200_000) + "the last\n").getBytes(UTF_8);

    Read read = read(file("t.gz", gzip(text)), limit(Limit.UNPACKED, 100_000));

    assertEquals(partial("limit on unpacked bytes" + BOTH), read.coverages.get(0));
    assertTrue(read.text().startsWith("the first"));
    assertTrue(read.text().contains("the last"));
  }

  @Test
  void images_areLimited() throws IOException {
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(9, 9, BufferedImage.TYPE_INT_RGB), "png", picture);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("a.png", "b.png", "c.txt", "d.png")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.endsWith("png") ? picture.toByteArray() : "words".getBytes(UTF_8));
      }
    }

    Read read = read(file("t.zip", bytes.toByteArray()), limit(Limit.IMAGES, 1));

    assertEquals(List.of("a.png", "c.txt"), read.names);
    assertEquals(List.of("b.png limit on images", "d.png limit on images"), read.unopened);
    assertTrue(read.last().reason().startsWith("limit on images"));
  }

  @Test
  void timeThatIsUp_leavesTheTail() throws IOException {
    String text = "the first\n" + "padding\n".repeat(2_000_000) + "the last\n";
    Path file = file("t.txt", text.getBytes(UTF_8));
    Read read = new Read();

    new TikaExtractor(ExtractionLimits.DEFAULT)
        .extract(file, "t.txt", Deadline.in(Duration.ZERO), read);

    assertEquals(List.of(partial("limit on time" + BOTH)), read.coverages);
    assertTrue(read.text().contains("the last"));
    assertTrue(read.text().length() < 5_000_000);
  }

  @Test
  void longPage_isReadWithItsTags() throws IOException {
    String row = "<tr><td>padding of a long page</td></tr>\n";
    String page = "<html><body><table>" + row.repeat(700_000) + "<p>the last</p></html>";

    Read read = read(file("t.html", page.getBytes(UTF_8)), limit(Limit.CHARACTERS, 1_000_000));

    assertEquals(List.of(partial("limit on characters" + BOTH)), read.coverages);
    assertTrue(read.text().contains("<p>the last</p>"));
  }

  private static ExtractionLimits limit(Limit limit, long number) {
    return ExtractionLimits.DEFAULT.with(limit, number);
  }

  private static Coverage partial(String reason) {
    return new Coverage.Partial(reason);
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private static byte[] zip(int entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < entries; i++) {
        zip.putNextEntry(new ZipEntry(i + ".txt"));
        zip.write(("the number " + i + ".").getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static Read read(Path file, ExtractionLimits limits) throws IOException {
    Read read = new Read();
    new TikaExtractor(limits).extract(file, String.valueOf(file.getFileName()), read);
    return read;
  }

  private static String text(TextUnit unit) {
    return unit.text().reveal(RevealPermit.detection());
  }

  /** Keeps everything that it is told. */
  private static final class Read implements ExtractionSink {
    final List<String> names = new ArrayList<>();
    final List<String> unopened = new ArrayList<>();
    final List<TextUnit> units = new ArrayList<>();
    final List<Coverage> coverages = new ArrayList<>();

    @Override
    public void begin(String name, Path bytes) {
      names.add(name);
    }

    @Override
    public void unopened(String name, Coverage coverage) {
      unopened.add(name + " " + coverage.reason());
    }

    @Override
    public void unit(TextUnit unit) {
      units.add(unit);
    }

    @Override
    public void end(String mediaType, Coverage coverage) {
      coverages.add(coverage);
    }

    Coverage last() {
      return coverages.get(coverages.size() - 1);
    }

    String text() {
      StringBuilder text = new StringBuilder();
      units.forEach(unit -> text.append(LimitsTest.text(unit).substring(unit.overlap())));
      return text.toString();
    }
  }
}
