package org.subrosa.redact;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A table with planted addresses.
 *
 * @param text the table
 * @param expected its redacted copy
 * @param values what was planted
 * @param number digest of the table, for messages
 */
record RandomTable(String text, String expected, List<String> values, int number) {

  private static final String[] CELLS = {
    "plain", "", "with, comma", "with \"quote\"", "two\nlines", "=1+2", "é ü", "semi;colon", " x "
  };

  static RandomTable of(Random random) {
    int columns = 2 + random.nextInt(5);
    int rows = 4 + random.nextInt(12);
    StringBuilder text = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    List<String> values = new ArrayList<>();
    String end = random.nextBoolean() ? "\n" : "\r\n";
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        String cell = CELLS[random.nextInt(CELLS.length)];
        String clean = cell;
        if (random.nextInt(4) == 0) {
          String value = "user" + random.nextInt(1_000_000) + "@example.org";
          values.add(value);
          clean = cell + " [EMAIL] " + cell;
          cell = cell + " " + value + " " + cell;
        }
        String separator = column + 1 == columns ? end : ",";
        text.append(quote(cell)).append(separator);
        expected.append(quote(clean)).append(separator);
      }
    }
    return new RandomTable(
        text.toString(), expected.toString(), values, text.toString().hashCode());
  }

  private static String quote(String cell) {
    return cell.matches("(?s).*[,;\"\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
