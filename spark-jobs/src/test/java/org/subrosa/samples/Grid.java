package org.subrosa.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * A table with a header row.
 *
 * @param note a comment on the first data cell where the format has comments; may be empty
 */
record Grid(String name, List<String> columns, List<List<String>> rows, String note)
    implements Block {

  static Grid of(String name, String... columns) {
    return new Grid(name, List.of(columns), List.of(), "");
  }

  Grid row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(name + ": a row does not fit the columns");
    }
    List<List<String>> more = new ArrayList<>(rows);
    more.add(List.of(cells));
    return new Grid(name, columns, List.copyOf(more), note);
  }

  Grid withNote(String text) {
    return new Grid(name, columns, rows, text);
  }

  /** The header row and the data rows as a reader sees them. */
  List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns);
    for (List<String> row : rows) {
      lines.add(row.stream().map(Mark::plain).toList());
    }
    return List.copyOf(lines);
  }

  /** The width of each column in characters. */
  List<Integer> widths() {
    List<Integer> widths = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      int index = column;
      widths.add(lines().stream().mapToInt(line -> line.get(index).length()).max().orElse(0));
    }
    return List.copyOf(widths);
  }

  /** The values planted in the cells. */
  List<Planted> planted() {
    List<Planted> values = new ArrayList<>();
    for (List<String> row : rows) {
      for (int column = 0; column < columns.size(); column++) {
        values.addAll(Mark.planted(row.get(column), "table:" + columns.get(column)));
      }
    }
    return List.copyOf(values);
  }

  /** The values planted in the cells and in the comment. */
  List<Planted> plantedWithNote() {
    List<Planted> values = new ArrayList<>(planted());
    values.addAll(Mark.planted(note, "comment"));
    return List.copyOf(values);
  }
}
