package org.subrosa.redact.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the cells of a table in text form (RFC 4180 with any delimiter and line end). A quote has
 * its meaning at the beginning of a cell only; elsewhere it is a character like others.
 */
final class TableReader {

  private final String text;
  private final char delimiter;
  private final int mostRows;
  private final List<Cell> cells = new ArrayList<>();
  private int at;
  private int row;

  private TableReader(String text, char delimiter, int mostRows) {
    this.text = text;
    this.delimiter = delimiter;
    this.mostRows = mostRows;
  }

  /**
   * Returns the cells in order; empty when a quote is never closed or something else than a
   * delimiter follows a closing quote.
   */
  static Optional<List<Cell>> read(String text, char delimiter) {
    return read(text, delimiter, Integer.MAX_VALUE);
  }

  /** As {@link #read(String, char)}, for the first rows only. */
  static Optional<List<Cell>> read(String text, char delimiter, int mostRows) {
    TableReader reader = new TableReader(text, delimiter, mostRows);
    return reader.readAll() ? Optional.of(reader.cells) : Optional.empty();
  }

  private boolean readAll() {
    while (at < text.length() && row < mostRows) {
      boolean sound = text.charAt(at) == '"' ? readQuoted() : readPlain();
      if (!sound) {
        return false;
      }
      endCell();
    }
    return true;
  }

  private boolean readPlain() {
    int start = at;
    while (at < text.length() && !isEnd(text.charAt(at))) {
      at++;
    }
    cells.add(new Cell(row, start, at, 0));
    return true;
  }

  private boolean readQuoted() {
    int start = ++at;
    int quotes = 0;
    while (at < text.length()) {
      if (text.charAt(at) != '"') {
        at++;
      } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
        quotes++;
        at += 2;
      } else {
        cells.add(new Cell(row, start, at, quotes));
        at++;
        return at == text.length() || isEnd(text.charAt(at));
      }
    }
    return false;
  }

  private boolean isEnd(char c) {
    return c == delimiter || c == '\n' || c == '\r';
  }

  /** Steps over what ends a cell; a delimiter at the very end opens one more, empty cell. */
  private void endCell() {
    if (at == text.length()) {
      return;
    }
    char c = text.charAt(at++);
    if (c == delimiter) {
      if (at == text.length()) {
        cells.add(new Cell(row, at, at, 0));
      }
      return;
    }
    if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    row++;
  }
}
