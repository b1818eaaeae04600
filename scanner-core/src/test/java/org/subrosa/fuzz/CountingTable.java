package org.subrosa.fuzz;

import java.io.IOException;
import java.util.List;
import org.subrosa.extract.table.TableLimitException;
import org.subrosa.extract.table.TableSink;

/**
 * Takes what a reader of tables hands over: nothing but {@link IOException} leaves the reader, text
 * comes in rows, and reasons have words. It takes only so much, as the sink of the product does.
 */
public final class CountingTable implements TableSink {

  private static final long MOST = 2_000_000;

  private long taken;
  private boolean isInTable;

  private CountingTable() {}

  /** Reads something. */
  @FunctionalInterface
  public interface Reading {
    /** Reads it into a sink. */
    void into(TableSink sink) throws IOException;
  }

  /** Reads, and takes note of failures that a reader may have. */
  public static void of(Reading reading, int length) {
    CountingTable table = new CountingTable();
    try {
      reading.into(table);
    } catch (IOException e) {
      if (String.valueOf(e.getMessage()).length() > 200 + length) {
        throw new IllegalStateException("a message without end", e);
      }
    }
  }

  private void count(long more) throws TableLimitException {
    taken += 1 + more;
    if (taken > MOST) {
      throw new TableLimitException("rows");
    }
  }

  @Override
  public void table(String name, List<String> columns) throws IOException {
    isInTable = true;
    count(name.length());
    for (String column : columns) {
      count(column.length());
    }
  }

  @Override
  public void row() throws IOException {
    if (!isInTable) {
      throw new IllegalStateException("a row without a table");
    }
    count(0);
  }

  @Override
  public void cell(int column, String text) throws IOException {
    check(column);
    count(text.length());
  }

  @Override
  public void bytes(int column, byte[] bytes) throws IOException {
    check(column);
    count(bytes.length);
  }

  private static void check(int column) {
    if (column < 0) {
      throw new IllegalStateException("a column before the first");
    }
  }

  @Override
  public void metadata(String text) throws IOException {
    count(text.length());
  }

  @Override
  public void deleted(String text) throws IOException {
    count(text.length());
  }

  @Override
  public void deletedBytes(byte[] bytes) throws IOException {
    count(bytes.length);
  }

  @Override
  public void unread(String reason) {
    if (reason.isBlank()) {
      throw new IllegalStateException("a reason without words");
    }
  }
}
