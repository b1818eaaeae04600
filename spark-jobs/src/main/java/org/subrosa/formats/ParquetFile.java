package org.subrosa.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReadStoreImpl;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.Util;
import org.apache.parquet.format.converter.ParquetMetadataConverter;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.subrosa.extract.table.EncryptedTableException;
import org.subrosa.extract.table.TableFormatException;
import org.subrosa.extract.table.TableLimitException;
import org.subrosa.extract.table.TableSink;

/** One Parquet file (https://parquet.apache.org/docs/file-format/). */
final class ParquetFile {

  private static final int TAIL = 8;
  private static final int LARGEST_FOOTER = 64 << 20;
  private static final int MOST_COLUMNS = 20_000;
  private static final String DAMAGED = "some row groups are damaged";

  private final FileRange file;
  private final TableSink sink;
  private final long mostHeld = Runtime.getRuntime().maxMemory() / 4;

  private ParquetFile(FileRange file, TableSink sink) {
    this.file = file;
    this.sink = sink;
  }

  static void read(Path path, TableSink sink) throws IOException {
    try (FileRange file = new FileRange(path)) {
      new ParquetFile(file, sink).read();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (RuntimeException e) {
      throw new TableFormatException("the footer is damaged");
    }
  }

  private void read() throws IOException {
    FileMetaData footer = footer();
    MessageType schema = schema(footer);
    if (schema.getColumns().size() > MOST_COLUMNS) {
      throw new TableLimitException("columns");
    }
    List<String> names = ParquetColumns.names(schema);
    sink.table("", names);
    for (RowGroup group : footer.getRow_groups()) {
      try {
        rows(group, schema, String.valueOf(footer.getCreated_by()));
      } catch (TableLimitException e) {
        throw e;
      } catch (UncheckedIOException | TableFormatException e) {
        sink.unread(DAMAGED);
      } catch (RuntimeException e) {
        sink.unread(DAMAGED);
      }
    }
    facts(footer, schema);
  }

  private FileMetaData footer() throws IOException {
    if (file.size() < 2 * TAIL) {
      throw new TableFormatException("no footer");
    }
    ByteBuffer tail =
        ByteBuffer.wrap(file.read(file.size() - TAIL, TAIL)).order(ByteOrder.LITTLE_ENDIAN);
    int length = tail.getInt();
    String magic = new String(tail.array(), 4, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
    if (magic.equals("PARE")) {
      throw new EncryptedTableException("the footer is encrypted");
    }
    if (!magic.equals("PAR1")) {
      throw new TableFormatException("no footer");
    }
    if (length > LARGEST_FOOTER) {
      throw new TableLimitException("size of the footer");
    }
    byte[] bytes = file.read(file.size() - TAIL - length, length);
    CompactCheck.of(bytes);
    try {
      return Util.readFileMetaData(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new TableFormatException("the footer is damaged");
    }
  }

  private static MessageType schema(FileMetaData footer) throws IOException {
    FileMetaData columns = footer.deepCopy();
    columns.setRow_groups(List.of());
    return new ParquetMetadataConverter()
        .fromParquetMetadata(columns)
        .getFileMetaData()
        .getSchema();
  }

  /** Hands over what the footer says beside the rows. */
  private void facts(FileMetaData footer, MessageType schema) throws IOException {
    if (footer.isSetCreated_by()) {
      sink.metadata(footer.getCreated_by());
    }
    if (footer.isSetKey_value_metadata()) {
      for (KeyValue entry : footer.getKey_value_metadata()) {
        sink.metadata(entry.getKey() + ": " + (entry.isSetValue() ? entry.getValue() : ""));
      }
    }
    Map<String, PrimitiveType> types = new HashMap<>();
    schema
        .getColumns()
        .forEach(c -> types.put(String.join(".", c.getPath()), c.getPrimitiveType()));
    for (RowGroup group : footer.getRow_groups()) {
      for (ColumnChunk chunk : group.getColumns()) {
        if (chunk.isSetMeta_data() && chunk.getMeta_data().isSetStatistics()) {
          PrimitiveType type =
              types.get(String.join(".", chunk.getMeta_data().getPath_in_schema()));
          if (type != null) {
            statistics(chunk.getMeta_data().getStatistics(), type);
          }
        }
      }
    }
  }

  /** The least and the greatest value are values of the column, or were. */
  private void statistics(Statistics statistics, PrimitiveType type) throws IOException {
    if (type.getPrimitiveTypeName() != PrimitiveType.PrimitiveTypeName.BINARY) {
      return;
    }
    for (byte[] value :
        new byte[][] {
          statistics.getMin_value(),
          statistics.getMax_value(),
          statistics.getMin(),
          statistics.getMax()
        }) {
      if (value != null) {
        sink.metadata(new String(value, java.nio.charset.StandardCharsets.UTF_8));
      }
    }
  }

  private void rows(RowGroup group, MessageType schema, String createdBy) throws IOException {
    if (group.getNum_rows() == 0) {
      return;
    }
    Map<List<String>, ColumnChunk> chunks = new HashMap<>();
    group.getColumns().stream()
        .filter(ColumnChunk::isSetMeta_data)
        .forEach(chunk -> chunks.put(chunk.getMeta_data().getPath_in_schema(), chunk));
    Map<ColumnDescriptor, PageReader> pages = new HashMap<>();
    ParquetPages.Held held = new ParquetPages.Held(mostHeld);
    Map<Integer, Long> columns = new TreeMap<>();
    List<ColumnDescriptor> all = schema.getColumns();
    for (int i = 0; i < all.size(); i++) {
      ColumnChunk chunk = chunks.get(List.of(all.get(i).getPath()));
      if (chunk == null || chunk.isSetFile_path() || chunk.isSetCrypto_metadata()) {
        sink.unread("some columns are encrypted or lie in another file");
      } else if (chunk.getMeta_data().getNum_values() > 0) {
        pages.put(all.get(i), new ParquetPages(file, chunk.getMeta_data(), all.get(i), held));
        columns.put(i, chunk.getMeta_data().getNum_values());
      }
    }
    ColumnReadStoreImpl store =
        new ColumnReadStoreImpl(
            new Pages(pages, group.getNum_rows()),
            ParquetColumns.unused(schema),
            schema,
            createdBy);
    List<ParquetCells> readers = new ArrayList<>();
    columns.forEach(
        (column, values) -> {
          ColumnReader reader = store.getColumnReader(all.get(column));
          readers.add(new ParquetCells(reader, values, column, sink));
        });
    for (long row = 0; row < group.getNum_rows(); row++) {
      sink.row();
      for (ParquetCells reader : readers) {
        reader.row();
      }
    }
  }

  private record Pages(Map<ColumnDescriptor, PageReader> pages, long rows)
      implements PageReadStore {

    @Override
    public PageReader getPageReader(ColumnDescriptor descriptor) {
      PageReader found = pages.get(descriptor);
      if (found == null) {
        throw new IllegalArgumentException("a column that was not asked for");
      }
      return found;
    }

    @Override
    public long getRowCount() {
      return rows;
    }
  }
}
