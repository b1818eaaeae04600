package org.subrosa.samples;

import java.util.List;

/** Writes a draft as a web page. */
final class Html {
  private static final String STYLE =
      """
      body { font-family: Georgia, serif; max-width: 48rem; margin: 2rem auto; color: #222; }
      table { border-collapse: collapse; } th, td { border: 1px solid #999; padding: 0.3rem; }
      .form th { text-align: left; border: 0; } .form td { border: 0; }
      """;

  private Html() {}

  static String write(Draft draft) {
    StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n");
    out.append("<meta charset=\"utf-8\">\n<title>").append(escaped(draft.title()));
    out.append("</title>\n");
    if (!draft.subject().isEmpty()) {
      out.append("<meta name=\"description\" content=\"");
      out.append(escaped(draft.subject())).append("\">\n");
    }
    out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
    element(out, "header", draft.header());
    element(out, "h1", draft.title());
    for (Block block : draft.blocks()) {
      append(out, block);
    }
    element(out, "footer", draft.footer());
    return out.append("</body>\n</html>\n").toString();
  }

  private static void append(StringBuilder out, Block block) {
    if (block instanceof Block.Heading heading) {
      element(out, "h2", heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      element(out, "p", paragraph.text());
    } else if (block instanceof Block.Field field) {
      out.append("<table class=\"form\"><tr><th>").append(escaped(field.label()));
      out.append("</th><td>").append(escaped(field.value())).append("</td></tr></table>\n");
    } else if (block instanceof Block.Item item) {
      out.append("<ul><li>").append(escaped(item.text())).append("</li></ul>\n");
    } else if (block instanceof Block.Verbatim verbatim) {
      element(out, "pre", verbatim.text());
    } else if (block instanceof Grid grid) {
      table(out, grid);
    }
  }

  private static void table(StringBuilder out, Grid grid) {
    out.append("<table>\n");
    String cell = "th";
    for (List<String> row : grid.lines()) {
      out.append("<tr>");
      for (String text : row) {
        out.append('<').append(cell).append('>').append(escaped(text));
        out.append("</").append(cell).append('>');
      }
      out.append("</tr>\n");
      cell = "td";
    }
    out.append("</table>\n");
  }

  private static void element(StringBuilder out, String name, String text) {
    if (!text.isEmpty()) {
      out.append('<').append(name).append('>').append(escaped(text));
      out.append("</").append(name).append(">\n");
    }
  }

  /** The text without marks, with the characters that markup reserves escaped. */
  static String escaped(String marked) {
    return Mark.plain(marked)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
