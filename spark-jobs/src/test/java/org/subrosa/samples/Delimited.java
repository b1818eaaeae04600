package org.subrosa.samples;

import java.util.stream.Collectors;

/** Writes a table as delimited text (RFC 4180, with any delimiter). */
final class Delimited {
  private Delimited() {}

  static String write(Grid grid, String delimiter, String lineEnd) {
    return grid.lines().stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> quoted(cell, delimiter))
                    .collect(Collectors.joining(delimiter, "", lineEnd)))
        .collect(Collectors.joining());
  }

  private static String quoted(String cell, String delimiter) {
    boolean plain = !cell.contains(delimiter) && !cell.contains("\"") && !cell.contains("\n");
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
