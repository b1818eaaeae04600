package org.subrosa.tricks;

import static org.subrosa.tricks.TrickList.ALL;
import static org.subrosa.tricks.TrickList.DIGITS;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** Tricks of Word, Excel and PowerPoint documents. */
public final class OfficeTricks {

  private OfficeTricks() {}

  /** Writes into a document. */
  @FunctionalInterface
  private interface Filling<D> {
    void fill(D document, Secret secret) throws Exception;
  }

  /** Returns them. */
  public static List<Trick> all() {
    TrickList tricks = new TrickList();
    words(tricks);
    sheets(tricks);
    slides(tricks);
    return tricks.all();
  }

  private static void word(TrickList tricks, String name, Filling<XWPFDocument> filling) {
    tricks.bytes(
        "Word " + name,
        ".docx",
        ALL,
        s -> {
          try (XWPFDocument word = new XWPFDocument();
              ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.createParagraph().createRun().setText("News of the week");
            filling.fill(word, s);
            word.write(out);
            return out.toByteArray();
          }
        });
  }

  private static XWPFRun run(XWPFDocument word, String text) {
    XWPFRun run = word.createParagraph().createRun();
    run.setText(text);
    return run;
  }

  private static void words(TrickList tricks) {
    word(tricks, "vanished text", (word, s) -> run(word, s.sentence()).setVanish(true));
    word(tricks, "white text", (word, s) -> run(word, s.sentence()).setColor("FFFFFF"));
    word(tricks, "size of one", (word, s) -> run(word, s.sentence()).setFontSize(1));
    word(
        tricks,
        "runs of a character",
        (word, s) -> {
          XWPFParagraph paragraph = word.createParagraph();
          s.sentence()
              .codePoints()
              .forEach(
                  c -> {
                    XWPFRun run = paragraph.createRun();
                    run.setText(Character.toString(c));
                    run.setBold(c % 2 == 0);
                  });
        });
    word(
        tricks,
        "line break inside",
        (word, s) -> {
          String text = s.sentence();
          int half = text.indexOf(s.value()) + s.value().length() / 2;
          XWPFRun run = run(word, text.substring(0, half));
          run.addBreak();
          run.setText(text.substring(half));
        });
    word(
        tricks,
        "custom property",
        (word, s) ->
            word.getProperties().getCustomProperties().addProperty("Matter", s.sentence()));
    word(
        tricks,
        "keywords",
        (word, s) -> word.getProperties().getCoreProperties().setKeywords(s.sentence()));
    word(
        tricks,
        "comment",
        (word, s) ->
            word.createComments()
                .createComment(java.math.BigInteger.ONE)
                .createParagraph()
                .createRun()
                .setText(s.sentence()));
    word(
        tricks,
        "footnote",
        (word, s) -> word.createFootnote().createParagraph().createRun().setText(s.sentence()));
    word(
        tricks,
        "deleted revision",
        (word, s) -> {
          var deleted = word.createParagraph().getCTP().addNewDel();
          deleted.setId(java.math.BigInteger.ONE);
          deleted.setAuthor("x");
          deleted.addNewR().addNewDelText().setStringValue(s.sentence());
        });
    word(
        tricks,
        "field code",
        (word, s) ->
            word.createParagraph()
                .getCTP()
                .addNewFldSimple()
                .setInstr("QUOTE \"" + s.sentence() + "\""));
    word(
        tricks,
        "name of a bookmark",
        (word, s) -> {
          var mark = word.createParagraph().getCTP().addNewBookmarkStart();
          mark.setId(java.math.BigInteger.ONE);
          mark.setName(s.sentence());
        });
    word(
        tricks,
        "target of a link",
        (word, s) ->
            word.createParagraph()
                .createHyperlinkRun("https://x.invalid/?q=" + s.sentence().replace(" ", "%20"))
                .setText("x"));
  }

  private static void book(TrickList tricks, String name, Filling<XSSFWorkbook> filling) {
    tricks.bytes(
        "Excel " + name,
        ".xlsx",
        name.startsWith("cells") ? DIGITS : ALL,
        s -> {
          try (XSSFWorkbook book = new XSSFWorkbook();
              ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("News").createRow(0).createCell(0).setCellValue("News of the week");
            filling.fill(book, s);
            book.write(out);
            return out.toByteArray();
          }
        });
  }

  private static Cell cell(XSSFWorkbook book, Secret secret) {
    Cell cell = book.createSheet("more").createRow(3).createCell(5);
    cell.setCellValue(secret.sentence());
    return cell;
  }

