package org.subrosa.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.finding.Coverage;

/** Packed documents: each kind gives its content. */
class PackedTest {

  private static final String WORDS = "packed words of 4711, ".repeat(200) + "and the last 4712\n";

  @TempDir Path directory;

  @Test
  void extract_zstandard_opensWhatIsInside() throws IOException {
    Extraction read = read("notes.txt.zst", zstandard(WORDS.getBytes(StandardCharsets.UTF_8)));

    assertTrue(read.text().contains("and the last 4712"), read::toString);
    assertEquals(List.of("notes.txt"), read.names());
    assertEquals(List.of("text/plain", "application/zstd"), read.types());
    assertEquals(new Coverage.Examined(), read.coverage());
  }

  @Test
  void extract_zstandardOfTar_opensItsEntries() throws IOException {
    Extraction read = read("a.tar.zst", zstandard(tar("in.txt", WORDS)));

    assertTrue(read.text().contains("and the last 4712"), read::toString);
    assertTrue(read.names().contains("in.txt"), read::toString);
  }

  @Test
  void extract_tornZstandard_isNotExamined() throws IOException {
    byte[] whole = zstandard(WORDS.getBytes(StandardCharsets.UTF_8));
    for (int length : new int[] {5, 12, whole.length / 2, whole.length - 1}) {
      Extraction read = read("a.zst", Arrays.copyOf(whole, length));

      assertTrue(read.coverage().isUnexamined(), length + " " + read);
    }
  }

  @Test
  void extract_zipEntryOfZstandard_isOpened() throws IOException {
    byte[] packed = zstandard(WORDS.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      ZipArchiveEntry entry = new ZipArchiveEntry("in.txt");
      entry.setMethod(93);
      entry.setSize(WORDS.length());
      entry.setCompressedSize(packed.length);
      entry.setCrc(1);
      zip.addRawArchiveEntry(entry, new ByteArrayInputStream(packed));
    }

    Extraction read = read("a.zip", bytes.toByteArray());

    assertTrue(read.text().contains("and the last 4712"), read::toString);
    assertEquals(new Coverage.Examined(), read.coverage());
  }

  /** Of brotli only the name tells, of which nothing here makes one. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        CompressorStreamFactory.LZ4_FRAMED,
        CompressorStreamFactory.SNAPPY_FRAMED,
        CompressorStreamFactory.XZ,
        CompressorStreamFactory.BZIP2,
        CompressorStreamFactory.GZIP,
        CompressorStreamFactory.LZMA
      })
  void extract_everyOtherCompressor_opensWhatIsInside(String kind)
      throws IOException, CompressorException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        new CompressorStreamFactory().createCompressorOutputStream(kind, packed)) {
      out.write(WORDS.getBytes(StandardCharsets.UTF_8));
    }

    Extraction read = read("packed", packed.toByteArray());

    assertTrue(read.text().contains("and the last 4712"), read::toString);
    assertEquals(new Coverage.Examined(), read.coverage());
  }

  private Extraction read(String name, byte[] bytes) throws IOException {
    return Extraction.of(Files.write(directory.resolve(name), bytes));
  }

  private static byte[] zstandard(byte[] bytes) {
    ZstdCompressor compressor = new ZstdCompressor();
    byte[] packed = new byte[compressor.maxCompressedLength(bytes.length)];
    int length = compressor.compress(bytes, 0, bytes.length, packed, 0, packed.length);
    return Arrays.copyOf(packed, length);
  }

  private static byte[] tar(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      TarArchiveEntry entry = new TarArchiveEntry(name);
      entry.setSize(content.length());
      tar.putArchiveEntry(entry);
      tar.write(content.getBytes(StandardCharsets.UTF_8));
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }
}
