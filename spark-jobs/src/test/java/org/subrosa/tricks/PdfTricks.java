package org.subrosa.tricks;

import static org.subrosa.tricks.TrickList.ALL;
import static org.subrosa.tricks.TrickList.utf8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.util.Matrix;

/** Tricks of PDF documents: what a page does not show, and what lies beside the pages. */
public final class PdfTricks {

  private PdfTricks() {}

  /** Adds to a document of one page. */
  @FunctionalInterface
  private interface Adding {
    void add(PDDocument pdf, PDPageContentStream content, Secret secret) throws Exception;
  }

  /** Returns them. */
  public static List<Trick> all() {
    TrickList tricks = new TrickList();
    unseen(tricks);
    cut(tricks);
    beside(tricks);
    files(tricks);
    return tricks.all();
  }

  private static void pdf(TrickList tricks, String name, Adding adding) {
    tricks.bytes("PDF " + name, ".pdf", ALL, s -> document(adding, s));
  }

  private static byte[] document(Adding adding, Secret secret) throws Exception {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.setFont(font(), 10);
        show(content, 40, 760, "News of the week, for all who read it with care and patience.");
        adding.add(pdf, content, secret);
      }
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private static PDFont font() {
    return new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  }

  private static void show(PDPageContentStream content, float x, float y, String text)
      throws Exception {
    content.beginText();
    content.newLineAtOffset(x, y);
    content.showText(text);
    content.endText();
  }

