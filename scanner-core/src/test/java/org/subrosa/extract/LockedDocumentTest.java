package org.subrosa.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import net.lingala.zip4j.io.outputstream.ZipOutputStream;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.extract.ocr.OcrSettings;
import org.subrosa.finding.Coverage;
import org.subrosa.sensitive.Passwords;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.text.TextUnit;

final class LockedDocumentTest {

  private static final String PASSWORD = "#open s\u00e9same";
  private static final String TEXT = "number 536-22-8145";
  private static final Coverage OPENED = new Coverage.Examined("opened with a supplied password");

  @TempDir private Path folder;

  private Recorded extract(byte[] bytes, String... passwords) throws IOException {
    Path file = Files.write(folder.resolve("document"), bytes);
    Path list = Files.writeString(folder.resolve("passwords"), String.join("\n", passwords));
    Files.setPosixFilePermissions(list, PosixFilePermissions.fromString("rw-------"));
    Recorded recorded = new Recorded();
    new TikaExtractor(ExtractionLimits.DEFAULT, OcrSettings.OFF, Passwords.read(list))
        .extract(file, "document", recorded);
    assertNull(Biff8EncryptionKey.getCurrentUserPassword());
    return recorded;
  }

  /** The format is opened with the right password, and says so when there is none or another. */
  private void check(byte[] bytes) throws IOException {
    Recorded opened = extract(bytes, "wrong", PASSWORD, "later");
    assertTrue(opened.text().contains(TEXT), opened.coverages.toString());
    assertEquals(OPENED, opened.last());
    assertFalse(opened.coverages.toString().contains(PASSWORD));

    Recorded closed = extract(bytes, "wrong");
    assertFalse(closed.text().contains(TEXT));
    assertEquals("ENCRYPTED", closed.last().outcome());
    assertTrue(closed.coverages.contains(Unlocking.NONE_FITS), closed.coverages.toString());

    Recorded untried = extract(bytes);
    assertFalse(untried.text().contains(TEXT));
    assertEquals("ENCRYPTED", untried.last().outcome());
    assertFalse(untried.coverages.contains(Unlocking.NONE_FITS), untried.coverages.toString());
  }

  private static byte[] pdf(String owner, String user) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        out.beginText();
        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
        out.showText(TEXT);
        out.endText();
      }
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy(owner, user, new AccessPermission());
      policy.setEncryptionKeyLength(256);
      document.protect(policy);
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  @Test
  void extract_pdf_isOpenedByPasswordOfUserOrOwner() throws IOException {
    check(pdf("owner", PASSWORD));
    check(pdf(PASSWORD, "user"));
  }

  @Test
  void extract_pdfThatOpensWithoutPassword_isReadAsEver() throws IOException {
    Recorded recorded = extract(pdf("owner", ""), "wrong");

    assertEquals(List.of(new Coverage.Examined()), recorded.coverages);
    assertTrue(recorded.text().contains(TEXT));
  }

  @ParameterizedTest
  @EnumSource(
      value = EncryptionMode.class,
      names = {"agile", "standard"})
  void extract_officePackage_isOpened(EncryptionMode mode)
      throws IOException, GeneralSecurityException {
    ByteArrayOutputStream clear = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText(TEXT);
      document.write(clear);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
      encryptor.confirmPassword(PASSWORD);
      try (OutputStream out = encryptor.getDataStream(container)) {
        clear.writeTo(out);
      }
      container.writeFilesystem(bytes);
    }

    check(bytes.toByteArray());
  }

  @Test
  void extract_oldWorkbook_isOpened() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet().createRow(0).createCell(0).setCellValue(TEXT);
      Biff8EncryptionKey.setCurrentUserPassword(PASSWORD);
      workbook.write(bytes);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }

    check(bytes.toByteArray());
  }

  @ParameterizedTest
  @EnumSource(
      value = EncryptionMethod.class,
      names = {"AES", "ZIP_STANDARD"})
  void extract_zipEntry_isOpened(EncryptionMethod method) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, PASSWORD.toCharArray())) {
      for (String name : List.of("a.txt", "b.txt")) {
        ZipParameters parameters = new ZipParameters();
        parameters.setFileNameInZip(name);
        parameters.setEncryptFiles(true);
        parameters.setEncryptionMethod(method);
        zip.putNextEntry(parameters);
        zip.write((TEXT + " in " + name).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }

    check(bytes.toByteArray());
    Recorded opened = extract(bytes.toByteArray(), PASSWORD);
    assertEquals(List.of(OPENED, OPENED, OPENED), opened.coverages);
    assertTrue(opened.text().contains("in b.txt"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void extract_sevenZip_isOpened(int entries) throws IOException {
    Path file = folder.resolve("a.7z");
    byte[] content = TEXT.getBytes(StandardCharsets.UTF_8);
    try (SevenZOutputFile out = new SevenZOutputFile(file.toFile(), PASSWORD.toCharArray())) {
      for (int i = 0; i < entries; i++) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(i + ".txt");
        entry.setSize(content.length);
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        out.putArchiveEntry(entry);
        out.write(new ByteArrayInputStream(content));
        out.closeArchiveEntry();
      }
    }

    check(Files.readAllBytes(file));
    Recorded opened = extract(Files.readAllBytes(file), PASSWORD);
    assertEquals(entries + 1, opened.coverages.size(), opened.coverages.toString());
  }

  /** Keeps everything that it is told. */
  private static final class Recorded implements ExtractionSink {
    final List<Coverage> coverages = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    @Override
    public void begin(String name, Path bytes) {}

    @Override
    public void unopened(String name, Coverage coverage) {
      coverages.add(coverage);
    }

    @Override
    public void unit(TextUnit unit) {
      text.append(unit.text().reveal(RevealPermit.detection())).append('\n');
    }

    @Override
    public void end(String mediaType, Coverage coverage) {
      coverages.add(coverage);
    }

    String text() {
      return text.toString();
    }

    Coverage last() {
      return coverages.get(coverages.size() - 1);
    }
  }
}
