package org.subrosa.redact.data;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.subrosa.redact.JoinedText;
import org.subrosa.redact.RefusedException;
import org.subrosa.redact.SourceText;
import org.subrosa.sensitive.SensitiveText;

/** Reads a table of any length as chunks of whole rows. */
final class TableChunks {

  private static final int CHUNK = 1 << 20;
  private static final int LONGEST_ROW = 1 << 26;
  private static final SensitiveText NONE = SensitiveText.of("");

  private final Reader reader;
  private final char delimiter;
  private final char[] block = new char[1 << 13];
  private final StringBuilder buffer = new StringBuilder();
  private List<SensitiveText> headers = List.of();
  private TableReader.Rows rows = new TableReader.Rows(List.of(), 0, 0, false);
  private long offset;
  private boolean isFirst = true;
  private boolean isAtEnd;

  TableChunks(Reader reader, char delimiter) {
    this.reader = reader;
    this.delimiter = delimiter;
  }

  /**
   * Goes to the next chunk; returns false when there is none.
   *
   * @throws RefusedException if what follows is no table
   */
  boolean next() throws IOException {
    boolean wasFirst = offset == 0 && rows.end() == 0;
    buffer.delete(0, rows.end());
    offset += rows.end();
    int size = CHUNK;
    do {
      fill(size);
      rows = TableReader.read(buffer, delimiter, Integer.MAX_VALUE, isAtEnd);
      if (rows.isBroken() || size > LONGEST_ROW) {
        throw new RefusedException(
            "no valid CSV: a quote is not closed, or text follows a closing quote");
      }
      size *= 4;
    } while (rows.end() == 0 && !isAtEnd);
    isFirst = wasFirst;
    if (isFirst) {
      headers = headers();
    }
    return rows.end() > 0;
  }

  private void fill(int length) throws IOException {
    while (!isAtEnd && buffer.length() < length) {
      int read = reader.read(block);
      isAtEnd = read < 0;
      buffer.append(block, 0, Math.max(0, read));
    }
  }

  /** Returns the chunk with its cells as places. */
  SourceText source() {
    String text = buffer.substring(0, rows.end());
    SourceText source = new SourceText(text, offset);
    JoinedText table = source.reading();
    int row = 0;
    int column = 0;
    for (Cell cell : rows.cells()) {
      if (cell.row() != row) {
        table.separate('\n');
        row = cell.row();
        column = 0;
      } else if (column > 0) {
        table.separate('\t');
      }
      boolean isLabelled = !(isFirst && row == 0) && column < headers.size();
      source.add(table, cell.place(text), isLabelled ? headers.get(column) : NONE);
      column++;
    }
    return source;
  }

  /**
   * Returns the cells of the first row; none when one of them has digits only, or is an address.
   */
  private List<SensitiveText> headers() {
    List<SensitiveText> first = new ArrayList<>();
    for (Cell cell : rows.cells()) {
      if (cell.row() > 0) {
        break;
      }
      String header = buffer.substring(cell.start(), cell.end()).strip();
      boolean value =
          header.chars().anyMatch(c -> c == '@' || Character.isDigit(c))
              && header.chars().noneMatch(c -> c != '@' && Character.isLetter(c));
      if (value || header.indexOf('@') >= 0) {
        return List.of();
      }
      first.add(SensitiveText.of(header));
    }
    return first;
  }
}
