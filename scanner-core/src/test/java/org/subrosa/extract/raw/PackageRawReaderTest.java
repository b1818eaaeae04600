package org.subrosa.extract.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.document.RawPart;

final class PackageRawReaderTest {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  @TempDir private Path directory = Path.of("");

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry(name);
      entry.setComment("entry of Ann");
      zip.putNextEntry(entry);
      zip.write(content);
      zip.setComment("archive of Bo");
    }
    return bytes.toByteArray();
  }

  private Pieces read(RawReader reader, byte[] bytes) throws IOException {
    Pieces pieces = new Pieces();
    reader.read(Files.write(directory.resolve("a"), bytes), pieces);
    return pieces;
  }

  private Pieces read(byte[] bytes) throws IOException {
    return read(new PackageRawReader(), bytes);
  }

  private static boolean holds(Pieces pieces, RawPart part, String text) {
    return pieces.of(part).stream().anyMatch(piece -> piece.contains(text));
  }

  @Test
  void reads_packagesAndArchivesButNoOtherFormats() {
    assertTrue(new PackageRawReader().reads(DOCX));
    assertTrue(new PackageRawReader().reads("application/vnd.oasis.opendocument.text"));
    assertTrue(new PackageRawReader().reads("application/epub+zip"));
    assertTrue(new PackageRawReader().reads("application/vnd.apple.keynote.13"));
    assertTrue(new ArchiveRawReader().reads("application/zip"));
    assertFalse(new PackageRawReader().reads("application/vnd.ms-excel"));
    assertFalse(new PackageRawReader().reads("application/vnd.ms-excel.sheet.4"));
    assertFalse(new PackageRawReader().reads("application/zip"));
    assertFalse(new PackageRawReader().reads("application/pdf"));
  }

  @Test
  void read_partThatNothingRefersTo_isRead() throws IOException {
    Pieces pieces = read(zip("word/unlisted.xml", utf8("<x>536-22-8145</x>")));

    assertTrue(holds(pieces, RawPart.PART, "536-22-8145"));
    assertTrue(holds(pieces, RawPart.ARCHIVE, "entry of Ann"));
    assertTrue(holds(pieces, RawPart.ARCHIVE, "archive of Bo"));
    assertEquals(List.of(), pieces.unread);
  }

  @Test
  void read_binaryPart_givesItsLettersInBothWidths() throws IOException {
    byte[] part =
        join(
            new byte[] {2, 0, 1},
            "wide 536-22-8145".getBytes(StandardCharsets.UTF_16LE),
            new byte[] {1},
            utf8("narrow 219-44-1234 Zoë"));

    Pieces pieces = read(zip("word/embeddings/o.bin", part));

    assertTrue(holds(pieces, RawPart.BINARY, "wide 536-22-8145"));
    assertTrue(holds(pieces, RawPart.BINARY, "narrow 219-44-1234 Zoë"));
  }

  @Test
  void read_partOfAnAppleDocument_isUnpacked() throws IOException {
    byte[] text = utf8("shown 536-22-8145 on a slide");
    byte[] message = join(new byte[] {10, (byte) text.length}, text);
    byte[] snappy = join(new byte[] {30, 29 << 2}, message);
    byte[] block = join(new byte[] {0, (byte) snappy.length, 0, 0}, snappy);

    Pieces whole = read(zip("Index/Slide.iwa", join(block, block)));
    Pieces torn = read(zip("Index/Slide.iwa", join(block, Arrays.copyOf(block, 20))));

    assertTrue(holds(whole, RawPart.BINARY, "shown 536-22-8145 on a slide"));
    assertEquals(List.of(), whole.unread);
    assertTrue(holds(torn, RawPart.BINARY, "shown 536-22-8145 on a slide"));
    assertEquals(List.of("an entry cannot be unpacked"), torn.unread);
  }

  @Test
  void read_partThatIsPackedOnceMore_isRead() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(utf8("<x>536-22-8145</x>"));
    }

    Pieces whole = read(zip("index.apxl.gz", packed.toByteArray()));
    Pieces torn = read(zip("index.apxl.gz", Arrays.copyOf(packed.toByteArray(), 20)));
    packed.write(utf8("behind"));
    Pieces more = read(zip("index.apxl.gz", packed.toByteArray()));

    assertTrue(holds(whole, RawPart.PART, "536-22-8145"));
    assertEquals(List.of(), whole.unread);
    assertEquals(List.of("an entry cannot be unpacked"), torn.unread);
    assertEquals(List.of("bytes behind packed data"), more.unread);
  }

  @Test
  void read_packageInAPackage_isReadToo() throws IOException {
    byte[] inner = zip("xl/a.xml", utf8("<x>536-22-8145</x>"));

    assertTrue(holds(read(zip("e/b.xlsx", inner)), RawPart.PART, "536-22-8145"));
  }

  @Test
  void read_bytesBeforeAndBehind_areRead() throws IOException {
    byte[] bytes =
        join(utf8("before 536-22-8145 "), zip("a.xml", utf8("<x/>")), utf8("behind 219-44-1234"));

    Pieces pieces = read(bytes);

    assertTrue(holds(pieces, RawPart.TRAILING, "before 536-22-8145"));
    assertTrue(holds(pieces, RawPart.TRAILING, "behind 219-44-1234"));
    assertTrue(holds(pieces, RawPart.ARCHIVE, "a.xml"));
  }

  @Test
  void read_entryThatNoDirectoryNames_isRead() throws IOException {
    byte[] hidden = zip("hidden.txt", utf8("secret 536-22-8145"));
    int directory = indexOf(hidden, new byte[] {'P', 'K', 1, 2});
    byte[] bytes = join(Arrays.copyOf(hidden, directory), zip("a.txt", utf8("plain text")));

    Pieces pieces = read(new ArchiveRawReader(), bytes);

    assertTrue(holds(pieces, RawPart.BINARY, "secret 536-22-8145"), pieces::toString);
    assertTrue(holds(pieces, RawPart.ARCHIVE, "hidden.txt"));
    assertFalse(pieces.toString().contains("plain text"));
  }

  @Test
  void read_localHeaderWithAnotherName_tellsBoth() throws IOException {
    byte[] bytes = zip("name.txt", utf8("x"));
    bytes[30] = 'g';

    Pieces pieces = read(new ArchiveRawReader(), bytes);

    assertTrue(holds(pieces, RawPart.ARCHIVE, "name.txt"));
    assertTrue(holds(pieces, RawPart.ARCHIVE, "game.txt"));
  }

  @Test
  void read_truncatedPackage_readsWhatIsThereAndSaysSo() throws IOException {
    byte[] whole = zip("a.xml", utf8("<x>536-22-8145</x>"));
    int directory = indexOf(whole, new byte[] {'P', 'K', 1, 2});

    Pieces pieces = read(java.util.Arrays.copyOf(whole, directory));

    assertTrue(holds(pieces, RawPart.PART, "536-22-8145"), pieces::toString);
    assertEquals(List.of("the archive has no directory"), pieces.unread);
  }

  @Test
  void read_brokenXml_readsItsLettersAndSaysSo() throws IOException {
    Pieces pieces = read(zip("a.xml", utf8("<x><y>one</x> 536-22-8145")));

    assertTrue(holds(pieces, RawPart.BINARY, "536-22-8145"), pieces::toString);
    assertEquals(List.of("a part is no well-formed XML"), pieces.unread);
  }

  @Test
  void read_lockedEntry_isToldAsUnread() throws IOException {
    byte[] bytes = zip("a.xml", utf8("<x>words</x>"));
    bytes[indexOf(bytes, new byte[] {'P', 'K', 1, 2}) + 8] |= 1;

    assertEquals(List.of("an entry needs a password"), read(bytes).unread);
  }

  @Test
  void read_randomDamage_endsWithoutAnyOtherException() throws IOException {
    byte[] good = zip("word/document.xml", utf8("<x><y>536-22-8145</y></x>".repeat(20)));
    java.util.Random random = new java.util.Random(7);
    for (int i = 0; i < 3000; i++) {
      byte[] bytes = good.clone();
      for (int j = 0; j < 1 + random.nextInt(6); j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        read(bytes);
      } catch (IOException e) {
        // Damage may be told this way.
      }
    }
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
  void read_namesOfParts_areToldUnlessStandard() throws IOException {
    Pieces standard = read(zip("word/document.xml", utf8("<x/>")));
    Pieces named = read(zip("word/536-22-8145.xml", utf8("<x/>")));

    assertFalse(holds(standard, RawPart.ARCHIVE, "word"));
    assertTrue(holds(standard, RawPart.ARCHIVE, "entry of Ann"));
    assertTrue(holds(named, RawPart.ARCHIVE, "word/536-22-8145.xml"));
  }
}
