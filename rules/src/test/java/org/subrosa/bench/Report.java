package org.subrosa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tables of a run: printed, and written to a file, as they come. */
final class Report {

  private final Path file;

  /** Begins an empty file. */
  Report(Path file) throws IOException {
    this.file = file;
    Files.writeString(file, "");
  }

  /** Adds a line of text. */
  void line(String line) throws IOException {
    System.out.println(line);
    Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
  }

  /** Begins a table. */
  void table(String title, String... columns) throws IOException {
    line("");
    line(title);
    line("");
    line("| " + String.join(" | ", columns) + " |");
    line("|---".repeat(columns.length) + "|");
  }

  /** Adds a row: numbers with about three figures, all else as it is. */
  void row(Object... cells) throws IOException {
    List<String> written = new ArrayList<>();
    for (Object cell : cells) {
      written.add(cell instanceof Double number ? figures(number) : cell.toString());
    }
    line("| " + String.join(" | ", written) + " |");
  }

  private static String figures(double number) {
    if (!Double.isFinite(number)) {
      return "–";
    }
    double size = Math.abs(number);
    int decimals = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%,." + decimals + "f", number);
  }
}