  private static void unseen(TrickList tricks) {
    pdf(
        tricks,
        "white text",
        (pdf, content, s) -> {
          content.setNonStrokingColor(1f, 1f, 1f);
          show(content, 40, 600, s.sentence());
        });
    pdf(
        tricks,
        "invisible rendering mode",
        (pdf, content, s) -> {
          content.setRenderingMode(RenderingMode.NEITHER);
          show(content, 40, 600, s.sentence());
        });
    pdf(tricks, "text off the page", (pdf, content, s) -> show(content, 4_000, 600, s.sentence()));
    pdf(tricks, "text below the page", (pdf, content, s) -> show(content, 40, -500, s.sentence()));
    pdf(
        tricks,
        "tiny text",
        (pdf, content, s) -> {
          content.setFont(font(), 0.1f);
          show(content, 40, 600, s.sentence());
        });
    pdf(
        tricks,
        "text under a picture",
        (pdf, content, s) -> {
          show(content, 40, 600, s.sentence());
          BufferedImage black = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
          content.drawImage(LosslessFactory.createFromImage(pdf, black), 0, 550, 600, 100);
        });
    pdf(
        tricks,
        "text clipped away",
        (pdf, content, s) -> {
          content.addRect(0, 0, 5, 5);
          content.clip();
          show(content, 40, 600, s.sentence());
        });
    pdf(
        tricks,
        "layer that is off",
        (pdf, content, s) -> {
          PDOptionalContentProperties layers = new PDOptionalContentProperties();
          pdf.getDocumentCatalog().setOCProperties(layers);
          PDOptionalContentGroup layer = new PDOptionalContentGroup("more");
          layers.addGroup(layer);
          layers.setGroupEnabled(layer, false);
          content.beginMarkedContent(COSName.OC, layer);
          show(content, 40, 600, s.sentence());
          content.endMarkedContent();
        });
    pdf(
        tricks,
        "text turned upside down",
        (pdf, content, s) -> {
          content.beginText();
          content.setTextMatrix(Matrix.getRotateInstance(Math.PI, 500, 600));
          content.showText(s.sentence());
          content.endText();
        });
    pdf(
        tricks,
        "text turned by a quarter",
        (pdf, content, s) -> {
          content.beginText();
          content.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, 300, 100));
          content.showText(s.sentence());
          content.endText();
        });
  }

  private static void cut(TrickList tricks) {
    pdf(
        tricks,
        "a text object for each character",
        (pdf, content, s) -> {
          float x = 40;
          for (char c : s.sentence().toCharArray()) {
            show(content, x, 600, String.valueOf(c));
            x += font().getStringWidth(String.valueOf(c)) / 100;
          }
        });
    pdf(
        tricks,
        "characters drawn backwards",
        (pdf, content, s) -> {
          String text = s.sentence();
          float x = 40 + font().getStringWidth(text) / 100;
          for (int i = text.length() - 1; i >= 0; i--) {
            String c = text.substring(i, i + 1);
            x -= font().getStringWidth(c) / 100;
            show(content, x, 600, c);
          }
        });
    pdf(
        tricks,
        "wide spacing of characters",
        (pdf, content, s) -> {
          content.setCharacterSpacing(4);
          content.setFont(font(), 6);
          show(content, 20, 600, s.sentence());
        });
    pdf(
        tricks,
        "kerned apart",
        (pdf, content, s) -> {
          Object[] parts = new Object[2 * s.sentence().length()];
          for (int i = 0; i < s.sentence().length(); i++) {
            parts[2 * i] = s.sentence().substring(i, i + 1);
            parts[2 * i + 1] = -120f;
          }
          content.beginText();
          content.newLineAtOffset(20, 600);
          content.showTextWithPositioning(parts);
          content.endText();
        });
    pdf(
        tricks,
        "replacement text",
        (pdf, content, s) -> {
          var properties = new org.apache.pdfbox.cos.COSDictionary();
          properties.setString(COSName.ACTUAL_TEXT, s.sentence());
          content.beginMarkedContent(
              COSName.getPDFName("Span"),
              org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList.create(
                  properties));
          show(content, 40, 600, "x");
          content.endMarkedContent();
        });
  }

  private static void beside(TrickList tricks) {
    pdf(tricks, "title", (pdf, content, s) -> pdf.getDocumentInformation().setTitle(s.sentence()));
    pdf(
        tricks,
        "own property",
        (pdf, content, s) ->
            pdf.getDocumentInformation().setCustomMetadataValue("Matter", s.sentence()));
    pdf(
        tricks,
        "note",
        (pdf, content, s) -> {
          PDAnnotationText note = new PDAnnotationText();
          note.setContents(s.sentence());
          note.setHidden(true);
          pdf.getPage(0).setAnnotations(List.of(note));
        });
    pdf(
        tricks,
        "bookmark",
        (pdf, content, s) -> {
          PDDocumentOutline outline = new PDDocumentOutline();
          PDOutlineItem item = new PDOutlineItem();
          item.setTitle(s.sentence());
          outline.addLast(item);
          pdf.getDocumentCatalog().setDocumentOutline(outline);
        });
    pdf(
        tricks,
        "script",
        (pdf, content, s) ->
            pdf.getDocumentCatalog()
                .setOpenAction(new PDActionJavaScript("var n = \"" + s.sentence() + "\";")));
    pdf(
        tricks,
        "private data of a page",
        (pdf, content, s) ->
            pdf.getPage(0)
                .getCOSObject()
                .setItem(COSName.getPDFName("PieceNote"), new COSString(s.sentence())));
    pdf(
        tricks,
        "attachment",
        (pdf, content, s) -> {
          PDComplexFileSpecification file = new PDComplexFileSpecification();
          file.setFile("a.txt");
          file.setEmbeddedFile(
              new PDEmbeddedFile(pdf, new ByteArrayInputStream(utf8(s.sentence()))));
          PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
          tree.setNames(java.util.Map.of("a.txt", file));
          var names =
              new org.apache.pdfbox.pdmodel.PDDocumentNameDictionary(pdf.getDocumentCatalog());
          names.setEmbeddedFiles(tree);
          pdf.getDocumentCatalog().setNames(names);
        });
    pdf(
        tricks,
        "packed stream that nothing uses",
        (pdf, content, s) -> {
          COSStream stream = pdf.getDocument().createCOSStream();
          try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(utf8(s.sentence()));
          }
          pdf.getPage(0).getCOSObject().setItem(COSName.getPDFName("Unused"), stream);
        });
    pdf(
        tricks,
        "string of hex digits",
        (pdf, content, s) -> {
          COSString text = new COSString(s.sentence(), true);
          pdf.getDocumentInformation().getCOSObject().setItem(COSName.getPDFName("Matter"), text);
        });
  }

  private static void files(TrickList tricks) {
    tricks.bytes(
        "PDF open password empty",
        ".pdf",
        ALL,
        s -> {
          byte[] plain = document((pdf, content, x) -> show(content, 40, 600, x.sentence()), s);
          try (PDDocument pdf = Loader.loadPDF(plain);
              ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            pdf.save(out);
            return out.toByteArray();
          }
        });
    tricks.bytes(
        "PDF locked",
        ".pdf",
        ALL,
        s -> {
          byte[] plain = document((pdf, content, x) -> show(content, 40, 600, x.sentence()), s);
          try (PDDocument pdf = Loader.loadPDF(plain);
              ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(out);
            return out.toByteArray();
          }
        });
    tricks.bytes(
        "PDF earlier revision",
        ".pdf",
        ALL,
        s -> {
          byte[] plain = document((pdf, content, x) -> show(content, 40, 600, x.sentence()), s);
          try (PDDocument pdf = Loader.loadPDF(plain);
              ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = pdf.getPage(0);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
              content.setFont(font(), 10);
              show(content, 40, 760, "News of the week, for all who read it.");
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getCOSObject().getCOSStream(COSName.CONTENTS).setNeedToBeUpdated(true);
            pdf.saveIncremental(out);
            return out.toByteArray();
          }
        });
    for (boolean isBehind : new boolean[] {true, false}) {
      tricks.bytes(
          isBehind ? "PDF text behind its end" : "PDF text before its beginning",
          ".pdf",
          ALL,
          s -> {
            byte[] plain = document((pdf, content, x) -> {}, s);
            byte[] text = ("\n" + s.sentence() + "\n").getBytes(StandardCharsets.US_ASCII);
            return isBehind ? FileTricks.join(plain, text) : FileTricks.join(text, plain);
          });
    }
  }
}
