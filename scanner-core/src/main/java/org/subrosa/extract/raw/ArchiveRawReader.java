package org.subrosa.extract.raw;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * Reads what a plain ZIP archive tells beside its entries, which are documents of their own: names,
 * comments, extra fields, and bytes that its directory does not name.
 */
final class ArchiveRawReader implements RawReader {

  private static final Set<String> ARCHIVES =
      Set.of(
          "application/zip",
          "application/java-archive",
          "application/x-tika-java-web-archive",
          "application/x-tika-java-enterprise-archive",
          "application/vnd.android.package-archive");

  @Override
  public boolean reads(String mediaType) {
    return ARCHIVES.contains(mediaType);
  }

  @Override
  public void read(Path file, RawSink sink) throws IOException {
    try (ZipBytes bytes = new ZipBytes(file)) {
      new ZipWalk(bytes, sink, false, new PackageParts(sink)).walk();
    }
  }
}
