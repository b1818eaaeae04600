package org.subrosa.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.hive.ql.exec.vector.BytesColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.ColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.Decimal64ColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.DecimalColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.DoubleColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.ListColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.LongColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.MapColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.StructColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.TimestampColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.UnionColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.orc.TypeDescription;
import org.subrosa.extract.table.TableSink;

/**
 * Values in batches of rows. Columns are the leaves of the schema, named with the fields around
 * them; elements of a list are values of one cell.
 */
final class OrcCells {

  private final TypeDescription schema;
  private final TableSink sink;
  private final List<String> names = new ArrayList<>();
  private final int[] columns;

  OrcCells(TypeDescription schema, TableSink sink) {
    this.schema = schema;
    this.sink = sink;
    this.columns = new int[schema.getMaximumId() + 1];
    name(schema, "");
  }

  List<String> names() {
    return names;
  }

  private void name(TypeDescription type, String path) {
    List<TypeDescription> children = type.getChildren();
    if (children == null) {
      columns[type.getId()] = names.size();
      names.add(path);
      return;
    }
    for (int i = 0; i < children.size(); i++) {
      boolean isStruct = type.getCategory() == TypeDescription.Category.STRUCT;
      boolean isKey = type.getCategory() == TypeDescription.Category.MAP && i == 0;
      String name = isStruct ? type.getFieldNames().get(i) : isKey ? "key" : "";
      name(children.get(i), (path + " " + name).strip());
    }
  }

  /** Hands over the rows of a batch. */
  void rows(VectorizedRowBatch batch) throws IOException {
    for (int row = 0; row < batch.size; row++) {
      sink.row();
      if (schema.getCategory() == TypeDescription.Category.STRUCT) {
        for (int i = 0; i < batch.cols.length; i++) {
          value(schema.getChildren().get(i), batch.cols[i], row);
        }
      } else {
        value(schema, batch.cols[0], row);
      }
    }
  }

  private void value(TypeDescription type, ColumnVector vector, int at) throws IOException {
    int row = vector.isRepeating ? 0 : at;
    if (!vector.noNulls && vector.isNull[row]) {
      return;
    }
    if (vector instanceof StructColumnVector struct) {
      for (int i = 0; i < struct.fields.length; i++) {
        value(type.getChildren().get(i), struct.fields[i], row);
      }
    } else if (vector instanceof UnionColumnVector union) {
      value(type.getChildren().get(union.tags[row]), union.fields[union.tags[row]], row);
    } else if (vector instanceof ListColumnVector list) {
      for (long i = list.offsets[row]; i < list.offsets[row] + list.lengths[row]; i++) {
        value(type.getChildren().get(0), list.child, Math.toIntExact(i));
      }
    } else if (vector instanceof MapColumnVector map) {
      for (long i = map.offsets[row]; i < map.offsets[row] + map.lengths[row]; i++) {
        value(type.getChildren().get(0), map.keys, Math.toIntExact(i));
        value(type.getChildren().get(1), map.values, Math.toIntExact(i));
      }
    } else {
      leaf(type, vector, row);
    }
  }

  private void leaf(TypeDescription type, ColumnVector vector, int row) throws IOException {
    int column = columns[type.getId()];
    if (vector instanceof BytesColumnVector bytes) {
      int start = bytes.start[row];
      int end = start + bytes.length[row];
      if (type.getCategory() == TypeDescription.Category.BINARY) {
        sink.bytes(column, Arrays.copyOfRange(bytes.vector[row], start, end));
      } else {
        sink.cell(
            column, new String(bytes.vector[row], start, end - start, StandardCharsets.UTF_8));
      }
    } else {
      sink.cell(column, text(type, vector, row));
    }
  }

  private static String text(TypeDescription type, ColumnVector vector, int row) {
    if (vector instanceof DecimalColumnVector decimal) {
      return decimal.vector[row].toString();
    }
    if (vector instanceof TimestampColumnVector time) {
      return Instant.ofEpochMilli(time.getTime(row)).toString();
    }
    if (vector instanceof DoubleColumnVector number) {
      return Double.toString(number.vector[row]);
    }
    if (vector instanceof Decimal64ColumnVector decimal) {
      return java.math.BigDecimal.valueOf(decimal.vector[row], decimal.scale).toPlainString();
    }
    return vector instanceof LongColumnVector number
        ? whole(type.getCategory(), number.vector[row])
        : "";
  }

  private static String whole(TypeDescription.Category category, long value) {
    try {
      return switch (category) {
        case DATE -> LocalDate.ofEpochDay(value).toString();
        case BOOLEAN -> Boolean.toString(value != 0);
        default -> Long.toString(value);
      };
    } catch (DateTimeException e) {
      return Long.toString(value);
    }
  }
}
