package org.subrosa.text;

import java.util.ArrayList;
import java.util.List;
import org.subrosa.sensitive.SensitiveText;

/**
 * Tables that a text draws with bars or tabs, as Markdown, consoles and mails do: neighbouring
 * lines with the same number of cells, the first of which is a head.
 *
 * <pre>
 * | Name | NPI        |
 * |------|------------|
 * | Ann  | 1245319599 |
 * </pre>
 */
public final class DrawnTables {

  private static final int MOST_CELLS = 64;
  private static final int LONGEST_HEAD = 40;
  private static final int MOST_DIGITS = 2;

  private final String text;
  private final List<Label> labels = new ArrayList<>();
  private List<Cell> head = List.of();
  private char bar;
  private int columns;

  private DrawnTables(String text) {
    this.text = text;
  }

  /** Returns the labels of the cells below heads, in order. */
  public static List<Label> labels(String text) {
    DrawnTables tables = new DrawnTables(text);
    if (text.indexOf('|') >= 0 || text.indexOf('\t') >= 0) {
      tables.read();
    }
    return tables.labels;
  }

  private void read() {
    for (int start = 0; start < text.length(); ) {
      int next = text.indexOf('\n', start);
      int end = next < 0 ? text.length() : next;
      if (!isRuler(start, end)) {
        line(start, end);
      }
      start = end + 1;
    }
  }

  private void line(int start, int end) {
    char sign = has('|', start, end) ? '|' : '\t';
    List<Cell> cells = cells(sign, start, end);
    if (cells.size() < 2 || sign != bar || cells.size() != columns) {
      bar = sign;
      columns = cells.size();
      head = columns > 1 && cells.stream().allMatch(this::isHead) ? cells : List.of();
    } else if (!head.isEmpty()) {
      for (int i = 0; i < columns; i++) {
        label(cells.get(i), head.get(i));
      }
    }
  }

  private boolean has(char sign, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) != sign) {
      at++;
    }
    return at < end;
  }

  /** Returns the cells of a line; bars at its ends are its frame. */
  private List<Cell> cells(char sign, int start, int end) {
    List<Cell> cells = new ArrayList<>();
    int from = start;
    for (int at = start; at <= end && cells.size() <= MOST_CELLS; at++) {
      if (at == end || text.charAt(at) == sign) {
        boolean isFrame = sign == '|' && isBlank(from, at) && (from == start || at == end);
        if (!isFrame) {
          cells.add(new Cell(from, at));
        }
        from = at + 1;
      }
    }
    return cells.size() > MOST_CELLS ? List.of() : cells;
  }

  private boolean isBlank(int start, int end) {
    for (int at = start; at < end; at++) {
      if (text.charAt(at) > ' ') {
        return false;
      }
    }
    return true;
  }

  /** A line of hyphens, equals signs and corners between rows. */
  private boolean isRuler(int start, int end) {
    boolean isDrawn = false;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if ("-=+|: \t\r".indexOf(c) < 0) {
        return false;
      }
      isDrawn |= c == '-' || c == '=';
    }
    return isDrawn;
  }

  /** Whether a cell names what stands below it: few short words, no number, no key of a value. */
  private boolean isHead(Cell cell) {
    String name = text.substring(cell.start, cell.end).strip();
    long digits = name.chars().filter(Character::isDigit).count();
    return name.length() <= LONGEST_HEAD
        && digits <= MOST_DIGITS
        && name.chars().noneMatch(c -> ":=@".indexOf(c) >= 0)
        && (name.isEmpty() || name.chars().anyMatch(Character::isLetter));
  }

  private void label(Cell cell, Cell over) {
    String name = text.substring(over.start, over.end).strip();
    if (!name.isEmpty() && cell.end > cell.start) {
      labels.add(new Label(cell.start, cell.end, SensitiveText.of(name), null, true));
    }
  }

  /** A stretch of the text between two bars. */
  private record Cell(int start, int end) {}
}
