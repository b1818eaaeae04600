package org.subrosa.samples;

import java.util.List;

/** Writes a draft as Markdown. */
final class Markdown {
  private Markdown() {}

  static String write(Draft draft) {
    StringBuilder out = new StringBuilder();
    if (!draft.header().isEmpty()) {
      out.append("> ").append(Mark.plain(draft.header())).append("\n\n");
    }
    out.append("# ").append(Mark.plain(draft.title())).append('\n');
    boolean listed = false;
    for (Block block : draft.blocks()) {
      boolean list = block instanceof Block.Item || block instanceof Block.Field;
      out.append(list && listed ? "" : "\n").append(text(block)).append('\n');
      listed = list;
    }
    if (!draft.footer().isEmpty()) {
      out.append("\n---\n\n").append(Mark.plain(draft.footer())).append('\n');
    }
    return out.toString();
  }

  private static String text(Block block) {
    if (block instanceof Block.Heading heading) {
      return "## " + Mark.plain(heading.text());
    }
    if (block instanceof Block.Paragraph paragraph) {
      return Mark.plain(paragraph.text());
    }
    if (block instanceof Block.Field field) {
      return "- **" + field.label() + ":** " + Mark.plain(field.value());
    }
    if (block instanceof Block.Item item) {
      return "- " + Mark.plain(item.text());
    }
    if (block instanceof Block.Verbatim verbatim) {
      return "```\n" + Mark.plain(verbatim.text()) + "\n```";
    }
    return block instanceof Grid grid ? table(grid) : "";
  }

  private static String table(Grid grid) {
    StringBuilder out = new StringBuilder();
    boolean first = true;
    for (List<String> row : grid.lines()) {
      out.append("| ").append(String.join(" | ", row)).append(" |\n");
      if (first) {
        out.append("|").append(" --- |".repeat(row.size())).append('\n');
        first = false;
      }
    }
    return out.toString().stripTrailing();
  }
}
