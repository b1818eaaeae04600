package org.subrosa.extract.sqlite;

import java.io.IOException;
import java.util.List;
import org.subrosa.extract.table.TableSink;

/** Hands over the values of rows. */
final class Cells {

  private Cells() {}

  /** Hands over a row; the column that is its key is stored as null (section 2.3). */
  static void write(Row row, long key, TableDefinition definition, TableSink sink)
      throws IOException {
    sink.row();
    List<Object> fields = row.fields();
    for (int column = 0; column < fields.size(); column++) {
      Object field = fields.get(column);
      if (field instanceof byte[] bytes) {
        sink.bytes(column, bytes);
      } else if (field instanceof Double number) {
        sink.number(column, number);
      } else if (field != Row.NULL) {
        sink.cell(column, String.valueOf(field));
      } else if (column == definition.rowid()) {
        sink.cell(column, Long.toString(key));
      }
    }
  }
}
