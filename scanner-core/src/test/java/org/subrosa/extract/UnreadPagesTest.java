package org.subrosa.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDInlineImage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.finding.Coverage;

/** Pages that show more than the text that is read from them. */
final class UnreadPagesTest {

  private static final Coverage EXAMINED = new Coverage.Examined();
  private static final Coverage ADORNED =
      new Coverage.Examined("text in small pictures is not read");
  private static final Coverage PICTURED =
      new Coverage.Partial("1 pages with pictures: text in them is not read");
  private static final Coverage UNKNOWN =
      new Coverage.Partial("1 pages with letters that stand for no character");

  @TempDir private Path folder;

  private interface Painter {
    void paint(PDDocument document, PDPage page, PDPageContentStream out) throws IOException;
  }

  /** A page of A4 with a line of text and whatever else. */
  private Coverage coverage(Painter... pages) throws IOException {
    Path file = folder.resolve("a.pdf");
    try (PDDocument document = new PDDocument()) {
      for (Painter painter : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          painter.paint(document, page, out);
        }
      }
      document.save(file.toFile());
    }
    return Extraction.of(file).coverage();
  }

  private static void write(PDPageContentStream out, PDFont font, String text) throws IOException {
    out.beginText();
    out.setFont(font, 12);
    out.newLineAtOffset(50, 700);
    out.showText(text);
    out.endText();
  }

  private static void text(PDPageContentStream out) throws IOException {
    write(out, new PDType1Font(Standard14Fonts.FontName.HELVETICA), "words of a parser");
  }

  private static PDImageXObject image(PDDocument document, int width, int height)
      throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(width / 2, height / 2, 0xFFFFFF);
    return LosslessFactory.createFromImage(document, image);
  }

  /** Sizes in points on a page of 595 by 842, and in pixels. */
  @ParameterizedTest
  @CsvSource({
    "595, 842, 1240, 1754, PARTIAL", // a scan under a layer of text
    "243, 153, 500, 300, PARTIAL", // a card
    "400, 90, 800, 180, PARTIAL", // a screenshot of a few lines
    "142, 57, 600, 240, EXAMINED", // a logo, 50 mm wide
    "595, 842, 1, 1000, EXAMINED", // a gradient
    "12, 12, 40, 40, EXAMINED" // an icon
  })
  void extract_textAndPicture_isExaminedIfThePictureIsSmall(
      float wide, float high, int width, int height, String outcome) throws IOException {
    Coverage coverage =
        coverage(
            (document, page, out) -> {
              text(out);
              out.drawImage(image(document, width, height), 0, 0, wide, high);
            });

    assertEquals(outcome, coverage.outcome(), coverage.reason());
    assertEquals(outcome.equals("PARTIAL") ? PICTURED : width == 1 ? EXAMINED : ADORNED, coverage);
  }

  @Test
  void extract_scanCutIntoStrips_isPartial() throws IOException {
    assertEquals(
        PICTURED,
        coverage(
            (document, page, out) -> {
              text(out);
              for (int i = 0; i < 40; i++) {
                out.drawImage(image(document, 1240, 16 + i % 2), 0, 8 * i, 595, 8);
              }
            }));
  }

  @Test
  void extract_logoOnManyPages_isExamined() throws IOException {
    Path file = folder.resolve("a.pdf");
    try (PDDocument document = new PDDocument()) {
      PDImageXObject logo = image(document, 600, 240);
      for (int i = 0; i < 30; i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          text(out);
          out.drawImage(logo, 400, 780, 142, 57);
        }
      }
      document.save(file.toFile());
    }

    assertEquals(ADORNED, Extraction.of(file).coverage());
  }

  /** JPEG 2000 says its size itself, and nothing here decodes it (ISO 32000-1, 7.4.9). */
  @Test
  void extract_pictureWithoutDecoder_isPartial() throws IOException {
    assertEquals(
        PICTURED,
        coverage(
            (document, page, out) -> {
              text(out);
              COSStream stream = document.getDocument().createCOSStream();
              try (OutputStream packed = stream.createRawOutputStream()) {
                packed.write(new byte[2_000]);
              }
              stream.setItem(COSName.FILTER, COSName.JPX_DECODE);
              stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
              PDImageXObject image = new PDImageXObject(new PDStream(stream), page.getResources());
              out.drawImage(image, 0, 0, 595, 842);
            }));
  }

  @Test
  void extract_pictureInTheContent_isPartial() throws IOException {
    assertEquals(
        PICTURED,
        coverage(
            (document, page, out) -> {
              text(out);
              COSDictionary facts = new COSDictionary();
              facts.setInt(COSName.W, 200);
              facts.setInt(COSName.H, 200);
              facts.setInt(COSName.BPC, 8);
              facts.setItem(COSName.CS, COSName.DEVICEGRAY);
              out.drawImage(
                  new PDInlineImage(facts, new byte[40_000], page.getResources()), 0, 0, 300, 300);
            }));
  }

  private static void draw(PDFormXObject form, PDDocument document) throws IOException {
    form.setResources(new PDResources());
    COSName name = form.getResources().add(image(document, 600, 600));
    fill(form, "300 0 0 300 0 0 cm /" + name.getName() + " Do");
  }

  private static void fill(PDFormXObject form, String operators) throws IOException {
    form.setBBox(new PDRectangle(595, 842));
    try (OutputStream out = form.getStream().createOutputStream()) {
      out.write(operators.getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** Shows codes that a font need not have characters for. */
  private static void letters(
      PDDocument document, PDPageContentStream out, PDFont font, String codes) throws IOException {
    PDFormXObject form = new PDFormXObject(document);
    form.setResources(new PDResources());
    COSName name = form.getResources().add(font);
    fill(form, "BT /" + name.getName() + " 12 Tf 50 600 Td (" + codes + ") Tj ET");
    out.drawForm(form);
  }

  @Test
  void extract_pictureInAForm_isPartial() throws IOException {
    assertEquals(
        PICTURED,
        coverage(
            (document, page, out) -> {
              text(out);
              PDFormXObject form = new PDFormXObject(document);
              draw(form, document);
              out.drawForm(form);
            }));
  }

  @Test
  void extract_pictureInAStampOverThePage_isPartial() throws IOException {
    assertEquals(
        PICTURED,
        coverage(
            (document, page, out) -> {
              text(out);
              PDAppearanceStream stream = new PDAppearanceStream(document);
              draw(stream, document);
              PDAppearanceDictionary appearance = new PDAppearanceDictionary();
              appearance.setNormalAppearance(stream);
              PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
              stamp.setRectangle(new PDRectangle(595, 842));
              stamp.setAppearance(appearance);
              page.setAnnotations(List.of(stamp));
            }));
  }

  /** A font whose codes are numbers of its own glyphs (ISO 32000-1, 9.7.5.2). */
  @Test
  void extract_fontWithoutCharacters_isPartial() throws IOException {
    String font = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    Coverage known =
        coverage(
            (document, page, out) -> {
              try (InputStream in =
                  Objects.requireNonNull(PDDocument.class.getResourceAsStream(font))) {
                write(out, PDType0Font.load(document, in, true), "SSN 536-22-8145");
              }
              text(out);
            });
    Path file = folder.resolve("b.pdf");
    try (PDDocument document = Loader.loadPDF(folder.resolve("a.pdf").toFile())) {
      PDResources resources = document.getPage(0).getResources();
      for (COSName name : resources.getFontNames()) {
        resources.getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
      }
      document.save(file.toFile());
    }

    assertEquals(EXAMINED, known);
    assertEquals(UNKNOWN, Extraction.of(file).coverage());
  }

  @Test
  void extract_fontWithNamesOfItsOwn_isPartial() throws IOException {
    assertEquals(
        UNKNOWN,
        coverage(
            (document, page, out) -> {
              COSDictionary font =
                  new PDType1Font(Standard14Fonts.FontName.HELVETICA).getCOSObject();
              font.setItem(COSName.ENCODING, ownNames());
              letters(document, out, new PDType1Font(font), "ABCDEFGH");
              text(out);
            }));
  }

  private static COSArray numbers(float... numbers) {
    COSArray array = new COSArray();
    array.setFloatArray(numbers);
    return array;
  }

  private static COSDictionary ownNames() {
    COSArray differences = new COSArray();
    differences.add(COSInteger.get('A'));
    for (int i = 0; i < 8; i++) {
      differences.add(COSName.getPDFName("g" + i));
    }
    COSDictionary encoding = new COSDictionary();
    encoding.setItem(COSName.TYPE, COSName.ENCODING);
    encoding.setItem(COSName.DIFFERENCES, differences);
    return encoding;
  }

  /** A font whose letters are drawings (ISO 32000-1, 9.6.5). */
  @ParameterizedTest
  @ValueSource(strings = {"ABCDEFGH", "AAAAAAAA", "AB"})
  void extract_lettersThatAreDrawings_arePartialIfTheyMakeAWord(String letters) throws IOException {
    Coverage coverage =
        coverage(
            (document, page, out) -> {
              COSStream drawing = document.getDocument().createCOSStream();
              try (OutputStream content = drawing.createOutputStream()) {
                content.write(
                    "500 0 0 0 500 500 d1 0 0 500 500 re f".getBytes(StandardCharsets.US_ASCII));
              }
              COSDictionary drawings = new COSDictionary();
              for (int i = 0; i < 8; i++) {
                drawings.setItem(COSName.getPDFName("g" + i), drawing);
              }
              COSDictionary font = new COSDictionary();
              font.setItem(COSName.TYPE, COSName.FONT);
              font.setItem(COSName.SUBTYPE, COSName.TYPE3);
              font.setItem(COSName.FONT_BBOX, new PDRectangle(500, 500).getCOSArray());
              font.setItem(COSName.FONT_MATRIX, numbers(0.001f, 0, 0, 0.001f, 0, 0));
              font.setItem(COSName.CHAR_PROCS, drawings);
              font.setItem(COSName.ENCODING, ownNames());
              font.setInt(COSName.FIRST_CHAR, 'A');
              font.setInt(COSName.LAST_CHAR, 'H');
              font.setItem(COSName.WIDTHS, numbers(500, 500, 500, 500, 500, 500, 500, 500));
              letters(document, out, new PDType3Font(font), letters);
              text(out);
            });

    assertEquals(letters.length() > 2 && !letters.startsWith("AA") ? UNKNOWN : EXAMINED, coverage);
  }

  @Test
  void extract_bulletsOfAListInAFontOfSigns_isExamined() throws IOException {
    assertEquals(
        EXAMINED,
        coverage(
            (document, page, out) -> {
              COSDictionary font =
                  new PDType1Font(Standard14Fonts.FontName.HELVETICA).getCOSObject();
              font.setItem(COSName.ENCODING, ownNames());
              for (int i = 0; i < 30; i++) {
                letters(document, out, new PDType1Font(font), "" + (char) ('A' + i % 8));
                text(out);
              }
            }));
  }

  @Test
  void extract_blankPages_areExamined() throws IOException {
    Coverage coverage =
        coverage(
            (document, page, out) -> text(out),
            (document, page, out) -> {},
            (document, page, out) -> {
              out.addRect(0, 0, 595, 842);
              out.fill();
            });

    assertEquals(EXAMINED, coverage);
  }

  @Test
  void extract_scanBesidePagesOfTextAndPictures_isToldWithThem() throws IOException {
    Coverage coverage =
        coverage(
            (document, page, out) -> {
              text(out);
              out.drawImage(image(document, 500, 500), 0, 0, 400, 400);
            },
            (document, page, out) -> out.drawImage(image(document, 1240, 1754), 0, 0, 595, 842));

    assertEquals(
        new Coverage.Partial(
            "1 pages without text: scans are not read;"
                + " 1 pages with pictures: text in them is not read"),
        coverage);
  }
}
