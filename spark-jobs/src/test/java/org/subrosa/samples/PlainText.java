package org.subrosa.samples;

import java.util.ArrayList;
import java.util.List;

/** Lays a draft out as plain text of 84 columns, never breaking a planted value. */
final class PlainText {
  private static final int COLUMNS = 84;

  private PlainText() {}

  static String write(Draft draft) {
    List<String> lines = new ArrayList<>();
    addUnlessEmpty(lines, draft.header());
    String title = Mark.plain(draft.title());
    lines.add(title);
    lines.add("=".repeat(title.length()));
    boolean form = false;
    for (Block block : draft.blocks()) {
      if (block instanceof Block.Field && !form) {
        lines.add("");
      }
      form = block instanceof Block.Field;
      add(lines, block);
    }
    lines.add("");
    addUnlessEmpty(lines, draft.footer());
    return String.join("\n", lines).strip() + "\n";
  }

  private static void addUnlessEmpty(List<String> lines, String text) {
    if (!text.isEmpty()) {
      lines.add(Mark.plain(text));
      lines.add("");
    }
  }

  private static void add(List<String> lines, Block block) {
    if (block instanceof Block.Field field) {
      lines.add(field.label() + ": " + Mark.plain(field.value()));
      return;
    }
    if (block instanceof Block.Item item) {
      lines.addAll(wrapped(item.text(), "  - ", "    "));
      return;
    }
    lines.add("");
    if (block instanceof Block.Heading heading) {
      lines.add(Mark.plain(heading.text()));
      lines.add("-".repeat(Mark.plain(heading.text()).length()));
    } else if (block instanceof Block.Paragraph paragraph) {
      lines.addAll(wrapped(paragraph.text(), "", ""));
    } else if (block instanceof Block.Verbatim verbatim) {
      lines.addAll(Mark.plain(verbatim.text()).lines().toList());
    } else if (block instanceof Grid grid) {
      lines.addAll(aligned(grid));
      lines.add("");
    }
  }

  private static List<String> wrapped(String marked, String first, String next) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : Mark.words(marked)) {
      if (!empty && line.length() + 1 + word.length() > COLUMNS) {
        lines.add(line.toString());
        line = new StringBuilder(next);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }

  /** The rows of the table with their columns one below the other. */
  static List<String> aligned(Grid grid) {
    List<String> lines = new ArrayList<>();
    List<Integer> widths = grid.widths();
    for (List<String> row : grid.lines()) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        String cell = row.get(column);
        line.append(cell).append(" ".repeat(widths.get(column) - cell.length() + 2));
      }
      lines.add(line.toString().stripTrailing());
    }
    return List.copyOf(lines);
  }
}
