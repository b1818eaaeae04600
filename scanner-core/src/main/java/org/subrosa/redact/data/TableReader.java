package org.subrosa.redact.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the cells of the rows of a table in text form (RFC 4180 with any delimiter and line end). A
 * quote has its meaning at the beginning of a cell only; elsewhere it is a character like others.
 */
final class TableReader {

  private final CharSequence text;
  private final char delimiter;
  private final int mostRows;
  private final boolean isWhole;
  private final List<Cell> cells = new ArrayList<>();
  private int at;
  private int row;

  private TableReader(CharSequence text, char delimiter, int mostRows, boolean isWhole) {
    this.text = text;
    this.delimiter = delimiter;
    this.mostRows = mostRows;
    this.isWhole = isWhole;
  }

  /**
   * Reads as many whole rows as there are.
   *
   * @param isWhole whether the table ends with the text, so that its last row needs no line end
   */
  static Rows read(CharSequence text, char delimiter, int mostRows, boolean isWhole) {
    return new TableReader(text, delimiter, mostRows, isWhole).readAll();
  }

  private Rows readAll() {
    int end = 0;
    int whole = 0;
    while (at < text.length() && row < mostRows) {
      int before = row;
      State state = text.charAt(at) == '"' ? readQuoted() : readPlain();
      if (state != State.SOUND) {
        return new Rows(cells.subList(0, whole), row, end, state == State.BROKEN || isWhole);
      }
      if (!endCell()) {
        return new Rows(cells.subList(0, whole), row, end, false);
      }
      if (row > before || at == text.length()) {
        end = at;
        whole = cells.size();
      }
    }
    return new Rows(cells.subList(0, whole), row, end, false);
  }

  private State readPlain() {
    int start = at;
    while (at < text.length() && !isEnd(text.charAt(at))) {
      at++;
    }
    cells.add(new Cell(row, start, at, 0));
    return at < text.length() || isWhole ? State.SOUND : State.CUT;
  }

  private State readQuoted() {
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
        return endOfQuoted();
      }
    }
    return State.CUT;
  }

  private State endOfQuoted() {
    if (at == text.length()) {
      return isWhole ? State.SOUND : State.CUT;
    }
    return isEnd(text.charAt(at)) ? State.SOUND : State.BROKEN;
  }

  private boolean isEnd(char c) {
    return c == delimiter || c == '\n' || c == '\r';
  }

  /**
   * Steps over what ends a cell; a delimiter at the very end opens one more, empty cell. Returns
   * false where more of the text would have to be known.
   */
  private boolean endCell() {
    if (at == text.length()) {
      return true;
    }
    char c = text.charAt(at++);
    if (c == delimiter) {
      if (at == text.length() && isWhole) {
        cells.add(new Cell(row, at, at, 0));
      }
      return at < text.length() || isWhole;
    }
    if (c == '\r' && at == text.length() && !isWhole) {
      return false;
    }
    if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    row++;
    return true;
  }

  /** How the reading of a cell ends: within the text, at its end, or in something else. */
  private enum State {
    SOUND,
    CUT,
    BROKEN
  }

  /**
   * Rows with all their cells.
   *
   * @param count number of rows that were ended
   * @param end where the last whole row ends, its line end included
   * @param isBroken whether the text goes on with something that is no row: a quote is never
   *     closed, or something else than a delimiter follows a closing quote
   */
  record Rows(List<Cell> cells, int count, int end, boolean isBroken) {

    Rows {
      cells = List.copyOf(cells);
    }
  }
}
