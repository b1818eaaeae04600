package org.subrosa.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.subrosa.extract.table.TableReader;
import org.subrosa.extract.table.TableSink;

/** Reads Avro's files of objects. */
public final class AvroTables implements TableReader {

  /** Makes one, for {@link java.util.ServiceLoader}. */
  public AvroTables() {}

  @Override
  public Map<String, byte[]> formats() {
    return Map.of("application/x-avro", new byte[] {'O', 'b', 'j', 1});
  }

  @Override
  public void read(Path file, TableSink sink) throws IOException {
    AvroFile.read(file, sink);
  }
}
