package org.subrosa.extract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZMethod;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.finding.Coverage;

/** Formats of pictures, archives and disks: read, or told, and never examined unread. */
final class UnreadFormatsTest {

  /** Bytes of the block that ends a RAR archive. */
  private static final int END_BLOCK = 7;

  private static final Path DOCUMENTS = Path.of("target", "tika", "test-documents");
  private static final byte[] TEXT =
      "SSN 536-22-8145 of the client\n".repeat(20).getBytes(US_ASCII);
  private static final String NOT_READ =
      "properties only: pictures, sound and programs are not read";

  /** A sequence whose first element is the object identifier of RFC 5544, 2. */
  private static final byte[] TIME_STAMP = {
    0x30, (byte) 0x80, 6, 11, 42, (byte) 134, 72, (byte) 134, (byte) 247, 13, 1, 9, 16, 1, 31
  };

  private static final String SEVEN_ZIP = "application/x-7z-compressed";

  @TempDir private Path folder;

  /** Documents that other programs wrote, of Tika's own tests. */
  @ParameterizedTest
  @CsvSource({
    "testWEBP.webp, PARTIAL, " + "'" + NOT_READ + "'",
    "testHEIF.heic, PARTIAL, " + "'" + NOT_READ + "'",
    "testJPEG.jp2, UNSUPPORTED, no reader for image/jp2",
    "testAVIF.avif, UNSUPPORTED, no reader for image/avif",
    "testEMF_zero_coords.emf, PARTIAL, " + "'" + NOT_READ + "'",
    "testWMF_charset.wmf, PARTIAL, " + "'" + NOT_READ + "'",
    "test-documents.cab, UNSUPPORTED, no reader for application/vnd.ms-cab-compressed",
    "test-documents.dmg, UNSUPPORTED, no reader for application/x-apple-diskimage",
    "test-documents-enc.rar, ENCRYPTED, needs a password",
    "test-documents-spanned.zip, PARSE_ERROR, ArchiveException",
    "test-documents-spanned.z01, PARSE_ERROR, UnsupportedZipFeatureException"
  })
  void extract_documentThatIsNotReadWhole_isTold(String name, String outcome, String reason)
      throws IOException {
    Extraction extraction = Extraction.of(DOCUMENTS.resolve(name));

    assertEquals(outcome, extraction.coverage().outcome());
    assertEquals(reason, extraction.coverage().reason());
  }

  @ParameterizedTest
  @CsvSource({
    "test-documents.rar, Test d'indexation de Txt",
    "test-documents.tar.Z, Test d'indexation de Txt",
    "test-documents.cpio, Test d'indexation de Txt",
    "testBROTLI_compressed.br, XXXXXXXXXXYYYYYYYYYY",
    "testEMF_zero_coords.emf, data architecture, we help organizations",
    "testWMF_charset.wmf, test_embedded_pac"
  })
  void extract_documentThatIsRead_givesItsText(String name, String text) throws IOException {
    Extraction extraction = Extraction.of(DOCUMENTS.resolve(name));

    assertTrue(extraction.text().contains(text), extraction.text());
  }

  @ParameterizedTest
  @CsvSource({
    "five.rar, UNSUPPORTED, no reader for this version of the format",
    "a.lzh, UNSUPPORTED, no reader for application/x-lha",
    "a.iso, UNSUPPORTED, no reader for application/x-iso9660-image",
    "packed.arj, PARTIAL, 1 entries cannot be unpacked",
    "zlib.dmg, UNSUPPORTED, no reader for application/x-apple-diskimage",
    "zlib, UNSUPPORTED, no reader for application/x-apple-diskimage",
    "behind.zlib, PARTIAL, bytes behind the packed data are not read",
    "torn.tsd, PARTIAL, the document inside cannot be unpacked",
    "noise.br, PARSE_ERROR, BrotliRuntimeException"
  })
  void extract_madeDocument_isTold(String name, String outcome, String reason) throws IOException {
    Extraction extraction = Extraction.of(Files.write(folder.resolve(name), made(name)));

    assertEquals(outcome, extraction.coverage().outcome(), extraction.toString());
    assertEquals(reason, extraction.coverage().reason());
  }