  private static void sheets(TrickList tricks) {
    book(
        tricks,
        "hidden sheet",
        (book, s) -> {
          cell(book, s);
          book.setSheetVisibility(1, SheetVisibility.HIDDEN);
        });
    book(
        tricks,
        "very hidden sheet",
        (book, s) -> {
          cell(book, s);
          book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        });
    book(tricks, "hidden row", (book, s) -> cell(book, s).getRow().setZeroHeight(true));
    book(tricks, "hidden column", (book, s) -> cell(book, s).getSheet().setColumnHidden(5, true));
    book(
        tricks,
        "number format that shows nothing",
        (book, s) -> {
          XSSFCellStyle style = book.createCellStyle();
          style.setDataFormat(book.createDataFormat().getFormat(";;;"));
          cell(book, s).setCellStyle(style);
        });
    book(
        tricks,
        "comment",
        (book, s) -> {
          XSSFSheet sheet = book.getSheetAt(0);
          ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
          sheet
              .createDrawingPatriarch()
              .createCellComment(anchor)
              .setString(new XSSFRichTextString(s.sentence()));
        });
    book(
        tricks,
        "name with a formula",
        (book, s) -> {
          var name = book.createName();
          name.setNameName("note");
          name.setRefersToFormula('"' + s.sentence() + '"');
        });
    book(
        tricks,
        "formula that joins",
        (book, s) ->
            book.getSheetAt(0)
                .createRow(4)
                .createCell(0)
                .setCellFormula('"' + s.sentence(TrickList.cut(s.value(), "\"&\"")) + '"'));
    book(tricks, "footer", (book, s) -> book.getSheetAt(0).getFooter().setLeft(s.sentence()));
    book(
        tricks,
        "list of choices",
        (book, s) -> {
          var sheet = book.getSheetAt(0);
          var helper = sheet.getDataValidationHelper();
          sheet.addValidationData(
              helper.createValidation(
                  helper.createExplicitListConstraint(new String[] {s.sentence()}),
                  new org.apache.poi.ss.util.CellRangeAddressList(0, 0, 0, 0)));
        });
    book(
        tricks,
        "cells of one row",
        (book, s) -> {
          var row = book.getSheetAt(0).createRow(4);
          String[] parts = s.sentence(TrickList.groups(s.value(), 4, "|")).split("\\|");
          for (int i = 0; i < parts.length; i++) {
            row.createCell(i).setCellValue(parts[i]);
          }
        });
    book(
        tricks,
        "rich text runs",
        (book, s) -> {
          XSSFRichTextString text = new XSSFRichTextString(s.sentence());
          for (int i = 0; i < text.length(); i += 2) {
            var font = book.createFont();
            font.setBold(true);
            text.applyFont(i, i + 1, font);
          }
          book.getSheetAt(0).createRow(4).createCell(0).setCellValue(text);
        });
  }

  private static void slides(TrickList tricks, String name, Filling<XMLSlideShow> filling) {
    tricks.bytes(
        "PowerPoint " + name,
        ".pptx",
        ALL,
        s -> {
          try (XMLSlideShow show = new XMLSlideShow();
              ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            show.createSlide().createTextBox().setText("News of the week");
            filling.fill(show, s);
            show.write(out);
            return out.toByteArray();
          }
        });
  }

  private static void slides(TrickList tricks) {
    slides(
        tricks,
        "hidden slide",
        (show, s) -> {
          XSLFSlide slide = show.createSlide();
          slide.createTextBox().setText(s.sentence());
          slide.setHidden(true);
        });
    slides(
        tricks,
        "beside the slide",
        (show, s) -> {
          XSLFTextBox box = show.createSlide().createTextBox();
          box.setText(s.sentence());
          box.setAnchor(new java.awt.Rectangle(-5_000, -5_000, 100, 20));
        });
    slides(
        tricks,
        "notes",
        (show, s) ->
            show.getNotesSlide(show.getSlides().get(0)).getPlaceholder(1).setText(s.sentence()));
    slides(
        tricks,
        "alternative text",
        (show, s) ->
            show.getSlides()
                .get(0)
                .createAutoShape()
                .getXmlObject()
                .selectPath(
                    "declare namespace"
                        + " p='http://schemas.openxmlformats.org/presentationml/2006/main'"
                        + " .//p:cNvPr")[0]
                .newCursor()
                .setAttributeText(new javax.xml.namespace.QName("descr"), s.sentence()));
  }
}
