package org.subrosa.extract.raw;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.subrosa.document.RawPart;

/**
 * Reads the letters in files of formats that nothing here understands, such as databases. They stay
 * unsupported in the ledger: what is packed or encoded in them is not seen.
 */
final class LettersRawReader implements RawReader {

  private static final Set<String> TYPES =
      Set.of(
          "application/octet-stream",
          "application/x-sqlite3",
          "application/x-parquet",
          "application/x-orc",
          "application/x-avro",
          "application/x-sqlite3-wal",
          "application/x-sqlite3-journal",
          "application/x-berkeley-db",
          "application/x-msaccess",
          "application/x-dbf",
          "application/onenote",
          "application/vnd.wordperfect",
          "application/warc",
          "application/x-internet-archive");

  @Override
  public boolean reads(String mediaType) {
    return TYPES.contains(mediaType);
  }

  @Override
  public void read(Path file, RawSink sink) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      StringRuns.of(in, RawPart.BINARY, sink);
    }
  }
}
