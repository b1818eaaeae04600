package org.subrosa.extract.raw;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.document.RawPart;

/** What TAR and gzip files hold beside what is packed in them. */
final class TarAndGzipReadersTest {

  private static final int CONTENT = 512;

  @TempDir private Path directory = Path.of("");

  private static byte[] tar() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      entry(tar, new TarArchiveEntry("first.txt"), "one");
      TarArchiveEntry second = new TarArchiveEntry("long/".repeat(40) + "name.txt");
      second.setUserName("ann miller");
      second.addPaxHeader("comment", "SSN 536-22-8145");
      second.addPaxHeader("mtime", "1700000000.123456789");
      entry(tar, second, "two");
    }
    return out.toByteArray();
  }

  private static void entry(TarArchiveOutputStream tar, TarArchiveEntry entry, String content)
      throws IOException {
    entry.setSize(content.length());
    tar.putArchiveEntry(entry);
    tar.write(content.getBytes(UTF_8));
    tar.closeArchiveEntry();
  }

  private Heard read(byte[] bytes) throws IOException {
    return Heard.from(new TarRawReader(), directory, bytes);
  }

  @Test
  void tar_headersAndTheirRecords_areRead() throws IOException {
    Heard heard = read(tar());

    heard.assertPieces("first.txt", "ann miller", "comment=SSN 536-22-8145");
    heard.assertPieces("path=" + "long/".repeat(40) + "name.txt");
    heard.assertNoText("17000000");
    heard.assertNoText("one");
    heard.assertUnread();
  }

  @Test
  void tar_restOfABlockAndWhatFollowsTheEnd_areRead() throws IOException {
    byte[] tar = tar();
    byte[] hidden = "hidden words".getBytes(UTF_8);
    System.arraycopy(hidden, 0, tar, CONTENT + 200, hidden.length);
    byte[] longer = Arrays.copyOf(tar, tar.length + 600);
    byte[] behind = "words behind the end".getBytes(UTF_8);
    System.arraycopy(behind, 0, longer, tar.length + 3, behind.length);

    Heard heard = read(longer);

    heard.assertPieces("hidden words", "words behind the end");
    heard.assertParts(RawPart.ARCHIVE, RawPart.TRAILING);
  }

  @Test
  void tar_cutShort_saysSo() throws IOException {
    byte[] cut = Arrays.copyOf(tar(), CONTENT + 1);
    assertEquals(0, read(new byte[0]).pieces.size());
    assertThrows(IOException.class, () -> read(cut));
  }

  @Test
  void gzip_headOfTheFile_isRead() throws IOException {
    GzipParameters head = new GzipParameters();
    head.setFileName("ann miller.txt");
    head.setComment("SSN 536-22-8145");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GzipCompressorOutputStream(out, head)) {
      gzip.write("content of its own".getBytes(UTF_8));
    }

    Heard heard = Heard.from(new GzipRawReader(), directory, out.toByteArray());

    heard.assertPieces("ann miller.txt", "SSN 536-22-8145");
    assertEquals(2, heard.pieces.size());
  }

  @Test
  void text_withPackedBytesBehind_isReadToItsEnd() throws IOException {
    MixedTextRawReader reader = new MixedTextRawReader(RawReaders.ALL);
    byte[] packed = gzip("SSN 536-22-8145 of Ann".getBytes(UTF_8));
    byte[] notPacked = {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3};

    Heard heard = Heard.from(reader, directory, join("Read me.\n".getBytes(UTF_8), packed));
    heard.assertPieces("SSN 536-22-8145 of Ann");
    heard.assertUnread();
    Heard.from(reader, directory, join("a".getBytes(UTF_8), notPacked)).assertUnread();
    Heard.from(reader, directory, join("a\n".getBytes(UTF_8), gzip(new byte[900])))
        .assertUnread("packed bytes in a text that are no text");
  }

  @Test
  void text_ofBeginningsOfGzip_isToldAndEndsSoon() throws IOException {
    MixedTextRawReader reader = new MixedTextRawReader(RawReaders.ALL);
    byte[] beginnings = new byte[4 * 5_000];
    for (int i = 0; i < beginnings.length; i += 4) {
      System.arraycopy(new byte[] {0x1f, (byte) 0x8b, 8, 0}, 0, beginnings, i, 4);
    }

    Heard heard = Heard.from(reader, directory, join("Read me.\n".getBytes(UTF_8), beginnings));

    heard.assertUnread("limit on packed bytes in a text");
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