  /** A bzip2 stream goes on in the next one; what is no stream behind it is damage. */
  @Test
  void extract_diskImageOfBzip2Blocks_isNotCalledExamined() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new BZip2CompressorOutputStream(out)) {
      packed.write(TEXT);
    }
    out.write(trailer());
    Path file = Files.write(folder.resolve("image"), out.toByteArray());

    assertTrue(Extraction.of(file).coverage().isUnexamined());
  }

  /** Times of entries are optional (7zFormat.txt, kMTime), and some writers leave them out. */
  @ParameterizedTest
  @ValueSource(strings = {"text", "graphics", "chart"})
  void extract_openDocumentInOneFile_isReadRaw(String kind) throws IOException {
    String xml =
        "<?xml version='1.0'?><office:document office:version='1.2' office:mimetype="
            + "'application/vnd.oasis.opendocument.%s' office:held='in an attribute'"
            + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'><office:body/>"
            + "</office:document>";

    Extraction extraction =
        Extraction.of(Files.writeString(folder.resolve("a.xml"), xml.formatted(kind)));

    assertEquals("EXAMINED", extraction.coverage().outcome(), extraction.toString());
    assertTrue(extraction.text().contains("in an attribute"), extraction.text());
  }

  @Test
  void extract_sevenZipWithoutTimes_isRead() throws IOException {
    Extraction extraction = Extraction.of(sevenZip(SevenZMethod.LZMA2, TEXT));

    assertEquals(List.of("0.txt", "1.txt"), extraction.names());
    assertEquals(List.of("text/plain", "text/plain", SEVEN_ZIP), extraction.types());
    assertEquals("EXAMINED", extraction.coverage().outcome(), extraction.toString());
    assertTrue(extraction.text().contains("SSN 536-22-8145"));
  }

  /** Each entry is a block of its own here, so that damage to the first leaves the second whole. */
  @Test
  void extract_sevenZipWithDamagedEntry_readsTheOtherAndTellsThatOne() throws IOException {
    Path file = sevenZip(SevenZMethod.COPY, TEXT);
    byte[] bytes = Files.readAllBytes(file);
    bytes[40] ^= 1;

    Extraction extraction = Extraction.of(Files.write(file, bytes));

    assertEquals(List.of("PARTIAL", "EXAMINED"), outcomes(extraction.inner()));
    assertEquals("cannot be unpacked", extraction.inner().get(0).reason());
  }

  @Test
  void extract_rar_readsWhatIsWholeAndTellsWhatIsNot() throws IOException {
    Extraction whole = Extraction.of(rar(0, 0));
    Extraction damaged = Extraction.of(rar(1, 0));
    Extraction split = Extraction.of(rar(0, 2));
    Extraction locked = Extraction.of(rar(0, 4));

    assertEquals("EXAMINED", whole.coverage().outcome(), whole.toString());
    assertTrue(whole.text().contains("SSN 536-22-8145"));
    assertEquals(List.of("PARTIAL"), outcomes(damaged.inner()));
    assertEquals("cannot be unpacked", damaged.inner().get(0).reason());
    assertEquals(List.of("PARTIAL"), outcomes(split.inner()));
    assertEquals(List.of("ENCRYPTED"), outcomes(locked.inner()));
    assertEquals("ENCRYPTED", locked.coverage().outcome());
  }

  @Test
  void extract_rarWithADamagedHeaderBehindAnEntry_isNotExamined() throws IOException {
    Path file = rar(0, 0);
    byte[] bytes = Files.readAllBytes(file);
    byte[] cut = Arrays.copyOf(bytes, bytes.length - END_BLOCK);

    Extraction damaged =
        Extraction.of(
            Files.write(file, joined(cut, new byte[] {0x5A, 0x5A, 0x74, 0, (byte) 0x80})));
    Extraction withoutEnd = Extraction.of(Files.write(file, cut));

    assertEquals("PARSE_ERROR", damaged.coverage().outcome());
    assertTrue(damaged.text().contains("SSN 536-22-8145"));
    assertEquals("EXAMINED", withoutEnd.coverage().outcome());
  }

  /** Whoever looks at names alone takes it for a folder. */
  @Test
  void extract_rarWithDataInADirectory_readsIt() throws IOException {
    assertTrue(Extraction.of(rar(0, 0xE0)).text().contains("SSN 536-22-8145"));
  }

  /**
   * An archive of one stored entry (technote.txt of unrar 3, headers 0x73, 0x74 and 0x7B).
   *
   * @param wrong is added to its check sum
   * @param flags 2 where it goes on in the next file, 4 where it needs a password
   */
  private Path rar(int wrong, int flags) throws IOException {
    CRC32 check = new CRC32();
    check.update(TEXT);
    byte[] name = "a.txt".getBytes(US_ASCII);
    byte[] entry = new byte[25 + name.length];
    little(entry)
        .putInt(TEXT.length)
        .putInt(TEXT.length)
        .put((byte) 2)
        .putInt((int) check.getValue() + wrong)
        .putInt(0)
        .put(new byte[] {20, 0x30, (byte) name.length, 0})
        .putInt(32)
        .put(name);
    return Files.write(
        folder.resolve("a.rar"),
        joined(
            "Rar!\32\7\0".getBytes(US_ASCII),
            rarBlock(0x73, 0, new byte[6]),
            rarBlock(0x74, 0x8000 | flags, entry),
            TEXT,
            rarBlock(0x7B, 0x4000, new byte[0])));
  }

  private static byte[] rarBlock(int type, int flags, byte[] rest) {
    byte[] head = new byte[5];
    little(head).put((byte) type).putShort((short) flags).putShort((short) (7 + rest.length));
    byte[] block = joined(head, rest);
    CRC32 check = new CRC32();
    check.update(block);
    byte[] sum = new byte[2];
    little(sum).putShort((short) check.getValue());
    return joined(sum, block);
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static List<String> outcomes(List<Coverage> coverages) {
    return coverages.stream().map(Coverage::outcome).toList();
  }

  private Path sevenZip(SevenZMethod method, byte[] content) throws IOException {
    Path file = folder.resolve("a.7z");
    try (SevenZOutputFile out = new SevenZOutputFile(file.toFile())) {
      out.setContentCompression(method);
      for (int i = 0; i < 2; i++) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(i + ".txt");
        out.putArchiveEntry(entry);
        out.write(content);
        out.closeArchiveEntry();
      }
    }
    return file;
  }

  @Test
  void extract_storedEntryOfArj_isRead() throws IOException {
    Extraction extraction = Extraction.of(Files.write(folder.resolve("a.arj"), arj(0, TEXT)));

    assertEquals("EXAMINED", extraction.coverage().outcome());
    assertTrue(extraction.text().contains("SSN 536-22-8145"));
  }

  private static byte[] made(String name) throws IOException {
    return switch (name) {
      case "five.rar" -> joined("Rar!\32\7\1\0".getBytes(US_ASCII), noise(400));
      case "a.lzh" -> joined("\42\1-lh5-".getBytes(US_ASCII), noise(400));
      case "a.iso" -> joined(new byte[32_769], "CD001\1".getBytes(US_ASCII), new byte[4_000]);
      case "torn.tsd" -> joined(TIME_STAMP, noise(400));
      case "packed.arj" -> arj(1, noise(300));
      case "zlib.dmg", "zlib" -> joined(zlib(TEXT), zlib(TEXT), trailer());
      case "behind.zlib" -> joined(zlib(TEXT), TEXT);
      default -> noise(300);
    };
  }

  private static byte[] zlib(byte[] clear) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = new DeflaterOutputStream(out)) {
      packed.write(clear);
    }
    return out.toByteArray();
  }

  /** The last block of a disk image (UDIF): a signature, a version, its own length. */
  private static byte[] trailer() {
    return ByteBuffer.allocate(512).put("koly".getBytes(US_ASCII)).putInt(4).putInt(512).array();
  }

  private static byte[] noise(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** An archive of one entry, as ARJ's TECHNOTE.TXT has it: method 0 is stored, 1 to 4 packed. */
  private static byte[] arj(int method, byte[] data) {
    CRC32 check = new CRC32();
    check.update(data);
    byte[] main = header(0, 2, 0, 0, "a.arj");
    byte[] entry = header(method, 0, data.length, (int) check.getValue(), "a.txt");
    byte[] end = {0x60, (byte) 0xEA, 0, 0};
    return joined(block(main), block(entry), data, end);
  }

  private static byte[] header(int method, int type, int length, int check, String name) {
    byte[] header = new byte[37];
    ByteBuffer.wrap(header)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {30, 11, 1, 2, 0, (byte) method, (byte) type})
        .putInt(12, length)
        .putInt(16, length)
        .putInt(20, check)
        .put(30, name.getBytes(US_ASCII));
    return header;
  }

  private static byte[] block(byte[] header) {
    CRC32 check = new CRC32();
    check.update(header);
    byte[] block = new byte[header.length + 10];
    ByteBuffer.wrap(block)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) 0xEA60)
        .putShort((short) header.length)
        .put(header)
        .putInt((int) check.getValue());
    return block;
  }
}
