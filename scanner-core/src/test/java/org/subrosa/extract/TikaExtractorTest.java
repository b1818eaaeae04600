package org.subrosa.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.document.Location;
import org.subrosa.document.RawPart;
import org.subrosa.finding.Coverage;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.text.Label;
import org.subrosa.text.TextUnit;

class TikaExtractorTest {

  @TempDir Path directory;

  @Test
  void extract_csv_labelsCellsWithTheirHeader() throws IOException {
    Recorded recorded = extract("t.csv", "name,ssn,note\nAnn,111,\"a, b\"\nBo,222,c\n");

    TextUnit unit = recorded.units.get(0);
    assertEquals(List.of("name", "ssn", "note", "name", "ssn", "note"), labelTexts(unit));
    assertEquals(List.of("Ann", "111", "\"a, b\"", "Bo", "222", "c"), labelledTexts(unit));
    assertInstanceOf(Coverage.Examined.class, recorded.coverages.get(0));
  }

  @Test
  void extract_drawnTableOfManyUnits_labelsTheCellsOfAll() throws IOException {
    String rows = "| 1234 | some more of a row |\n".repeat(3 * UnitContentHandler.LONG / 29);
    List<TextUnit> units = extract("t.md", "| no | what |\n|--|--|\n" + rows).units;
    assertTrue(units.size() > 2, () -> units.size() + " units");
    for (TextUnit unit : units) {
      assertEquals(List.of("no", "what"), labelTexts(unit).subList(0, 2));
      assertTrue(unit.labels().size() > 1000);
    }
  }

  @Test
  void extract_prose_hasNoLabels() throws IOException {
    Recorded recorded = extract("t.txt", "Dear Ann, we met.\nBest, Bo\n");

    assertEquals(List.of(), recorded.units.get(0).labels());
  }

  @Test
  void extract_htmlMetaOutsideTheHead_isRead() throws IOException {
    Recorded recorded =
        extract(
            "t.html",
            "<html><head><meta name='a' content='in the head'></head><body><p>text</p>"
                + "<meta name='b' content='in the body'></body></html>");
    List<String> texts =
        recorded.units.stream().map(u -> u.text().reveal(RevealPermit.detection())).toList();

    assertTrue(texts.stream().anyMatch(text -> text.contains("in the body")));
    assertEquals(1, texts.stream().filter(text -> text.contains("in the head")).count());
  }

  @Test
  void extract_htmlTable_labelsCellsAndSkipsTitleRow() throws IOException {
    Recorded recorded =
        extract(
            "t.html",
            "<html><body><table><tr><td>Clients</td></tr><tr><th>Name</th><th>MRN</th></tr>"
                + "<tr><td>Ann</td><td>0042</td></tr></table></body></html>");

    assertEquals(List.of("Name", "MRN"), labelTexts(recorded.units.get(0)));
    assertEquals(List.of("Ann", "0042"), labelledTexts(recorded.units.get(0)));
  }

  @Test
  void extract_nestedArchive_announcesEachDocument() throws IOException {
    byte[] inner = zip("c.txt", "deep".getBytes(StandardCharsets.UTF_8));
    Files.write(directory.resolve("a.zip"), zip("b.zip", inner));

    Recorded recorded = extract(directory.resolve("a.zip"));

    assertEquals(List.of("b.zip", "c.txt"), recorded.names);
    assertEquals(3, recorded.coverages.size());
    assertTrue(recorded.text().contains("deep"));
  }

