package org.subrosa.extract;

import java.util.ArrayList;
import java.util.List;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;

/**
 * Labels cells with the header of their column. The header is the first row with two or more cells
 * of text of which none is a number: titles above a table have one.
 */
final class TableLabels {

  private static final int LONGEST_HEADER = 80;

  private List<SensitiveText> header = List.of();
  private List<String> row = new ArrayList<>();
  private int column;
  private int cellStart = -1;
  private int depth;

  void begin() {
    depth++;
    header = List.of();
  }

  void end() {
    depth = Math.max(0, depth - 1);
    header = List.of();
    cellStart = -1;
  }

  void beginRow() {
    row = new ArrayList<>();
    column = 0;
  }

  void beginCell(int at) {
    cellStart = at;
  }

  boolean isInCell() {
    return cellStart >= 0;
  }

  /** Ends a cell that runs to the end of the text, and labels it when its column has a header. */
  void endCell(CharSequence text, List<Label> labels) {
    if (cellStart < 0 || depth == 0) {
      cellStart = -1;
      return;
    }
    String cell = text.subSequence(Math.min(cellStart, text.length()), text.length()).toString();
    if (header.isEmpty()) {
      row.add(cell.strip());
    } else if (column < header.size() && !header.get(column).isEmpty() && !cell.isBlank()) {
      labels.add(new Label(cellStart, text.length(), header.get(column)));
    }
    column++;
    cellStart = -1;
  }

  void endRow() {
    if (header.isEmpty() && isHeader(row)) {
      header = row.stream().map(SensitiveText::of).toList();
    }
  }

  static boolean isHeader(List<String> cells) {
    long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
    return filled >= 2 && cells.stream().allMatch(TableLabels::isHeaderCell);
  }

  /** A name of a column is short, is no number and is no sentence. */
  private static boolean isHeaderCell(String cell) {
    return cell.isEmpty()
        || (cell.length() <= LONGEST_HEADER
            && cell.codePoints().anyMatch(Character::isLetter)
            && cell.codePoints().filter(Character::isDigit).count() <= 2
            && (".!?".indexOf(cell.charAt(cell.length() - 1)) < 0 || cell.endsWith("No.")));
  }

  /** The text lost its first characters. */
  void shift(int characters) {
    if (cellStart >= 0) {
      cellStart = Math.max(0, cellStart - characters);
    }
  }
}
