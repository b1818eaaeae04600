package org.subrosa.samples;

import java.util.List;

/** Writes OpenDocument texts and spreadsheets (ISO/IEC 26300), the XML by hand. */
final class OpenDocument {
  private static final String TEXT = "application/vnd.oasis.opendocument.text";
  private static final String SHEET = "application/vnd.oasis.opendocument.spreadsheet";
  private static final String NAMESPACES =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\">";
  private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private OpenDocument() {}

  static byte[] text(Draft draft) {
    StringBuilder body = new StringBuilder("<office:text>");
    heading(body, 1, draft.title());
    for (Block block : draft.blocks()) {
      append(body, block);
    }
    body.append("</office:text>");
    return packed(TEXT, body.toString(), draft);
  }

  static byte[] spreadsheet(String title, List<Grid> grids) {
    StringBuilder body = new StringBuilder("<office:spreadsheet>");
    for (Grid grid : grids) {
      table(body, grid);
    }
    body.append("</office:spreadsheet>");
    return packed(SHEET, body.toString(), Draft.of(title));
  }

  private static byte[] packed(String type, String body, Draft draft) {
    StoredZip zip = new StoredZip();
    zip.add("mimetype", type);
    zip.add("META-INF/manifest.xml", manifest(type));
    zip.add("content.xml", content(body));
    zip.add("meta.xml", meta(draft));
    zip.add("styles.xml", styles(draft));
    return zip.finish();
  }

  private static String manifest(String type) {
    String namespace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    StringBuilder out = new StringBuilder(DECLARATION);
    out.append("<manifest:manifest xmlns:manifest=\"").append(namespace);
    out.append("\" manifest:version=\"1.2\">\n");
    manifestEntry(out, "/", type);
    for (String part : List.of("content.xml", "meta.xml", "styles.xml")) {
      manifestEntry(out, part, "text/xml");
    }
    return out.append("</manifest:manifest>\n").toString();
  }

  private static void manifestEntry(StringBuilder out, String path, String type) {
    out.append("<manifest:file-entry manifest:full-path=\"").append(path);
    out.append("\" manifest:media-type=\"").append(type).append("\"/>\n");
  }

  private static String content(String body) {
    return DECLARATION
        + "<office:document-content"
        + NAMESPACES
        + "<office:body>"
        + body
        + "</office:body></office:document-content>\n";
  }

  private static String meta(Draft draft) {
    return DECLARATION
        + "<office:document-meta"
        + NAMESPACES
        + "<office:meta><dc:title>"
        + Html.escaped(draft.title())
        + "</dc:title><dc:subject>"
        + Html.escaped(draft.subject())
        + "</dc:subject><meta:creation-date>2025-03-03T09:00:00</meta:creation-date>"
        + "</office:meta></office:document-meta>\n";
  }

  private static String styles(Draft draft) {
    return DECLARATION
        + "<office:document-styles"
        + NAMESPACES
        + "<office:automatic-styles><style:page-layout style:name=\"page\"/>"
        + "</office:automatic-styles><office:master-styles>"
        + "<style:master-page style:name=\"Standard\" style:page-layout-name=\"page\">"
        + pageLine("header", draft.header())
        + pageLine("footer", draft.footer())
        + "</style:master-page></office:master-styles></office:document-styles>\n";
  }

  private static String pageLine(String name, String text) {
    return text.isEmpty()
        ? ""
        : "<style:%s><text:p>%s</text:p></style:%s>".formatted(name, Html.escaped(text), name);
  }

  private static void append(StringBuilder out, Block block) {
    if (block instanceof Block.Heading heading) {
      heading(out, 2, heading.text());
    } else if (block instanceof Block.Paragraph paragraph) {
      paragraph(out, paragraph.text());
    } else if (block instanceof Block.Field field) {
      paragraph(out, field.label() + ": " + field.value());
    } else if (block instanceof Block.Item item) {
      out.append("<text:list><text:list-item>");
      paragraph(out, item.text());
      out.append("</text:list-item></text:list>");
    } else if (block instanceof Block.Verbatim verbatim) {
      verbatim.text().lines().forEach(line -> paragraph(out, line));
    } else if (block instanceof Grid grid) {
      table(out, grid);
    }
  }

  private static void heading(StringBuilder out, int level, String text) {
    out.append("<text:h text:outline-level=\"").append(level).append("\">");
    out.append(Html.escaped(text)).append("</text:h>\n");
  }

  private static void paragraph(StringBuilder out, String text) {
    out.append("<text:p>").append(Html.escaped(text)).append("</text:p>\n");
  }

  private static void table(StringBuilder out, Grid grid) {
    out.append("<table:table table:name=\"").append(Html.escaped(grid.name())).append("\">");
    out.append("<table:table-column table:number-columns-repeated=\"");
    out.append(grid.columns().size()).append("\"/>\n");
    for (List<String> row : grid.lines()) {
      out.append("<table:table-row>");
      for (String cell : row) {
        out.append("<table:table-cell office:value-type=\"string\"><text:p>");
        out.append(Html.escaped(cell)).append("</text:p></table:table-cell>");
      }
      out.append("</table:table-row>\n");
    }
    out.append("</table:table>\n");
  }
}
