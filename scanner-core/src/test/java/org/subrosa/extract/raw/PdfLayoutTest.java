package org.subrosa.extract.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.document.RawPart;

/** Pages whose operators do not draw text as it is read. */
final class PdfLayoutTest {

  @TempDir Path directory;

  private static String letter(char letter, double x, double y) {
    return "BT /F1 12 Tf 1 0 0 1 " + x + " " + y + " Tm (" + letter + ") Tj ET\n";
  }

  private static String letters(String text, List<Integer> order, double pitch) {
    return order.stream()
        .map(i -> letter(text.charAt(i), 100 + pitch * i, 600))
        .collect(Collectors.joining());
  }

  private static List<Integer> inOrder(String text) {
    return IntStream.range(0, text.length()).boxed().toList();
  }

  @Test
  void lettersDrawnOneByOne_areOneWord() throws IOException {
    String value = "912-70-1234";
    heard(letters(value, inOrder(value), 7.2), 0).assertPieces(value);
  }

  @Test
  void lettersDrawnInAnotherOrder_standInTheOrderOfThePage() throws IOException {
    String label = "BT /F1 12 Tf 60 600 Td (No.) Tj ET\n";
    heard(label + letters("4711205938", List.of(3, 0, 7, 1, 9, 2, 5, 4, 8, 6), 7), 0)
        .assertPieces("No.\t4711205938");
  }

  @Test
  void digitsInTheCellsOfAForm_areOneNumber() throws IOException {
    String value = "536228145";
    heard(letters(value, inOrder(value), 20), 0).assertPieces(value);
  }

  @Test
  void wordsDrawnFromRightToLeft_standInTheOrderOfThePage() throws IOException {
    String halves =
        "BT /F1 12 Tf 1 0 0 1 130 600 Tm (6789 end) Tj 1 0 0 1 100 600 Tm (12345) Tj ET\n";
    heard(halves, 0).assertPieces("123456789 end");
  }

  @Test
  void tiltedAndRotatedText_isReadAlongItsBaseline() throws IOException {
    heard("BT /F1 12 Tf 0 1 -1 0 560 300 Tm (up the margin) Tj ET\n", 0)
        .assertPieces("up the margin");
    heard("q 0.8 0.6 -0.6 0.8 0 0 cm BT /F1 12 Tf 300 20 Td (aslant here) Tj ET Q\n", 0)
        .assertPieces("aslant here");
    heard("BT /F1 12 Tf 72 600 Td (on a turned page) Tj ET\n", 90).assertPieces("on a turned page");
  }

  @Test
  void widelySpacedLetters_areOneWord() throws IOException {
    heard("BT /F1 10 Tf 3 Tc 72 600 Td (far apart) Tj ET\n", 0).assertPieces("far apart");
  }

  @Test
  void textDrawnAsItIsRead_isLeftToTheParser() throws IOException {
    Heard heard =
        heard(
            "BT /F1 12 Tf 14 TL 0.1 Tc 72 600 Td (plain) Tj T* (lines) Tj (of) '"
                + " [(ker) -20 (ned)] TJ 0 -20 Td (text) Tj ET\n"
                + "BT /F1 12 Tf 72 700 Td (a second column) Tj ET\n",
            0);
    assertFalse(heard.parts.contains(RawPart.LAYOUT), heard.pieces::toString);
  }

  @Test
  void shortFieldsSideBySide_areJoined() throws IOException {
    try (PDDocument document = page("", 0)) {
      COSArray notes = new COSArray();
      String[] digits = {"5", "3", "6"};
      for (int i = 0; i < digits.length; i++) {
        notes.add(field(digits[i], 100 + 16 * i, 400));
      }
      notes.add(field("212", 100, 300));
      notes.add(field("555", 140, 300));
      notes.add(field("0123", 180, 301));
      notes.add(field("alone", 400, 300));
      document.getPage(0).getCOSObject().setItem(COSName.ANNOTS, notes);

      Heard heard = saved(document);
      heard.assertPieces("536", "212 555 0123");
      assertEquals(List.of("536", "212 555 0123"), heard.assembled);
      heard.assertParts(RawPart.LAYOUT);
    }
  }

  private static COSDictionary field(String value, float x, float y) {
    COSDictionary parent = new COSDictionary();
    parent.setItem(COSName.FT, COSName.TX);
    parent.setItem(COSName.V, new COSString(value));
    COSDictionary widget = new COSDictionary();
    widget.setItem(COSName.SUBTYPE, COSName.getPDFName("Widget"));
    widget.setItem(COSName.PARENT, parent);
    COSArray place = new COSArray();
    for (float edge : new float[] {x, y, x + 12 * value.length(), y + 14}) {
      place.add(new COSFloat(edge));
    }
    widget.setItem(COSName.RECT, place);
    return widget;
  }

  private Heard heard(String content, int rotation) throws IOException {
    try (PDDocument document = page(content, rotation)) {
      return saved(document);
    }
  }

  private Heard saved(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return Heard.from(new PdfRawReader(), directory, out.toByteArray());
  }

  private static PDDocument page(String content, int rotation) throws IOException {
    PDDocument document = new PDDocument();
    PDPage page = new PDPage();
    PDResources resources = new PDResources();
    resources.put(COSName.getPDFName("F1"), new PDType1Font(Standard14Fonts.FontName.HELVETICA));
    page.setResources(resources);
    page.setRotation(rotation);
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
    page.setContents(stream);
    document.addPage(page);
    return document;
  }
}
