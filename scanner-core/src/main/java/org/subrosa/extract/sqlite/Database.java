package org.subrosa.extract.sqlite;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.subrosa.extract.table.TableFormatException;
import org.subrosa.extract.table.TableSink;

/** A database file (section 1). */
final class Database {

  private static final int HEADER = 100;

  /** Bytes of the header that no version uses yet (section 1.3.15). */
  private static final int[] UNUSED_HEADER = {72, 92};

  private final TableSink sink;
  private final Tree tree;
  private final Charset charset;
  private final Carver carver;
  private final int pagesByHeader;
  private final byte[] header;
  private final int reserved;

  Database(PageFile file, TableSink sink) throws IOException {
    byte[] header = file.read(0, HEADER);
    int size = Bytes.two(header, 16) == 1 ? 1 << 16 : Bytes.two(header, 16);
    int reserved = header[20] & 0xff;
    if (size < 512 || Integer.bitCount(size) != 1 || size - reserved < 480) {
      throw new TableFormatException("no size of pages");
    }
    this.sink = sink;
    this.tree = new Tree(file, sink, size, reserved);
    this.charset = charset(Bytes.four(header, 56));
    this.carver = new Carver(charset, sink);
    this.pagesByHeader = Bytes.four(header, 28);
    this.header = header;
    this.reserved = reserved;
  }

  static Charset charset(int number) {
    return switch (number) {
      case 2 -> StandardCharsets.UTF_16LE;
      case 3 -> StandardCharsets.UTF_16BE;
      default -> StandardCharsets.UTF_8;
    };
  }

  /** Hands over all tables, then what lies in no tree. */
  void read() throws IOException {
    if (pagesByHeader > tree.pages() || tree.isTorn()) {
      sink.unread("the file is shorter than it says");
    }
    List<Entry> entries = new ArrayList<>();
    sink.table("", List.of("type", "name", "table", "root page", "definition"));
    tree.walk(
        1, visitor(TableDefinition.UNKNOWN, true, row -> Entry.of(row).ifPresent(entries::add)));
    for (Entry entry : entries) {
      TableDefinition definition =
          entry.isTable() ? TableDefinition.of(entry.sql()) : TableDefinition.UNKNOWN;
      if (entry.isTable()) {
        sink.table(entry.name(), definition.columns());
      }
      if (entry.root() > 0) {
        tree.walk(entry.root(), visitor(definition, entry.isTable(), row -> {}));
      }
    }
    for (int number = 1; number <= tree.pages(); number++) {
      if (!tree.isSeen(number)) {
        new LoosePage(tree.page(number), charset, carver, sink).read(tree.usable());
      }
    }
    unused(header, UNUSED_HEADER[0], UNUSED_HEADER[1]);
    for (int number = 1; reserved > 0 && number <= tree.pages(); number++) {
      byte[] page = tree.bytes(number);
      unused(page, tree.usable(), page.length);
    }
  }

  /** Hands over bytes that mean nothing to the format. */
  private void unused(byte[] bytes, int start, int end) throws IOException {
    for (int i = start; i < end; i++) {
      if (bytes[i] != 0) {
        sink.deletedBytes(Arrays.copyOfRange(bytes, start, end));
        return;
      }
    }
  }

  /** Receives rows as they are. */
  private interface Rows {
    void take(Row row);
  }

  /** Rows of an index are those of its table once more. */
  private Tree.Visitor visitor(TableDefinition definition, boolean isTable, Rows rows) {
    return new Tree.Visitor() {
      @Override
      public void payload(long key, byte[] payload) throws IOException {
        if (!isTable) {
          return;
        }
        Optional<Row> row = Row.of(payload, 0, payload.length, charset);
        if (row.isPresent()) {
          rows.take(row.get());
          Cells.write(row.get(), key, definition, sink);
        } else {
          sink.unread("some rows of the database are damaged");
          sink.deletedBytes(payload);
        }
      }

      @Override
      public void slack(byte[] page, int start) throws IOException {
        unused(page, start, tree.usable());
      }

      @Override
      public void page(Page page) throws IOException {
        if (!page.isNode()) {
          sink.deletedBytes(page.bytes);
          return;
        }
        for (int[] stretch : page.unused()) {
          carver.read(page.bytes, stretch[0], stretch[1]);
        }
      }
    };
  }

  /**
   * A row of the schema (section 2.6).
   *
   * @param root page at which the tree begins; 0 for a view or a trigger
   */
  private record Entry(boolean isTable, String name, int root, String sql) {

    static Optional<Entry> of(Row row) {
      List<Object> fields = row.fields();
      if (fields.size() < 5 || !(fields.get(3) instanceof Long root)) {
        return Optional.empty();
      }
      boolean isTable = fields.get(0).equals("table");
      String sql = fields.get(4) instanceof String text ? text : "";
      int page = root > 0 && root < Integer.MAX_VALUE ? root.intValue() : 0;
      return Optional.of(new Entry(isTable, String.valueOf(fields.get(1)), page, sql));
    }
  }
}
