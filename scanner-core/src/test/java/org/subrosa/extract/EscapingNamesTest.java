package org.subrosa.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Entries and attachments whose names lead elsewhere: all of them are read and told, and nothing is
 * written where their names lead.
 */
final class EscapingNamesTest {

  private static final String VALUE = "the number 536-22-8145";

  @TempDir private Path directory = Path.of("");
  private String mark = "";
  private List<String> names = List.of();

  @BeforeEach
  void chooseNames() {
    mark = "escaped-" + Long.toHexString(System.nanoTime());
    names =
        List.of(
            "../" + mark + "1.txt",
            "../../../../../../tmp/" + mark + "2.txt",
            directory.resolve(mark + "3.txt").toString(),
            "C:\\" + mark + "4.txt",
            "..\\..\\" + mark + "5.txt",
            "a/../../" + mark + "6.txt",
            mark + "7\0.txt",
            "./" + mark + "8.txt");
  }

  private void check(Extraction read, int documents) throws IOException {
    assertEquals(documents, read.names().size(), read::toString);
    assertEquals(documents, read.text().split(VALUE, -1).length - 1, read::toString);
    for (Path where :
        List.of(
            directory,
            Path.of("").toAbsolutePath(),
            Path.of("..").toAbsolutePath(),
            Path.of(System.getProperty("java.io.tmpdir")),
            Path.of(System.getProperty("java.io.tmpdir")).resolve(".."),
            Path.of("/tmp"),
            Path.of("/"))) {
      for (int i = 1; i <= names.size(); i++) {
        for (String prefix : List.of("", "C:\\", "..\\..\\")) {
          Path there = where.resolve(prefix + mark + i + ".txt");
          assertFalse(Files.exists(there, LinkOption.NOFOLLOW_LINKS), () -> "written: " + there);
        }
      }
    }
  }

  private static byte[] value() {
    return (VALUE + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void extract_zip_readsAllAndWritesNothing() throws IOException {
    Path file = directory.resolve("a.zip");
    try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(file)) {
      for (String name : names) {
        out.putArchiveEntry(new ZipArchiveEntry(name));
        out.write(value());
        out.closeArchiveEntry();
      }
      // A link, as unzip would make it (APPNOTE.TXT 4.4.15: the host's own attributes).
      ZipArchiveEntry link = new ZipArchiveEntry("link");
      link.setUnixMode(0120777);
      out.putArchiveEntry(link);
      out.write(value());
      out.closeArchiveEntry();
    }
    check(Extraction.of(file), names.size() + 1);
  }

  @Test
  void extract_tar_readsAllAndFollowsNoLink() throws IOException {
    Path planted = Files.writeString(directory.resolve("planted"), "content of a local file");
    Path file = directory.resolve("a.tar");
    try (TarArchiveOutputStream out =
        new TarArchiveOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8.name())) {
      out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (String name : names) {
        TarArchiveEntry entry = new TarArchiveEntry(name.replace("\0", ""), true);
        entry.setSize(value().length);
        out.putArchiveEntry(entry);
        out.write(value());
        out.closeArchiveEntry();
      }
      for (byte kind : new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK}) {
        TarArchiveEntry link = new TarArchiveEntry("link" + kind, kind);
        link.setLinkName(planted.toString());
        out.putArchiveEntry(link);
        out.closeArchiveEntry();
      }
    }
    Extraction read = Extraction.of(file);
    assertFalse(read.text().contains("content of a local file"));
    assertEquals(names.size(), read.text().split(VALUE, -1).length - 1, read::toString);
  }

  @Test
  void extract_sevenZip_readsAllAndWritesNothing() throws IOException {
    Path file = directory.resolve("a.7z");
    try (SevenZOutputFile out = new SevenZOutputFile(file.toFile())) {
      for (String name : names) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(name.replace("\0", ""));
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        out.putArchiveEntry(entry);
        out.write(value());
        out.closeArchiveEntry();
      }
    }
    check(Extraction.of(file), names.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"attachment; filename=", "inline; filename="})
  void extract_mail_readsAllAndWritesNothing(String disposition) throws IOException {
    StringBuilder mail = new StringBuilder();
    mail.append("From: a@b.invalid\r\nSubject: x\r\nMIME-Version: 1.0\r\n");
    mail.append("Content-Type: multipart/mixed; boundary=\"cut\"\r\n\r\n");
    for (String name : names) {
      mail.append("--cut\r\nContent-Type: application/octet-stream\r\nContent-Disposition: ");
      mail.append(disposition).append('"').append(name.replace("\\", "\\\\")).append("\"\r\n\r\n");
      mail.append(VALUE).append("\r\n");
    }
    mail.append("--cut--\r\n");
    check(Extraction.of(Files.writeString(directory.resolve("a.eml"), mail)), names.size());
  }

  /** A message with an attachment for each name ([MS-OXMSG] 2.2.2: name and bytes are streams). */
  @Test
  void extract_message_readsAllAndWritesNothing() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      stream(files.getRoot(), "__properties_version1.0", new byte[32]);
      stream(files.getRoot(), "__substg1.0_001A001F", wide("IPM.Note"));
      stream(files.getRoot(), "__substg1.0_0037001F", wide("subject"));
      DirectoryEntry named = files.getRoot().createDirectory("__nameid_version1.0");
      for (String empty : List.of("00020102", "00030102", "00040102")) {
        stream(named, "__substg1.0_" + empty, new byte[0]);
      }
      for (int i = 0; i < names.size(); i++) {
        DirectoryEntry attached =
            files.getRoot().createDirectory(String.format("__attach_version1.0_#%08X", i));
        byte[] properties = new byte[24];
        properties[8] = 3;
        properties[10] = 5;
        properties[11] = 0x37;
        properties[16] = 1;
        stream(attached, "__properties_version1.0", properties);
        stream(attached, "__substg1.0_37010102", value());
        stream(attached, "__substg1.0_3704001F", wide(names.get(i)));
        stream(attached, "__substg1.0_3707001F", wide(names.get(i)));
      }
      files.writeFilesystem(out);
    }
    Extraction read = Extraction.of(Files.write(directory.resolve("a.msg"), out.toByteArray()));
    assertTrue(read.types().contains("application/vnd.ms-outlook"), read::toString);
    check(read, names.size());
  }

  private static void stream(DirectoryEntry where, String name, byte[] bytes) throws IOException {
    where.createDocument(name, new ByteArrayInputStream(bytes));
  }

  private static byte[] wide(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }
}
