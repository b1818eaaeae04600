package org.subrosa.samples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes archives without compression and with one fixed time, so that the bytes never vary. */
final class StoredZip {
  private static final LocalDateTime TIME = LocalDateTime.of(2025, 3, 3, 9, 0, 0);
  private static final Comparator<String> PACKAGE_ORDER =
      Comparator.comparing((String name) -> !name.equals("[Content_Types].xml"))
          .thenComparing(name -> !name.equals("_rels/.rels"))
          .thenComparing(Comparator.naturalOrder());

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

  /** An archive of documents, with the values planted in them. */
  static Document archive(String path, Document... entries) {
    StoredZip zip = new StoredZip();
    List<Planted> values = new ArrayList<>();
    for (Document entry : entries) {
      zip.add(entry.path(), entry.content());
      values.addAll(entry.valuesInside());
    }
    return new Document(path, zip.finish(), values);
  }

  /** The same parts of an Office Open XML package in a fixed order. */
  static byte[] repacked(byte[] officePackage) {
    Map<String, byte[]> parts = new TreeMap<>(PACKAGE_ORDER);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(officePackage))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        parts.put(entry.getName(), in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    StoredZip zip = new StoredZip();
    parts.forEach(zip::add);
    return zip.finish();
  }

  void add(String name, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(TIME);
    try {
      zip.putNextEntry(entry);
      zip.write(content);
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void add(String name, String content) {
    add(name, content.getBytes(StandardCharsets.UTF_8));
  }

  byte[] finish() {
    try {
      zip.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
