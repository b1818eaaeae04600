package org.subrosa.extract.raw;

import java.io.IOException;
import java.nio.file.Path;

/** Reads documents that are ZIP packages of parts, and the directories of plain ZIP archives. */
final class PackageRawReader implements RawReader {

  @Override
  public boolean reads(String mediaType) {
    return false;
  }

  @Override
  public void read(Path file, RawSink sink) throws IOException {}
}
