package org.subrosa.isolate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.subrosa.isolate.ChildDocuments.SSN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.extract.ExtractionLimits;
import org.subrosa.extract.ocr.OcrSettings;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.DocumentScan;

/**
 * Real documents that say that they hold gigabytes, read by real child processes of a small heap:
 * each has its row, which tells what was not read, and the next document is fine.
 */
final class HugeClaimsTest {

  private static final int HUGE = Integer.MAX_VALUE;
  private static final Isolation SMALL = new Isolation(true, 96, 20, 240, 10_000);

  @TempDir private Path here = Path.of("");

  @Test
  void read_documentsThatClaimGigabytes_sayWhatWasNotReadAndTheNextIsFine() throws Exception {
    ChildDocuments folder = new ChildDocuments(here);
    // A program that reads nothing: pictures are decoded for it all the same.
    OcrSettings ocr = new OcrSettings("/bin/true", "eng", 5, 5, 50);
    try (WorkerPool pool = folder.pool(folder.settings(ExtractionLimits.DEFAULT, ocr), SMALL)) {
      int exhausted = 0;
      for (Map.Entry<String, byte[]> document : documents().entrySet()) {
        List<DocumentScan> rows = folder.scanAll(pool, document.getKey(), document.getValue());
        assertFalse(rows.isEmpty(), document.getKey());
        boolean isTold = rows.stream().anyMatch(row -> row.coverage().isUnexamined());
        exhausted += rows.get(0).coverage() instanceof Coverage.OutOfMemory ? 1 : 0;
        boolean isFound = rows.stream().anyMatch(row -> !row.findings().isEmpty());
        assertTrue(isTold || isFound, () -> document.getKey() + " is taken for read: " + rows);
        rows.forEach(
            row ->
                assertEquals(
                    row.coverage().isUnexamined(), !row.coverage().reason().isEmpty(), row + ""));
      }
      assertTrue(exhausted > 0, "no document exhausts a child: make one that does");
      assertEquals(
          "EXAMINED, findings 1", ChildDocuments.row(folder.scan(pool, "good.txt", "next " + SSN)));
    }
  }

  private static Map<String, byte[]> documents() throws IOException {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("wide.bmp", bitmap(30_000, 12_000));
    all.put("widest.bmp", bitmap(HUGE, HUGE));
    all.put("wide.png", png(40_000, 40_000));
    all.put("widest.png", png(HUGE, HUGE));
    all.put("wide.tiff", tiff(60_000, 60_000, 1));
    all.put("many.tiff", tiff(8, 8, HUGE));
    all.put("wide.gif", gif());
    all.put("wide.jpg", jpeg());
    all.put("record.xls", book(HUGE));
    all.put("sectors.xls", compound(44, HUGE));
    all.put("directory.xls", compound(48, HUGE - 8));
    all.put("difat.xls", compound(72, HUGE));
    all.put("length.pdf", pdf("/Length " + HUGE, "0000000009 00000 n"));
    all.put("xref.pdf", pdf("/Length 8", "2147483648 00000 n"));
    all.put("objects.pdf", pdf("/Type /ObjStm /N " + HUGE + " /First 8 /Length 8", "0 00000 n"));
    all.put("columns.pdf", pdf(PREDICTED, "0000000009 00000 n"));
    all.put("entry.zip", zip());
    all.put("header.7z", sevenZip());
    all.put("long.wav", riff());
    all.put("long.mp4", atom());
    return all;
  }

