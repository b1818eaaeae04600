package org.subrosa.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.subrosa.extract.table.TableReader;
import org.subrosa.extract.table.TableSink;

/** Reads Parquet files. */
public final class ParquetTables implements TableReader {

  /** Makes one, for {@link java.util.ServiceLoader}. */
  public ParquetTables() {}

  @Override
  public Map<String, byte[]> formats() {
    return Map.of(
        "application/x-parquet", "PAR1".getBytes(StandardCharsets.US_ASCII),
        "application/x-parquet-encrypted", "PARE".getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void read(Path file, TableSink sink) throws IOException {
    ParquetFile.read(file, sink);
  }
}
