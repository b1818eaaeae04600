package org.subrosa.extract.sqlite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.subrosa.extract.table.TableReader;
import org.subrosa.extract.table.TableSink;

/** Reads SQLite databases and the logs that lie beside them. */
public final class SqliteReader implements TableReader {

  /** Makes one, for {@link java.util.ServiceLoader}. */
  public SqliteReader() {}

  @Override
  public Map<String, byte[]> formats() {
    return Map.of(
        "application/x-sqlite3",
        "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII),
        "application/x-sqlite3-wal",
        new byte[] {0x37, 0x7f, 0x06},
        "application/x-sqlite3-journal",
        new byte[] {
          (byte) 0xd9, (byte) 0xd5, 0x05, (byte) 0xf9, 0x20, (byte) 0xa1, 0x63, (byte) 0xd7
        });
  }

  @Override
  public void read(Path file, TableSink sink) throws IOException {
    try (PageFile bytes = new PageFile(file)) {
      int first = bytes.at(0);
      if (first == 'S') {
        new Database(bytes, sink).read();
      } else {
        new PageLog(bytes, sink).read();
      }
    }
  }
}
