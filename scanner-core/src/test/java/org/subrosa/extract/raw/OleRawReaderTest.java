package org.subrosa.extract.raw;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.document.RawPart;

class OleRawReaderTest {

  private static final OleRawReader READER = new OleRawReader();
  private static final int SECTOR = 512;

  @TempDir Path directory;

  @Test
  void read_largeAndSmallStreams_areHandedOver() throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      add(file.getRoot(), "small", narrow("\u0001\u0002in a small stream\u0003"));
      add(file.getRoot(), "large", padded(narrow("\u0001in a large stream\u0003"), 9000));
      add(
          file.createDirectory("storage"),
          "wide",
          padded("\u0001\u0141ukasz was here".getBytes(StandardCharsets.UTF_16LE), 5000));

      heard(file).assertText("in a small stream", "in a large stream", "\u0141ukasz was here");
    }
  }

  @Test
  void read_freeSectorsAndSlack_areHandedOver() throws IOException {
    byte[] bytes;
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      add(file.getRoot(), "gone", padded(narrow("\u0001deleted long ago\u0002"), 6000));
      add(file.getRoot(), "kept", padded(narrow("\u0001kept\u0002"), 5000));
      bytes = bytes(file);
    }
    int entry = indexOf(bytes, "gone".getBytes(StandardCharsets.UTF_16LE));
    bytes[entry + 66] = 0; // an unused entry: its sectors belong to nothing
    byte[] behind = narrow("\u0001behind the end of a stream\u0002");
    int slack = indexOf(bytes, narrow("\u0001kept")) + 5000;
    System.arraycopy(behind, 0, bytes, slack, behind.length);

    Heard heard = heard(bytes);

    heard.assertText("deleted long ago", "behind the end of a stream");
    heard.assertParts(RawPart.TRAILING);
  }

  @Test
  void read_stringBehindItsLength_isCutThere() throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      byte[] record = narrow("\u0017\u000cann@mail.comBzz\u0002");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      out.write(record, 0, 2);
      out.write(0);
      out.write(record, 2, record.length - 2);
      add(file.getRoot(), "Workbook", padded(out.toByteArray(), 5000));

      heard(file).assertPieces("ann@mail.com");
    }
  }

  @Test
  void read_propertiesOfMessage_areReadWhole() throws IOException {
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      add(file.getRoot(), "__substg1.0_0C1A001F", "Li \u4f1f".getBytes(StandardCharsets.UTF_16LE));
      add(file.getRoot(), "__substg1.0_10090102", compressedRtf("{\\rtf1 a body in RTF}"));

      heard(file).assertPieces("Li \u4f1f", "a body in RTF");
    }
  }

  @Test
  @Timeout(20)
  void read_chainThatGoesInCircles_isTold() throws IOException {
    byte[] bytes;
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      add(file.getRoot(), "large", padded(narrow("\u0001in a large stream\u0003"), 9000));
      bytes = bytes(file);
    }
    int table = (1 + int32(bytes, 76)) * SECTOR;
    int entry = indexOf(bytes, "large".getBytes(StandardCharsets.UTF_16LE));
    int first = int32(bytes, entry + 116);
    bytes[table + 4 * first] = (byte) first;
    bytes[table + 4 * first + 1] = 0;

    Heard heard = heard(bytes);

    heard.assertText("in a large stream");
    heard.assertUnread("damaged table of sectors");
  }

  @Test
  @Timeout(60)
  void read_anyDamage_endsWithoutOtherFailure() throws IOException {
    byte[] whole;
    try (POIFSFileSystem file = new POIFSFileSystem()) {
      add(file.getRoot(), "small", narrow("small"));
      add(file.getRoot(), "large", padded(narrow("large"), 9000));
      whole = bytes(file);
    }
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = Arrays.copyOf(whole, 8 + random.nextInt(whole.length - 8));
      for (int j = 0; j < 10; j++) {
        damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
      }
      heard(damaged);
    }
  }

  private Heard heard(POIFSFileSystem file) throws IOException {
    return heard(bytes(file));
  }

  private Heard heard(byte[] bytes) throws IOException {
    return Heard.from(READER, directory, bytes);
  }

  private static void add(DirectoryEntry to, String name, byte[] bytes) throws IOException {
    to.createDocument(name, new ByteArrayInputStream(bytes));
  }

  private static byte[] bytes(POIFSFileSystem file) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    file.writeFilesystem(out);
    return out.toByteArray();
  }

  private static byte[] narrow(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] padded(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }

  private static byte[] compressedRtf(String rtf) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[8]);
    out.writeBytes(narrow("LZFu"));
    out.writeBytes(new byte[4]);
    byte[] text = narrow(rtf);
    for (int i = 0; i < text.length; i += 8) {
      out.write(0);
      out.write(text, i, Math.min(8, text.length - i));
    }
    return out.toByteArray();
  }

  private static int int32(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    for (int i = 0; i + part.length <= bytes.length; i++) {
      if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
        return i;
      }
    }
    throw new AssertionError("not there");
  }
}