  private static final String PREDICTED =
      "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns " + HUGE + " >> /Length 40";

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.capacity()];
    buffer.get(0, bytes);
    return bytes;
  }

  /** Headers of 14 and 40 bytes (Windows SDK, BITMAPFILEHEADER and BITMAPINFOHEADER). */
  private static byte[] bitmap(int width, int height) {
    ByteBuffer out = little(200);
    out.put((byte) 'B').put((byte) 'M').putInt(HUGE).putInt(0).putInt(54);
    out.putInt(40).putInt(width).putInt(height).putShort((short) 1).putShort((short) 24);
    return bytes(out);
  }

  private static byte[] png(int width, int height) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8);
    chunk(out, "IHDR", bytes(head));
    chunk(out, "IDAT", new byte[] {0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1});
    chunk(out, "IEND", new byte[0]);
    return out.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(type);
    crc.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(type);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  /** Width, height, and strips of as many bytes as there are not (TIFF 6.0, section 8). */
  private static byte[] tiff(int width, int height, int strips) {
    ByteBuffer out = little(200);
    out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 7);
    int[][] tags = {
      {256, width}, {257, height}, {258, 8}, {262, 1}, {273, 100}, {278, height}, {279, HUGE}
    };
    for (int[] tag : tags) {
      boolean isStrips = tag[0] == 273 || tag[0] == 279;
      out.putShort((short) tag[0]).putShort((short) 4).putInt(isStrips ? strips : 1).putInt(tag[1]);
    }
    return bytes(out);
  }

  private static byte[] gif() {
    ByteBuffer out = little(40);
    out.put("GIF89a".getBytes(StandardCharsets.US_ASCII)).putShort((short) -1).putShort((short) -1);
    out.put(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1, 0x2c, 0, 0, 0, 0});
    out.putShort((short) -1).putShort((short) -1).put(new byte[] {0, 2, 2, 0x4c, 1, 0, 0x3b});
    return bytes(out);
  }

  /** A frame of 65,535 by 65,535 pixels (ISO/IEC 10918-1, B.2.2). */
  private static byte[] jpeg() {
    ByteBuffer out = ByteBuffer.allocate(60);
    out.putShort((short) 0xFFD8).putShort((short) 0xFFC0).putShort((short) 11).put((byte) 8);
    out.putShort((short) -1).putShort((short) -1).put(new byte[] {1, 1, 0x11, 0});
    out.putShort((short) 0xFFDA).putShort((short) 8).put(new byte[] {1, 1, 0, 0, 63, 0});
    return bytes(out);
  }

  private static byte[] book() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      book.createSheet("a").createRow(0).createCell(0).setCellValue("x");
      book.write(out);
    }
    return out.toByteArray();
  }

  /** The directory's entry of the workbook says how long its stream is ([MS-CFB] 2.6.1). */
  private static byte[] book(int length) throws IOException {
    byte[] bytes = book();
    byte[] name = "Workbook".getBytes(StandardCharsets.UTF_16LE);
    ByteBuffer view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 512; at + 128 <= bytes.length; at += 128) {
      if (java.util.Arrays.equals(name, java.util.Arrays.copyOfRange(bytes, at, at + 16))) {
        view.putInt(at + 120, length);
      }
    }
    return bytes;
  }

  /** A field of the header ([MS-CFB] 2.2). */
  private static byte[] compound(int field, int value) throws IOException {
    byte[] bytes = book();
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(field, value);
    return bytes;
  }

  private static byte[] pdf(String stream, String place) throws IOException {
    String content = "BT /F 9 Tf (" + SSN + ") Tj ET";
    if (stream.equals(PREDICTED)) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (OutputStream out = new DeflaterOutputStream(packed)) {
        out.write(("\2" + content).getBytes(StandardCharsets.US_ASCII));
      }
      content = packed.toString(StandardCharsets.ISO_8859_1);
    }
    String text =
        "%PDF-1.5\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
            + "2 0 obj << /Type /Pages /Kids [3 0 R] /Count "
            + HUGE
            + " >> endobj\n3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R >> endobj\n"
            + "4 0 obj << "
            + stream
            + " >> stream\n"
            + content
            + "\nendstream endobj\nxref\n0 "
            + HUGE
            + "\n0000000000 65535 f\n"
            + place
            + "\ntrailer << /Root 1 0 R /Size "
            + HUGE
            + " >>\nstartxref\n2147483647\n%%EOF\n";
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Sizes of an entry in its local header and in the directory (APPNOTE.TXT 4.3.7, 4.3.12). */
  private static byte[] zip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write(new byte[3]);
    }
    byte[] bytes = out.toByteArray();
    ByteBuffer view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 30 < bytes.length; at++) {
      if (view.getInt(at) == 0x02014b50) {
        view.putInt(at + 20, HUGE).putInt(at + 24, HUGE);
      }
    }
    return bytes;
  }

  /** The end header lies far outside (7zFormat.txt, SignatureHeader). */
  private static byte[] sevenZip() {
    ByteBuffer start = little(20).putLong(0).putLong(HUGE).putInt(1);
    CRC32 crc = new CRC32();
    crc.update(bytes(start));
    ByteBuffer out = little(64);
    out.put(new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 0, 4});
    out.putInt((int) crc.getValue()).put(bytes(start));
    return bytes(out);
  }

  private static byte[] riff() {
    ByteBuffer out = little(60);
    out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(HUGE);
    out.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(HUGE);
    return bytes(out);
  }

  private static byte[] atom() {
    ByteBuffer out = ByteBuffer.allocate(80);
    out.putInt(24).put("ftypisom".getBytes(StandardCharsets.US_ASCII)).putInt(0);
    out.put("isommp42".getBytes(StandardCharsets.US_ASCII));
    out.putInt(HUGE).put("moov".getBytes(StandardCharsets.US_ASCII)).putInt(HUGE);
    out.put("udta".getBytes(StandardCharsets.US_ASCII));
    return bytes(out);
  }
}
