package org.subrosa.formats;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.subrosa.extract.table.TableFormatException;
import org.subrosa.extract.table.TableSink;

/**
 * Walks over objects by their schema and hands over their values as cells. The columns are the
 * fields, with the records around them; elements of an array are values of one cell.
 */
final class AvroRows {

  private static final int DEEPEST = 64;
  private static final int MOST_COLUMNS = 20_000;
  private static final int MOST_SCALE = 10_000;

  /** Values that take no bytes, as nulls do, could otherwise be without end. */
  private static final long MOST_EMPTY = 10_000_000;

  private static final int MOST_NAMED = 200_000;

  private final Schema schema;
  private final TableSink sink;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private AvroBytes in = new AvroBytes(new byte[0]);
  private long left;
  private int named;

  AvroRows(Schema schema, TableSink sink) {
    this.schema = schema;
    this.sink = sink;
    name(schema, "", new HashSet<>());
  }

  List<String> columns() {
    return new ArrayList<>(columns.keySet());
  }

  private void name(Schema type, String path, Set<String> around) {
    if (named++ > MOST_NAMED) {
      return;
    }
    switch (type.getType()) {
      case RECORD -> {
        if (around.size() < DEEPEST && around.add(type.getFullName())) {
          type.getFields().forEach(f -> name(f.schema(), inner(path, f.name()), around));
          around.remove(type.getFullName());
        }
      }
      case ARRAY -> name(type.getElementType(), path, around);
      case MAP -> {
        column(inner(path, "key"));
        name(type.getValueType(), path, around);
      }
      case UNION -> type.getTypes().forEach(some -> name(some, path, around));
      case NULL -> {}
      default -> column(path);
    }
  }

  private static String inner(String path, String name) {
    return path.isEmpty() ? name : path + " " + name;
  }

  private int column(String path) {
    Integer known = columns.get(path);
    if (known != null) {
      return known;
    }
    if (columns.size() < MOST_COLUMNS) {
      columns.put(path, columns.size());
    }
    return columns.getOrDefault(path, MOST_COLUMNS);
  }

  /** Hands over the objects of a block. */
  void read(byte[] block, long count) throws IOException {
    in = new AvroBytes(block);
    left = MOST_EMPTY + block.length;
    for (long i = 0; i < count; i++) {
      sink.row();
      value(schema, "", 0);
    }
    if (!in.isEmpty()) {
      throw new TableFormatException("a block has more in it than it says");
    }
  }

  private void value(Schema type, String path, int depth) throws IOException {
    if (depth > DEEPEST || left-- < 0) {
      throw new TableFormatException("nested too deeply");
    }
    switch (type.getType()) {
      case RECORD -> {
        for (Schema.Field field : type.getFields()) {
          value(field.schema(), inner(path, field.name()), depth + 1);
        }
      }
      case ARRAY -> {
        for (long count = in.block(); count != 0; count = in.block()) {
          for (long i = 0; i < count; i++) {
            value(type.getElementType(), path, depth + 1);
          }
        }
      }
      case MAP -> map(type, path, depth);
      case UNION -> {
        long branch = in.number();
        if (branch < 0 || branch >= type.getTypes().size()) {
          throw new TableFormatException("a branch that is not there");
        }
        value(type.getTypes().get((int) branch), path, depth + 1);
      }
      case NULL -> {}
      default -> cell(type, path);
    }
  }

  private void map(Schema type, String path, int depth) throws IOException {
    for (long count = in.block(); count != 0; count = in.block()) {
      for (long i = 0; i < count; i++) {
        sink.cell(column(inner(path, "key")), in.text());
        value(type.getValueType(), path, depth + 1);
      }
    }
  }

  private void cell(Schema type, String path) throws IOException {
    int column = column(path);
    LogicalType kind = type.getLogicalType();
    switch (type.getType()) {
      case BOOLEAN -> sink.cell(column, in.next() == 1 ? "true" : "false");
      case INT, LONG -> sink.cell(column, number(in.number(), kind));
      case FLOAT -> sink.number(column, Double.parseDouble(Float.toString(in.single())));
      case DOUBLE -> sink.number(column, in.twice());
      case STRING -> sink.cell(column, in.text());
      case ENUM -> sink.cell(column, symbol(type, in.number()));
      case FIXED -> bytes(column, in.take(type.getFixedSize()), kind);
      case BYTES -> bytes(column, in.bytes(), kind);
      default -> throw new TableFormatException("an unknown type");
    }
  }

  private static String symbol(Schema type, long number) throws TableFormatException {
    if (number < 0 || number >= type.getEnumSymbols().size()) {
      throw new TableFormatException("a symbol that is not there");
    }
    return type.getEnumSymbols().get((int) number);
  }

  private static String number(long value, LogicalType kind) {
    try {
      return switch (kind == null ? "" : kind.getName()) {
        case "date" -> LocalDate.ofEpochDay(value).toString();
        case "timestamp-millis", "local-timestamp-millis" -> Instant.ofEpochMilli(value).toString();
        case "timestamp-micros", "local-timestamp-micros" ->
            Instant.ofEpochSecond(Math.floorDiv(value, 1_000_000L)).toString();
        case "time-millis" -> LocalTime.ofNanoOfDay(value * 1_000_000).toString();
        default -> Long.toString(value);
      };
    } catch (java.time.DateTimeException e) {
      return Long.toString(value);
    }
  }

  private void bytes(int column, byte[] bytes, LogicalType kind) throws IOException {
    if (kind instanceof LogicalTypes.Decimal decimal
        && bytes.length > 0
        && bytes.length < 256
        && Math.abs(decimal.getScale()) < MOST_SCALE) {
      BigDecimal value = new BigDecimal(new BigInteger(bytes), decimal.getScale());
      sink.cell(column, value.toPlainString());
    } else {
      sink.bytes(column, bytes);
    }
  }
}
