package org.subrosa.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;

/**
 * Labels the cells of delimited text (CSV, TSV and their kin) with the header of their column.
 *
 * <p>Text counts as delimited when its first lines all split into the same number of cells, two or
 * more, and the first line reads like a header. RFC 4180 quoting is followed, also over line ends.
 */
final class DelimitedLabels {

  private static final String DELIMITERS = ",;\t|";
  private static final int SNIFFED_LINES = 20;

  private final char delimiter;
  private final List<SensitiveText> header;

  private DelimitedLabels(char delimiter, List<SensitiveText> header) {
    this.delimiter = delimiter;
    this.header = header;
  }

  /** Looks at the beginning of a text; empty when it is not delimited. */
  static Optional<DelimitedLabels> sniff(String text) {
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char delimiter = DELIMITERS.charAt(i);
      List<List<Cell>> rows = rows(text, delimiter, SNIFFED_LINES);
      if (rows.size() >= 2 && isTable(rows, text)) {
        List<SensitiveText> header =
            rows.get(0).stream().map(cell -> SensitiveText.of(cell.in(text))).toList();
        return Optional.of(new DelimitedLabels(delimiter, header));
      }
    }
    return Optional.empty();
  }

  private static boolean isTable(List<List<Cell>> rows, String text) {
    int columns = rows.get(0).size();
    return columns >= 2
        && rows.stream().allMatch(row -> row.size() == columns)
        && TableLabels.isHeader(rows.get(0).stream().map(cell -> cell.in(text)).toList());
  }

  /** Returns the labels of a text's cells. The header's own cells have none. */
  List<Label> labels(String text) {
    List<Label> labels = new ArrayList<>();
    for (List<Cell> row : rows(text, delimiter, Integer.MAX_VALUE)) {
      for (int column = 0; column < Math.min(row.size(), header.size()); column++) {
        Cell cell = row.get(column);
        SensitiveText name = header.get(column);
        if (!name.isEmpty() && cell.end() > cell.start() && !isHeaderCell(cell, text, name)) {
          labels.add(new Label(cell.start(), cell.end(), name));
        }
      }
    }
    return labels;
  }

  private static boolean isHeaderCell(Cell cell, String text, SensitiveText name) {
    return SensitiveText.of(cell.in(text)).equals(name);
  }

  private static List<List<Cell>> rows(String text, char delimiter, int most) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Cell> row = new ArrayList<>();
    int start = 0;
    boolean quoted = false;
    for (int i = 0; i <= text.length() && rows.size() < most; i++) {
      boolean atEnd = i == text.length();
      char c = atEnd ? '\n' : text.charAt(i);
      if (quoted && text.startsWith("\"\"", i)) {
        i++;
        continue;
      }
      if (c == '"' && (quoted || i == start)) {
        quoted = !quoted;
      }
      if ((!quoted && (c == delimiter || c == '\n')) || atEnd) {
        row.add(new Cell(start, i));
        start = i + 1;
      }
      if ((!quoted && c == '\n') || atEnd) {
        if (row.size() > 1 || !row.get(0).in(text).isBlank()) {
          rows.add(row);
        }
        row = new ArrayList<>();
      }
    }
    return rows;
  }

  /** Where a cell lies, its quotes included. */
  private record Cell(int start, int end) {

    String in(String text) {
      String cell = text.substring(start, end).strip();
      boolean isQuoted = cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"");
      return isQuoted ? cell.substring(1, cell.length() - 1) : cell;
    }
  }
}
