package org.subrosa.redact.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a table in text form is written.
 *
 * @param delimiter what stands between cells
 * @param columns number of cells that most rows have
 * @param agreement share of rows that have so many, 0 to 1
 * @param rows number of rows that were looked at
 */
record Dialect(char delimiter, int columns, double agreement, int rows) {

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final int SAMPLE_ROWS = 500;
  private static final int LEAST_ROWS = 3;

  /**
   * Returns the dialect in which the rows agree best; empty when none can be read at all.
   *
   * @param text the beginning of the table
   * @param isWhole whether that is all of it
   */
  static Optional<Dialect> of(String text, boolean isWhole) {
    Dialect best = null;
    for (char delimiter : DELIMITERS) {
      Optional<Dialect> dialect = measure(text, delimiter, isWhole);
      if (dialect.isPresent() && (best == null || dialect.get().score() > best.score())) {
        best = dialect.get();
      }
    }
    return Optional.ofNullable(best);
  }

  /** Returns whether a text that nobody called a table surely is one. */
  boolean isCertain() {
    return columns > 1 && agreement == 1 && rows >= LEAST_ROWS;
  }

  private double score() {
    return columns == 1 ? 0 : agreement + columns * 1e-6;
  }

  private static Optional<Dialect> measure(String text, char delimiter, boolean isWhole) {
    TableReader.Rows rows = TableReader.read(text, delimiter, SAMPLE_ROWS, isWhole);
    return rows.isBroken()
        ? Optional.empty()
        : Optional.of(measure(widths(rows.cells()), delimiter));
  }

  private static Dialect measure(List<Integer> widths, char delimiter) {
    int columns = 1;
    long most = 0;
    for (int width : widths.stream().distinct().toList()) {
      long count = widths.stream().filter(other -> other == width).count();
      if (count > most) {
        columns = width;
        most = count;
      }
    }
    double agreement = widths.isEmpty() ? 1 : (double) most / widths.size();
    return new Dialect(delimiter, columns, agreement, widths.size());
  }

  private static List<Integer> widths(List<Cell> cells) {
    List<Integer> widths = new ArrayList<>();
    int row = -1;
    for (Cell cell : cells) {
      if (cell.row() != row) {
        row = cell.row();
        widths.add(0);
      }
      widths.set(widths.size() - 1, widths.get(widths.size() - 1) + 1);
    }
    return widths;
  }
}
