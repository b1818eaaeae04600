package org.subrosa.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Writes a draft as a Word document. */
final class WordDocument {
  private WordDocument() {}

  static byte[] write(Draft draft) {
    try (XWPFDocument word = new XWPFDocument()) {
      OfficeProperties.set(word.getPackage(), draft);
      addHeaderAndFooter(word, draft);
      XWPFParagraph title = word.createParagraph();
      title.setAlignment(ParagraphAlignment.CENTER);
      if (!draft.note().isEmpty()) {
        title.getCTP().addNewCommentRangeStart().setId(BigInteger.ZERO);
      }
      run(title, draft.title(), 16, true);
      addComment(word, title, draft.note());
      for (Block block : draft.blocks()) {
        add(word, block);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      word.write(out);
      return StoredZip.repacked(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void addHeaderAndFooter(XWPFDocument word, Draft draft) {
    if (!draft.header().isEmpty()) {
      XWPFParagraph header = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
      header.setAlignment(ParagraphAlignment.CENTER);
      run(header, draft.header(), 9, false);
    }
    if (!draft.footer().isEmpty()) {
      XWPFParagraph footer = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
      footer.setAlignment(ParagraphAlignment.CENTER);
      run(footer, draft.footer(), 9, false);
    }
  }

  private static void addComment(XWPFDocument word, XWPFParagraph target, String note) {
    if (note.isEmpty()) {
      return;
    }
    XWPFComment comment = word.createComments().createComment(BigInteger.ZERO);
    comment.setAuthor("Review");
    comment.setInitials("R");
    run(comment.createParagraph(), note, 10, false);
    target.getCTP().addNewCommentRangeEnd().setId(BigInteger.ZERO);
    target.getCTP().addNewR().addNewCommentReference().setId(BigInteger.ZERO);
  }

  private static void add(XWPFDocument word, Block block) {
    if (block instanceof Grid grid) {
      addTable(word, grid);
      return;
    }
    XWPFParagraph target = word.createParagraph();
    target.setSpacingAfter(120);
    if (block instanceof Block.Heading heading) {
      target.setSpacingBefore(240);
      run(target, heading.text(), 13, true);
    } else if (block instanceof Block.Paragraph paragraph) {
      run(target, paragraph.text(), 11, false);
    } else if (block instanceof Block.Field field) {
      run(target, field.label() + ": ", 11, true);
      run(target, field.value(), 11, false);
    } else if (block instanceof Block.Item item) {
      target.setIndentationLeft(360);
      run(target, "• " + item.text(), 11, false);
    } else if (block instanceof Block.Verbatim verbatim) {
      addLines(target, verbatim.text());
    }
  }

  private static void addLines(XWPFParagraph target, String text) {
    for (String line : Mark.plain(text).lines().toList()) {
      run(target, line, 10, false).addBreak();
    }
  }

  private static void addTable(XWPFDocument word, Grid grid) {
    List<List<String>> lines = grid.lines();
    XWPFTable table = word.createTable(lines.size(), grid.columns().size());
    table.setWidth("100%");
    for (int i = 0; i < lines.size(); i++) {
      XWPFTableRow row = table.getRow(i);
      for (int column = 0; column < grid.columns().size(); column++) {
        XWPFParagraph cell = row.getCell(column).getParagraphs().get(0);
        run(cell, lines.get(i).get(column), 10, i == 0);
      }
    }
    word.createParagraph();
  }

  private static XWPFRun run(XWPFParagraph target, String marked, int size, boolean bold) {
    XWPFRun run = target.createRun();
    run.setText(Mark.plain(marked));
    run.setFontSize(size);
    run.setBold(bold);
    return run;
  }
}
