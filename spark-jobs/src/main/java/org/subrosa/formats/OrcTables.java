package org.subrosa.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.subrosa.extract.table.TableReader;
import org.subrosa.extract.table.TableSink;

/** Reads ORC files. */
public final class OrcTables implements TableReader {

  /** Makes one, for {@link java.util.ServiceLoader}. */
  public OrcTables() {}

  @Override
  public Map<String, byte[]> formats() {
    return Map.of("application/x-orc", "ORC".getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void read(Path file, TableSink sink) throws IOException {
    OrcTable.read(file, sink);
  }
}
