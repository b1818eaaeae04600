package org.subrosa.extract.raw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads documents that are ZIP packages of parts: Office Open XML (ECMA-376-2), OpenDocument, EPUB
 * and their kin.
 */
final class PackageRawReader implements RawReader {

  private static final List<String> PACKAGES =
      List.of(
          "application/vnd.openxmlformats-officedocument.",
          "application/vnd.oasis.opendocument.",
          "application/vnd.sun.xml.",
          "application/vnd.apple.pages",
          "application/vnd.apple.keynote",
          "application/vnd.apple.numbers",
          "application/vnd.apple.iwork",
          "application/vnd.apple.unknown.13",
          "application/vnd.ms-word.",
          "application/vnd.ms-excel.",
          "application/vnd.ms-powerpoint.",
          "application/vnd.ms-visio.",
          "application/vnd.ms-xpsdocument",
          "application/x-tika-ooxml",
          "application/epub+zip",
          "model/vnd.dwfx+xps");

  /** The last ones are sheets of Excel 2 to 4, which are records without a container. */
  private static final List<String> NOT_ZIP =
      List.of(
          "-flat-xml", "-protected", "sheet.2", "sheet.3", "sheet.4", "workspace.3", "workspace.4");

  @Override
  public boolean reads(String mediaType) {
    return PACKAGES.stream().anyMatch(mediaType::startsWith)
        && !MarkupRawReader.isFlat(mediaType)
        && NOT_ZIP.stream().noneMatch(mediaType::endsWith);
  }

  @Override
  public void read(Path file, RawSink sink) throws IOException {
    try (ZipBytes bytes = new ZipBytes(file)) {
      new ZipWalk(bytes, sink, true, new PackageParts(sink)).walk();
    }
  }
}
