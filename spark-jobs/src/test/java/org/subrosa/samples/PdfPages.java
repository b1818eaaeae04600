package org.subrosa.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Writes a draft as a PDF of Letter pages, without compression. */
final class PdfPages {
  private static final int MARGIN = 56;
  private static final int TOP = 700;
  private static final int WIDTH = 612 - 2 * MARGIN;

  private final PDDocument pdf = new PDDocument();
  private final PDType1Font roman = new PDType1Font(FontName.HELVETICA);
  private final PDType1Font bold = new PDType1Font(FontName.HELVETICA_BOLD);
  private final PDType1Font fixed = new PDType1Font(FontName.COURIER);
  private final Draft draft;
  private PDPageContentStream page;
  private int y;

  private PdfPages(Draft draft) throws IOException {
    this.draft = draft;
    this.page = newPage();
  }

  static byte[] write(Draft draft) {
    try {
      return new PdfPages(draft).written();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] written() throws IOException {
    setProperties();
    wrapped(draft.title(), bold, 15, 0);
    y -= 8;
    for (Block block : draft.blocks()) {
      add(block);
    }
    page.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    pdf.save(out, CompressParameters.NO_COMPRESSION);
    pdf.close();
    return out.toByteArray();
  }

  private void setProperties() {
    PDDocumentInformation properties = pdf.getDocumentInformation();
    properties.setTitle(Mark.plain(draft.title()));
    properties.setProducer("Front Office");
    if (!draft.subject().isEmpty()) {
      properties.setSubject(Mark.plain(draft.subject()));
    }
    Calendar time = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    time.clear();
    time.set(2025, Calendar.MARCH, 3, 9, 0, 0);
    properties.setCreationDate(time);
    properties.setModificationDate(time);
    pdf.setDocumentId(20_250_303L);
  }

  private PDPageContentStream newPage() throws IOException {
    PDPage sheet = new PDPage(PDRectangle.LETTER);
    pdf.addPage(sheet);
    page =
        new PDPageContentStream(pdf, sheet, PDPageContentStream.AppendMode.OVERWRITE, false, false);
    y = 748;
    line(draft.header(), roman, 8, MARGIN);
    y = 40;
    line(draft.footer(), roman, 8, MARGIN);
    y = TOP;
    return page;
  }

  private void add(Block block) throws IOException {
    if (block instanceof Block.Heading heading) {
      y -= 6;
      wrapped(heading.text(), bold, 11, 0);
    } else if (block instanceof Block.Paragraph paragraph) {
      y -= 4;
      wrapped(paragraph.text(), roman, 10, 0);
      y -= 4;
    } else if (block instanceof Block.Field field) {
      wrapped(field.label() + ": " + field.value(), roman, 10, 0);
    } else if (block instanceof Block.Item item) {
      wrapped("• " + item.text(), roman, 10, 14);
    } else if (block instanceof Block.Verbatim verbatim) {
      for (String text : verbatim.text().lines().toList()) {
        advance(11);
        line(text, fixed, 9, MARGIN);
      }
      y -= 6;
    } else if (block instanceof Grid grid) {
      table(grid);
    }
  }

  private void wrapped(String marked, PDType1Font font, int size, int indent) throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : Mark.words(marked)) {
      String longer = line.length() == 0 ? word : line + " " + word;
      if (line.length() > 0 && width(longer, font, size) > WIDTH - indent) {
        lines.add(line.toString());
        line = new StringBuilder(word);
      } else {
        line = new StringBuilder(longer);
      }
    }
    lines.add(line.toString());
    for (String text : lines) {
      advance(size + 4);
      line(text, font, size, MARGIN + indent);
    }
  }

  private void table(Grid grid) throws IOException {
    int size = 9;
    while (size > 5 && tableWidth(grid, size) > WIDTH) {
      size--;
    }
    y -= 4;
    boolean head = true;
    for (List<String> row : grid.lines()) {
      advance(size + 5);
      int x = MARGIN;
      for (int column = 0; column < row.size(); column++) {
        line(row.get(column), head ? bold : roman, size, x);
        x += columnWidth(grid, column, size);
      }
      head = false;
    }
    y -= 8;
  }

  private int tableWidth(Grid grid, int size) throws IOException {
    int sum = 0;
    for (int column = 0; column < grid.columns().size(); column++) {
      sum += columnWidth(grid, column, size);
    }
    return sum;
  }

  private int columnWidth(Grid grid, int column, int size) throws IOException {
    int widest = 0;
    for (List<String> row : grid.lines()) {
      widest = Math.max(widest, width(row.get(column), bold, size));
    }
    return widest + size;
  }

  private static int width(String text, PDType1Font font, int size) throws IOException {
    return (int) Math.ceil(font.getStringWidth(text) * size / 1000.0);
  }

  private void advance(int height) throws IOException {
    y -= height;
    if (y < 60) {
      page.close();
      page = newPage();
      y -= height;
    }
  }

  private void line(String marked, PDType1Font font, int size, int x) throws IOException {
    if (marked.isEmpty()) {
      return;
    }
    page.beginText();
    page.setFont(font, size);
    page.newLineAtOffset(x, y);
    page.showText(Mark.plain(marked));
    page.endText();
  }
}