  /** The name of its first entry is how an archive begins. */
  @ParameterizedTest
  @ValueSource(strings = {"GIF89a.txt", "\u00FF\u00D8\u00FF.txt", "\u0089PNG\r\n\u001A\n"})
  void extract_archiveThatBeginsAsAPictureDoes_isOpened(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "ISO-8859-1")) {
      for (String entry : List.of(name, "b.zip")) {
        byte[] content = zip("c.txt", ("deep in " + entry).getBytes(StandardCharsets.UTF_8));
        TarArchiveEntry header = new TarArchiveEntry(entry);
        header.setSize(content.length);
        tar.putArchiveEntry(header);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    Files.write(directory.resolve("a.tar"), bytes.toByteArray());

    Recorded recorded = extract(directory.resolve("a.tar"));

    assertTrue(recorded.text().contains("deep in b.zip"), recorded.names.toString());
  }

  @Test
  void extract_propertiesNamedAsThoseOfPictures_areRead() throws IOException {
    Recorded recorded =
        extract(
            "t.html",
            "<html><head><meta name='plte PLTEEntry' content='first 536'><meta name='chroma x'"
                + " content='second 537'></head><body>text</body></html>");

    assertTrue(recorded.text().contains("first 536"));
    assertTrue(recorded.text().contains("second 537"));
  }

  @Test
  void extract_coloursOfAPicture_areNoProperties() throws IOException {
    byte[] shades = {0, 77, (byte) 200};
    BufferedImage picture =
        new BufferedImage(
            8,
            8,
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, 3, shades, shades, shades));
    ImageIO.write(picture, "png", directory.resolve("p.png").toFile());

    assertFalse(extract(directory.resolve("p.png")).text().contains("red="));
  }

  @Test
  void extract_longText_givesUnitsThatOverlapAndLoseNothing() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 3 * UnitContentHandler.LONG; i++) {
      text.append("line ").append(i).append(" with some words in it\n");
    }

    Recorded recorded = extract("t.txt", text.toString());

    StringBuilder joined = new StringBuilder();
    for (TextUnit unit : recorded.units) {
      String revealed = unit.text().reveal(RevealPermit.detection());
      assertEquals(joined.length() - unit.overlap(), unit.base());
      joined.append(revealed, unit.overlap(), revealed.length());
    }
    assertTrue(recorded.units.size() >= 3);
    assertEquals(text.toString().strip(), joined.toString().strip());
  }

  @Test
  void extract_tooManyCharacters_isPartialAndKeepsTheBeginning() throws IOException {
    Path file = Files.writeString(directory.resolve("t.txt"), "0123456789".repeat(100));
    Recorded recorded = new Recorded();
    new TikaExtractor(ExtractionLimits.DEFAULT.with(Limit.CHARACTERS, 50))
        .extract(file, "t.txt", recorded);

    assertEquals(
        new Coverage.Partial("limit on characters: head and tail were examined"),
        recorded.coverages.get(0));
    assertEquals(50, recorded.units.get(0).text().length());
  }

  @Test
  void extract_truncatedArchive_isNoExamined() throws IOException {
    byte[] whole = zip("b.txt", "words ".repeat(4000).getBytes(StandardCharsets.UTF_8));
    Path file = directory.resolve("a.docx");
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));

    Recorded recorded = extract(file);

    assertTrue(recorded.coverages.stream().anyMatch(Coverage::isUnexamined), recorded::toString);
  }

  @Test
  void extract_unknownBinary_isUnsupported() throws IOException {
    byte[] bytes = new byte[500];
    new java.util.Random(1).nextBytes(bytes);
    Files.write(directory.resolve("x.bin"), bytes);

    Recorded recorded = extract(directory.resolve("x.bin"));

    assertInstanceOf(Coverage.Unsupported.class, recorded.coverages.get(0));
  }

  @Test
  void extract_xml_isExaminedWithItsTags() throws IOException {
    Recorded recorded = extract("t.xml", "<?xml version='1.0'?><a><mrn>0042</mrn><!-- x --></a>");

    assertTrue(recorded.text().contains("<mrn>0042</mrn><!-- x -->"));
    assertEquals(List.of(new Coverage.Examined()), recorded.coverages);
  }

  @Test
  void extract_zipWithLockedEntry_isEncrypted() throws IOException {
    byte[] zip = zip("b.txt", "words".getBytes(StandardCharsets.UTF_8));
    zip[6] |= 1; // general purpose bit 0 in the local header: the entry is encrypted
    int entry = indexOf(zip, new byte[] {'P', 'K', 1, 2});
    zip[entry + 8] |= 1;
    Files.write(directory.resolve("a.zip"), zip);

    Coverage last = last(extract(directory.resolve("a.zip")));

    assertInstanceOf(Coverage.Encrypted.class, last);
  }

  @Test
  void extract_zipWithLockedEntry_namesItAndReadsTheOthers() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (String name : List.of("locked.txt", "open.txt")) {
        out.putNextEntry(new ZipEntry(name));
        out.write("plain words".getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] zip = bytes.toByteArray();
    zip[indexOf(zip, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;
    Files.write(directory.resolve("a.zip"), zip);

    Recorded recorded = extract(directory.resolve("a.zip"));

    assertEquals(List.of("locked.txt ENCRYPTED"), recorded.unopened);
    assertEquals(List.of("open.txt"), recorded.names);
  }

  @Test
  void extract_zipBehindOtherBytes_opensItsEntries() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("#!/bin/sh 536-22-8145\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(zip("b.txt", "words".getBytes(StandardCharsets.UTF_8)));
    Files.write(directory.resolve("a.zip"), bytes.toByteArray());

    Recorded recorded = extract(directory.resolve("a.zip"));

    assertEquals(List.of("b.txt"), recorded.names, recorded::toString);
    assertTrue(recorded.text().contains("536-22-8145"));
  }

  /** As a log to which two programs write, each in a charset of its own. */
  @ParameterizedTest
  @CsvSource({"UTF-16, US-ASCII", "US-ASCII, UTF-16LE", "UTF-8, UTF-16LE", "UTF-16, UTF-8"})
  void extract_charsetThatChangesOnTheWay_isReadInBoth(String first, String then)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes("many words come first \n".repeat(400).getBytes(Charset.forName(first)));
    bytes.writeBytes("then comes 536-22-8145 in a line\n".getBytes(Charset.forName(then)));
    Files.write(directory.resolve("a.log"), bytes.toByteArray());

    Recorded recorded = extract(directory.resolve("a.log"));

    assertTrue(recorded.text().contains("536-22-8145"), recorded::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"IBM037", "IBM500", "IBM1140"})
  void extract_ebcdic_isNotExamined(String charset) throws IOException {
    String text = "The number of the client is 536-22-8145, call before noon. ".repeat(20);
    Files.write(directory.resolve("a.txt"), text.getBytes(Charset.forName(charset)));

    Recorded recorded = extract(directory.resolve("a.txt"));

    assertTrue(recorded.coverages.get(0).isUnexamined(), recorded::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-32LE", "UTF-32BE"})
  void extract_wideTextWithoutMarkAndNotOfAsciiAlone_isNotTakenForRead(String charset)
      throws IOException {
    String text = "Le num\u00e9ro du client est 536-22-8145, \u00e0 rappeler. ".repeat(20);
    Files.write(directory.resolve("a.txt"), text.getBytes(Charset.forName(charset)));

    Recorded recorded = extract(directory.resolve("a.txt"));

    boolean isFound = recorded.text().contains("536-22-8145");
    assertTrue(isFound || recorded.coverages.get(0).isUnexamined(), recorded::toString);
  }

  @Test
  void extract_officeDocument_showsOnceWhatTheParserShowsAndAddsTheRest() throws IOException {
    Files.write(directory.resolve("a.docx"), docx("<w:p><w:r><w:t>536-22-8145</w:t></w:r></w:p>"));

    Recorded recorded = extract(directory.resolve("a.docx"));

    assertEquals(1, recorded.text().split("536-22-8145", -1).length - 1, recorded.text());
    assertTrue(recorded.text().contains("219-44-1234"));
    assertEquals(List.of(new Coverage.Examined()), recorded.coverages);
    assertTrue(
        recorded.units.stream()
            .map(TextUnit::location)
            .anyMatch(new Location.Hidden(RawPart.ATTRIBUTE)::equals));
  }

  @Test
  void extract_officeDocumentWithABrokenPart_isPartial() throws IOException {
    byte[] docx = docx("<w:p><w:r><w:t>words</w:t></w:r></w:p>");
    byte[] other = zip("word/x.xml", "<x><y></x>".getBytes(StandardCharsets.UTF_8));
    int records = indexOf(other, new byte[] {'P', 'K', 1, 2});
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(other, 0, records);
    bytes.writeBytes(docx);
    Files.write(directory.resolve("a.docx"), bytes.toByteArray());

    assertEquals(
        List.of(new Coverage.Partial("a part is no well-formed XML")),
        extract(directory.resolve("a.docx")).coverages);
  }

  private static byte[] docx(String body) throws IOException {
    String office = "http://schemas.openxmlformats.org/";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(
          zip,
          "[Content_Types].xml",
          "<Types xmlns='"
              + office
              + "package/2006/content-types'>"
              + "<Default Extension='rels' ContentType='"
              + "application/vnd.openxmlformats-package.relationships+xml'/>"
              + "<Override PartName='/word/document.xml' ContentType='application/vnd."
              + "openxmlformats-officedocument.wordprocessingml.document.main+xml'/></Types>");
      put(
          zip,
          "_rels/.rels",
          "<Relationships xmlns='"
              + office
              + "package/2006/relationships'><Relationship Id='r'"
              + " Type='"
              + office
              + "officeDocument/2006/relationships/officeDocument'"
              + " Target='word/document.xml'/></Relationships>");
      put(
          zip,
          "word/document.xml",
          "<w:document xmlns:w='"
              + office
              + "wordprocessingml/2006/main'><w:body>"
              + body
              + "<w:sectPr w:rsidR='of 219-44-1234'/></w:body></w:document>");
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void extract_wideTextWithoutAMark_isReadAsSuch() throws IOException {
    String text = "Please look at the plan.\r\nClient Ann Miller card 4242 – café\r\nDone.\r\n";
    for (Charset charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
      Files.write(directory.resolve("t.txt"), text.getBytes(charset));

      assertTrue(extract(directory.resolve("t.txt")).text().contains("Ann Miller"), charset.name());
    }
  }

  @Test
  void extract_foldedCalendar_joinsItsLines() throws IOException {
    Recorded recorded =
        extract("t.ics", "BEGIN:VCALENDAR\r\nSUMMARY:Ann Mil\r\n ler\r\nEND:VCALENDAR\r\n");

    assertTrue(recorded.text().contains("SUMMARY:Ann Miller\nEND"), recorded.text());
  }

  @Test
  void extract_gzipOfTwoMembers_readsBoth() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String text : List.of("first member ", "second member")) {
      try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(bytes)) {
        gzip.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
    Files.write(directory.resolve("a.log.gz"), bytes.toByteArray());

    assertTrue(extract(directory.resolve("a.log.gz")).text().contains("second member"));
  }

  @Test
  void extract_messageOfPgp_isEncrypted() throws IOException {
    Files.writeString(
        directory.resolve("a.asc"),
        "Hello,\n-----BEGIN PGP MESSAGE-----\n\nhQEMA5j\n-----END PGP MESSAGE-----\n");

    assertEquals(
        new Coverage.Encrypted("holds a message that needs a key"),
        last(extract(directory.resolve("a.asc"))));
  }

  @Test
  void extract_textBehindZeros_isNoExamined() throws IOException {
    byte[] line = "SSN 536-22-8145 in a log\n".getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[1000 + line.length];
    System.arraycopy(line, 0, bytes, 1000, line.length);
    Files.write(directory.resolve("a.log"), bytes);

    Recorded recorded = extract(directory.resolve("a.log"));

    assertTrue(recorded.text().contains("536-22-8145") || last(recorded).isUnexamined());
  }

  private static Coverage last(Recorded recorded) {
    return recorded.coverages.get(recorded.coverages.size() - 1);
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; i + part.length <= bytes.length; i++) {
      if (java.util.Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    return -1;
  }

  @Test
  void extract_picture_isPartial() throws IOException {
    java.awt.image.BufferedImage image =
        new java.awt.image.BufferedImage(20, 20, java.awt.image.BufferedImage.TYPE_INT_RGB);
    Path file = directory.resolve("p.png");
    javax.imageio.ImageIO.write(image, "png", file.toFile());

    assertInstanceOf(Coverage.Partial.class, extract(file).coverages.get(0));
  }

  @Test
  void extract_everyCharset_readsTheSameText() throws IOException {
    String text = "Müller wrote to Zoë about the café.\nA second line of plain words.\n";
    for (String name : List.of("UTF-8", "UTF-16", "windows-1252")) {
      Files.write(directory.resolve("t.txt"), text.getBytes(Charset.forName(name)));

      assertTrue(extract(directory.resolve("t.txt")).text().contains("Müller"), name);
    }
  }

  private Recorded extract(String name, String content) throws IOException {
    return extract(Files.writeString(directory.resolve(name), content));
  }

  private static Recorded extract(Path file) throws IOException {
    Recorded recorded = new Recorded();
    new TikaExtractor(ExtractionLimits.DEFAULT)
        .extract(file, String.valueOf(file.getFileName()), recorded);
    return recorded;
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  private static List<String> labelTexts(TextUnit unit) {
    return unit.labels().stream()
        .map(label -> label.text().reveal(RevealPermit.detection()))
        .toList();
  }

  private static List<String> labelledTexts(TextUnit unit) {
    String text = unit.text().reveal(RevealPermit.detection());
    return unit.labels().stream()
        .map((Label label) -> text.substring(label.start(), label.end()).strip())
        .toList();
  }

  /** Keeps everything that it is told. */
  private static final class Recorded implements ExtractionSink {
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
      unopened.add(name + " " + coverage.outcome());
    }

    @Override
    public void unit(TextUnit unit) {
      units.add(unit);
    }

    @Override
    public void end(String mediaType, Coverage coverage) {
      coverages.add(coverage);
    }

    String text() {
      StringBuilder text = new StringBuilder();
      units.forEach(unit -> text.append(unit.text().reveal(RevealPermit.detection())));
      return text.toString();
    }

    @Override
    public String toString() {
      return names + " " + coverages;
    }
  }
}
