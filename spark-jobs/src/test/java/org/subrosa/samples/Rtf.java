package org.subrosa.samples;

import java.util.List;

/** Writes a draft in the Rich Text Format. */
final class Rtf {
  private static final int PAGE_WIDTH = 9360;

  private Rtf() {}

  static String write(Draft draft) {
    StringBuilder out = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252\\deff0\n");
    out.append("{\\fonttbl{\\f0\\froman Times New Roman;}{\\f1\\fmodern Courier New;}}\n");
    out.append("{\\info{\\title ").append(escaped(draft.title())).append('}');
    if (!draft.subject().isEmpty()) {
      out.append("{\\subject ").append(escaped(draft.subject())).append('}');
    }
    out.append("}\n");
    group(out, "header", draft.header());
    group(out, "footer", draft.footer());
    out.append("{\\pard\\qc\\b\\fs32 ").append(escaped(draft.title())).append("\\par}\n");
    for (Block block : draft.blocks()) {
      append(out, block);
    }
    return out.append("}\n").toString();
  }

  private static void group(StringBuilder out, String name, String text) {
    if (!text.isEmpty()) {
      out.append("{\\").append(name).append("\\pard\\qc\\fs18 ").append(escaped(text));
      out.append("\\par}\n");
    }
  }

  private static void append(StringBuilder out, Block block) {
    if (block instanceof Block.Heading heading) {
      paragraph(out, "\\sb240\\sa120\\b\\fs26 ", heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(out, "\\sa160\\fs22 ", paragraph.text());
    } else if (block instanceof Block.Field field) {
      out.append("{\\pard\\fs22 {\\b ").append(escaped(field.label())).append(":}\\tab ");
      out.append(escaped(field.value())).append("\\par}\n");
    } else if (block instanceof Block.Item item) {
      paragraph(out, "\\li360\\fi-240\\fs22 \\bullet\\tab ", item.text());
    } else if (block instanceof Block.Verbatim verbatim) {
      paragraph(out, "\\sa160\\f1\\fs18 ", verbatim.text());
    } else if (block instanceof Grid grid) {
      table(out, grid);
    }
  }

  private static void paragraph(StringBuilder out, String style, String text) {
    out.append("{\\pard").append(style).append(escaped(text)).append("\\par}\n");
  }

  private static void table(StringBuilder out, Grid grid) {
    int columns = grid.columns().size();
    for (List<String> row : grid.lines()) {
      out.append("\\trowd\\trgaph80");
      for (int column = 1; column <= columns; column++) {
        out.append("\\cellx").append(PAGE_WIDTH * column / columns);
      }
      out.append('\n');
      for (String cell : row) {
        out.append("\\pard\\intbl\\fs20 ").append(escaped(cell)).append("\\cell\n");
      }
      out.append("\\row\n");
    }
    out.append("\\pard\\par\n");
  }

  private static String escaped(String marked) {
    StringBuilder out = new StringBuilder();
    String text = Mark.plain(marked);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        out.append("\\line ");
      } else if (c == '\\' || c == '{' || c == '}') {
        out.append('\\').append(c);
      } else if (c > 126) {
        out.append("\\u").append((int) c).append('?');
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
