package org.subrosa.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents that cannot be read to their end, each for a reason of its own. */
final class UnreadDocuments {

  static final String VALUE = "SSN 536-22-8145";

  private UnreadDocuments() {}

  /** Makes the document of that name. */
  static byte[] of(String name) throws IOException, GeneralSecurityException {
    return switch (name) {
      case "good.txt" -> ascii(VALUE + "\n");
      case "empty.txt" -> new byte[0];
      case "locked.pdf" -> lockedPdf();
      case "locked.docx" -> lockedPackage(word());
      case "locked.xlsx" -> lockedPackage(book());
      case "locked.xls" -> lockedBook();
      case "locked.zip" -> lockedZip();
      case "locked.odt" -> lockedOpenDocument();
      case "torn.docx" -> half(word());
      case "torn.xlsx" -> half(book());
      case "torn.zip" -> half(zip("a.txt", noise(4_000)));
      case "torn.gz" -> half(gzip(noise(4_000)));
      case "torn.pdf" -> ascii("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\n");
      case "torn.doc" -> tornCompoundFile();
      case "noise.bin" -> noise(2_000);
      case "deep.zip" -> nested(25);
      default -> throw new IllegalArgumentException(name);
    };
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] half(byte[] whole) {
    return Arrays.copyOf(whole, whole.length / 2);
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static byte[] lockedPdf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = CanaryDocuments.pdf(List.of(VALUE))) {
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      pdf.save(out);
    }
    return out.toByteArray();
  }

  private static byte[] word() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument word = new XWPFDocument()) {
      word.createParagraph().createRun().setText(VALUE);
      word.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] book() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      book.createSheet().createRow(0).createCell(0).setCellValue(VALUE);
      book.write(out);
    }
    return out.toByteArray();
  }

  /** Agile encryption of an office package ([MS-OFFCRYPTO] 2.3.4.10). */
  private static byte[] lockedPackage(byte[] plain) throws IOException, GeneralSecurityException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("open sesame");
      try (OutputStream inner = encryptor.getDataStream(files)) {
        inner.write(plain);
      }
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static byte[] lockedBook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Biff8EncryptionKey.setCurrentUserPassword("open sesame");
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet().createRow(0).createCell(0).setCellValue(VALUE);
      book.write(out);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    return out.toByteArray();
  }

  /** An archive whose one entry says by bit 0 of its flags that it is encrypted (APPNOTE 4.4.4). */
  private static byte[] lockedZip() throws IOException {
    byte[] zip = zip("inside.txt", noise(300));
    ByteBuffer buffer = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i + 10 < zip.length; i++) {
      int signature = buffer.getInt(i);
      if (signature == 0x04034b50) {
        zip[i + 6] |= 1;
      } else if (signature == 0x02014b50) {
        zip[i + 8] |= 1;
      }
    }
    return zip;
  }

  /** Its manifest names the cipher of every part (OpenDocument 1.2 part 3, 4.4). */
  private static byte[] lockedOpenDocument() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      byte[] type = ascii("application/vnd.oasis.opendocument.text");
      ZipEntry first = new ZipEntry("mimetype");
      first.setMethod(ZipEntry.STORED);
      first.setSize(type.length);
      CRC32 crc = new CRC32();
      crc.update(type);
      first.setCrc(crc.getValue());
      put(zip, first, type);
      String manifest =
          """
          <?xml version="1.0" encoding="UTF-8"?>
          <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
          <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"
            manifest:size="300">
          <manifest:encryption-data manifest:checksum-type="SHA1/1K" manifest:checksum="AA==">
          <manifest:algorithm manifest:algorithm-name="Blowfish CFB"
            manifest:initialisation-vector="AA=="/>
          </manifest:encryption-data></manifest:file-entry></manifest:manifest>
          """;
      put(zip, new ZipEntry("META-INF/manifest.xml"), ascii(manifest));
      put(zip, new ZipEntry("content.xml"), noise(300));
    }
    return out.toByteArray();
  }

  /** A header of an OLE2 file ([MS-CFB] 2.2) whose sectors are not there. */
  private static byte[] tornCompoundFile() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet().createRow(0).createCell(0).setCellValue(VALUE);
      book.write(out);
    }
    return Arrays.copyOf(out.toByteArray(), 700);
  }

  private static byte[] nested(int levels) throws IOException {
    byte[] inner = zip("a.txt", ascii(VALUE));
    for (int level = 1; level < levels; level++) {
      inner = zip("inner.zip", inner);
    }
    return inner;
  }

  static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, new ZipEntry(name), content);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, ZipEntry entry, byte[] content) throws IOException {
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  /** Writes a few bytes that unpack to many: a reader is busy with them for a while. */
  static void slow(Path file, String head, String repeated, int megabytes) throws IOException {
    byte[] block = ascii(repeated.repeat((1 << 20) / repeated.length()));
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
      gzip.write(ascii(head));
      for (int i = 0; i < megabytes; i++) {
        gzip.write(block);
      }
    }
  }
}
