package org.subrosa.formats;

import java.io.IOException;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType;
import org.subrosa.extract.table.TableFormatException;
import org.subrosa.extract.table.TableSink;

/** The cells of one column, from the first row of a group to the last. */
final class ParquetCells {

  /** Bytes of one value. Where values come from a dictionary the library believes their length. */
  private static final int LONGEST = 1 << 27;

  private final ColumnReader reader;
  private final int column;
  private final TableSink sink;
  private final PrimitiveType type;
  private final int valueLevel;
  private long left;

  ParquetCells(ColumnReader reader, long values, int column, TableSink sink) {
    this.reader = reader;
    this.column = column;
    this.sink = sink;
    this.type = reader.getDescriptor().getPrimitiveType();
    this.valueLevel = reader.getDescriptor().getMaxDefinitionLevel();
    this.left = values;
  }

  /** Hands over the values of the next row: one, none, or as many as a list holds. */
  void row() throws IOException {
    do {
      if (left-- <= 0) {
        throw new TableFormatException("a column is shorter than the others");
      }
      if (reader.getCurrentDefinitionLevel() == valueLevel) {
        value();
      }
      reader.consume();
    } while (reader.getCurrentRepetitionLevel() > 0);
  }

  private void value() throws IOException {
    switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> sink.cell(column, Boolean.toString(reader.getBoolean()));
      case INT32 -> sink.cell(column, type.stringifier().stringify(reader.getInteger()));
      case INT64 -> sink.cell(column, type.stringifier().stringify(reader.getLong()));
      case FLOAT -> sink.number(column, Double.parseDouble(Float.toString(reader.getFloat())));
      case DOUBLE -> sink.number(column, reader.getDouble());
      case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> binary(reader.getBinary());
    }
  }

  /** Bytes that are declared as numbers are; all others are looked at, whatever they are called. */
  private void binary(Binary value) throws IOException {
    if (value.length() > LONGEST) {
      throw new TableFormatException("a value claims more bytes than are read");
    }
    var kind = type.getLogicalTypeAnnotation();
    boolean isText = kind == null || kind.toString().matches("STRING|ENUM|JSON|BSON");
    if (isText && type.getPrimitiveTypeName() != PrimitiveType.PrimitiveTypeName.INT96) {
      sink.bytes(column, value.getBytes());
    } else {
      sink.cell(column, type.stringifier().stringify(value));
    }
  }
}
