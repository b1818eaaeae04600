package org.subrosa.samples;

import java.util.ArrayList;
import java.util.List;

/** Gives drafts, tables and texts the format that the file extension asks for. */
final class Binder {
  private Binder() {}

  /** A written document. */
  static Document bind(String path, Draft draft) {
    return switch (extension(path)) {
      case "docx" -> new Document(path, WordDocument.write(draft), draft.plantedWithNote());
      case "odt" -> new Document(path, OpenDocument.text(draft), draft.plantedWithProperties());
      case "pdf" -> new Document(path, PdfPages.write(draft), draft.plantedWithProperties());
      case "rtf" -> utf8(path, Rtf.write(draft), draft.plantedWithProperties());
      case "html" -> utf8(path, Html.write(draft), draft.plantedWithProperties());
      case "md" -> utf8(path, Markdown.write(draft), draft.planted());
      case "txt" -> utf8(path, PlainText.write(draft), draft.planted());
      default -> throw new IllegalArgumentException(path);
    };
  }

  /** A text document in the encoding, with the line ends of Windows. */
  static Document bind(String path, Draft draft, Encoding encoding) {
    String text = PlainText.write(draft).replace("\n", "\r\n");
    return new Document(path, encoding.encode(text), draft.planted());
  }

  /** One or more tables. */
  static Document bind(String path, Grid... grids) {
    List<Grid> sheets = List.of(grids);
    List<Planted> values = new ArrayList<>();
    sheets.forEach(sheet -> values.addAll(sheet.planted()));
    String title = sheets.get(0).name();
    return switch (extension(path)) {
      case "xlsx" -> new Document(path, Spreadsheet.xlsx(title, sheets), withNotes(sheets));
      case "xls" -> new Document(path, Spreadsheet.xls(title, sheets), withNotes(sheets));
      case "ods" -> new Document(path, OpenDocument.spreadsheet(title, sheets), values);
      case "csv" -> utf8(path, Delimited.write(sheets.get(0), ",", "\r\n"), values);
      case "tsv" -> utf8(path, Delimited.write(sheets.get(0), "\t", "\n"), values);
      default -> throw new IllegalArgumentException(path);
    };
  }

  /** A table as delimited text in the encoding. */
  static Document bind(String path, Grid grid, String delimiter, Encoding encoding) {
    String text = Delimited.write(grid, delimiter, "\r\n");
    return new Document(path, encoding.encode(text), grid.planted());
  }

  /** A text that is already in its format. */
  static Document bind(String path, String marked) {
    return utf8(path, Mark.plain(marked), Mark.planted(marked, "body"));
  }

  private static List<Planted> withNotes(List<Grid> sheets) {
    List<Planted> values = new ArrayList<>();
    sheets.forEach(sheet -> values.addAll(sheet.plantedWithNote()));
    return List.copyOf(values);
  }

  private static Document utf8(String path, String text, List<Planted> values) {
    return new Document(path, Encoding.UTF_8.encode(text), values);
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
