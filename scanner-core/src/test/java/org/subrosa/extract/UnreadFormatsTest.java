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
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formats of pictures, archives and disks: read, or told, and never examined unread. */
final class UnreadFormatsTest {

  private static final Path DOCUMENTS = Path.of("target", "tika", "test-documents");
  private static final byte[] TEXT =
      "SSN 536-22-8145 of the client\n".repeat(20).getBytes(US_ASCII);
  private static final String NOT_READ =
      "properties only: pictures, sound and programs are not read";

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
