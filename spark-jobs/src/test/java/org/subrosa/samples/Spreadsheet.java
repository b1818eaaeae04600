package org.subrosa.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes tables as Excel workbooks, one sheet each. */
final class Spreadsheet {
  private Spreadsheet() {}

  /** A workbook of Office Open XML. */
  static byte[] xlsx(String title, List<Grid> grids) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      OfficeProperties.set(workbook.getPackage(), Draft.of(title));
      return StoredZip.repacked(filled(workbook, grids));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A workbook of the binary format of 1997. */
  static byte[] xls(String title, List<Grid> grids) {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createInformationProperties();
      OfficeProperties.set(workbook.getSummaryInformation(), Draft.of(title));
      return filled(workbook, grids);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] filled(Workbook workbook, List<Grid> grids) throws IOException {
    Font bold = workbook.createFont();
    bold.setBold(true);
    CellStyle head = workbook.createCellStyle();
    head.setFont(bold);
    for (Grid grid : grids) {
      Sheet sheet = workbook.createSheet(grid.name());
      fill(sheet, grid, head);
      if (!grid.note().isEmpty()) {
        comment(sheet, Mark.plain(grid.note()));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  private static void fill(Sheet sheet, Grid grid, CellStyle head) {
    List<List<String>> lines = grid.lines();
    for (int i = 0; i < lines.size(); i++) {
      Row row = sheet.createRow(i);
      for (int column = 0; column < grid.columns().size(); column++) {
        Cell cell = row.createCell(column);
        put(cell, lines.get(i).get(column));
        if (i == 0) {
          cell.setCellStyle(head);
        }
      }
    }
    for (int column = 0; column < grid.columns().size(); column++) {
      sheet.setColumnWidth(column, 256 * (grid.widths().get(column) + 3));
    }
    sheet.createFreezePane(0, 1);
  }

  /** Short whole numbers and amounts become numeric cells, all else text. */
  private static void put(Cell cell, String text) {
    if (text.matches("[1-9]\\d{0,5}(\\.\\d{1,2})?")) {
      cell.setCellValue(Double.parseDouble(text));
    } else {
      cell.setCellValue(text);
    }
  }

  private static void comment(Sheet sheet, String text) {
    CreationHelper helper = sheet.getWorkbook().getCreationHelper();
    ClientAnchor anchor = helper.createClientAnchor();
    anchor.setCol1(1);
    anchor.setCol2(4);
    anchor.setRow1(1);
    anchor.setRow2(5);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setString(helper.createRichTextString(text));
    comment.setAuthor("Front Office");
    sheet.getRow(1).getCell(0).setCellComment(comment);
  }
}
