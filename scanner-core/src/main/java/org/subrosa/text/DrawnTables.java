package org.subrosa.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 *
 * <p>One line with another number of cells does not end a table, two in a row do. A table with a
 * line drawn below its head, or with bars around, is {@link Label.Layout#RULED}.
 */
public final class DrawnTables {

  private static final int MOST_CELLS = 64;
  private static final int LONGEST_HEAD = 40;
  private static final int MOST_DIGITS = 2;

  private final String text;
  private final List<Label> labels = new ArrayList<>();
  private @Nullable Table table;
  private List<Cell> last = List.of();
  private int labelsBeforeLast;
  private boolean isLastOdd;

  private DrawnTables(String text, @Nullable Table open) {
    this.text = text;
    this.table = open;
  }

  /** Returns the labels of the cells below heads, in order. */
  public static List<Label> labels(String text) {
    return read(text, null, text.length()).labels();
  }

  /**
   * Reads a text that may go on with a table of the text before it.
   *
   * @param open the table that the text begins within, or null
   * @param where the offset in the text where the next text will begin
   */
  public static Part read(String text, @Nullable Table open, int where) {
    DrawnTables tables = new DrawnTables(text, open);
    boolean mayDraw = text.indexOf('|') >= 0 || text.indexOf('\t') >= 0;
    return new Part(tables.labels, mayDraw ? tables.read(where) : null);
  }

  /**
   * The tables of one of the parts of a long text.
   *
   * @param labels the labels of the part's cells, in order
   * @param open the table that the next part begins within, or null
   */
  public record Part(List<Label> labels, @Nullable Table open) {}

  /** A table whose first line was read: what it calls its columns, or that it has no head. */
  public static final class Table {

    private final char sign;
    private final List<String> names;
    private final boolean isHeaded;
    private boolean isRuled;

    private Table(char sign, List<String> names, boolean isHeaded, boolean isRuled) {
      this.sign = sign;
      this.names = names;
      this.isHeaded = isHeaded;
      this.isRuled = isRuled;
    }
  }

  private @Nullable Table read(int where) {
    Table open = null;
    boolean isPast = false;
    for (int start = 0; start < text.length(); ) {
      if (start >= where && !isPast) {
        open = table;
        isPast = true;
      }
      int next = text.indexOf('\n', start);
      int end = next < 0 ? text.length() : next;
      if (isRuler(start, end)) {
        ruler();
      } else {
        line(start, end);
      }
      start = end + 1;
    }
    return isPast ? open : table;
  }

  /** A line drawn below a line of names makes a head of it. */
  private void ruler() {
    if (table != null && table.isHeaded && table.isRuled) {
      return;
    }
    if (isHead(last)) {
      labels.subList(labelsBeforeLast, labels.size()).clear();
      begin(table == null ? '|' : table.sign, last);
      if (table != null) {
        table.isRuled = true;
      }
    }
  }

  private void line(int start, int end) {
    char sign = has('|', start, end) ? '|' : '\t';
    List<Cell> cells = cells(sign, start, end);
    labelsBeforeLast = labels.size();
    last = cells;
    Table open = table;
    if (open == null || sign != open.sign || cells.size() < 2) {
      begin(sign, cells);
    } else if (label(open, cells)) {
      isLastOdd = false;
    } else if (isLastOdd || isHead(cells)) {
      begin(sign, cells);
    } else {
      isLastOdd = true;
    }
  }

  private void begin(char sign, List<Cell> cells) {
    boolean isFramed = cells.size() - inner(sign, cells).size() == 2;
    List<String> names = cells.stream().map(this::name).toList();
    boolean isTable = inner(sign, cells).size() >= 2;
    table = isTable ? new Table(sign, names, isHead(cells), isFramed) : null;
    isLastOdd = false;
  }

  private boolean has(char sign, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) != sign) {
      at++;
    }
    return at < end;
  }

  /** Returns the cells of a line; a bar behind a backslash is part of a cell, as in Markdown. */
  private List<Cell> cells(char sign, int start, int end) {
    List<Cell> cells = new ArrayList<>();
    int from = start;
    for (int at = start; at <= end && cells.size() <= MOST_CELLS; at++) {
      boolean isEscaped = sign == '|' && at > start && text.charAt(at - 1) == '\\';
      if (at == end || (text.charAt(at) == sign && !isEscaped)) {
        cells.add(new Cell(from, at));
        from = at + 1;
      }
    }
    return cells.size() > MOST_CELLS ? List.of() : cells;
  }

  /** Returns the cells without blank ones at the ends: bars there are a frame. */
  private List<Cell> inner(char sign, List<Cell> cells) {
    int from = sign == '|' && !cells.isEmpty() && name(cells.get(0)).isEmpty() ? 1 : 0;
    int to = cells.size();
    if (sign == '|' && to > from && name(cells.get(to - 1)).isEmpty()) {
      to--;
    }
    return cells.subList(from, to);
  }

  private static List<String> inner(List<String> names) {
    int from = names.get(0).isEmpty() ? 1 : 0;
    int to = names.get(names.size() - 1).isEmpty() ? names.size() - 1 : names.size();
    return names.subList(from, to);
  }

  private String name(Cell cell) {
    return text.substring(cell.start, cell.end).strip();
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

  private boolean isHead(List<Cell> cells) {
    return !cells.isEmpty() && cells.stream().allMatch(this::isHead);
  }

  /** Whether a cell names what stands below it: few short words, no number, no key of a value. */
  private boolean isHead(Cell cell) {
    String name = name(cell);
    long digits = name.chars().filter(Character::isDigit).count();
    return name.length() <= LONGEST_HEAD
        && digits <= MOST_DIGITS
        && name.chars().noneMatch(c -> ":=@".indexOf(c) >= 0)
        && (name.isEmpty() || name.chars().anyMatch(Character::isLetter));
  }

  /** Labels the cells of a row; false when it has not as many as the head. */
  private boolean label(Table open, List<Cell> row) {
    List<Cell> cells = row;
    List<String> names = open.names;
    if (cells.size() != names.size() && open.sign == '|') {
      cells = inner('|', row);
      names = inner(open.names);
    }
    if (cells.size() != names.size()) {
      return false;
    }
    Label.Layout layout = open.isRuled ? Label.Layout.RULED : Label.Layout.LOOSE;
    for (int i = 0; open.isHeaded && i < cells.size(); i++) {
      Cell cell = cells.get(i);
      if (!names.get(i).isEmpty() && cell.end > cell.start) {
        labels.add(new Label(cell.start, cell.end, SensitiveText.of(names.get(i)), null, layout));
      }
    }
    return true;
  }

  /** A stretch of the text between two bars. */
  private record Cell(int start, int end) {}
}
