package org.subrosa.extract.ocr;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Draws pages without pictures and without letters that a parser reads. */
final class OutlineRenderer extends PDFRenderer {

  OutlineRenderer(PDDocument document) {
    super(document);
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new OutlineDrawer(parameters);
  }

  private static final class OutlineDrawer extends PageDrawer {

    OutlineDrawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
        throws IOException {
      if (!PageInk.isRead(font, code)) {
        super.showFontGlyph(matrix, font, code, displacement);
      }
    }

    @Override
    protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement)
        throws IOException {
      if (!PageInk.isRead(font, code)) {
        super.showType3Glyph(matrix, font, code, displacement);
      }
    }

    @Override
    public void drawImage(PDImage image) {
      // Read by itself.
    }
  }
}
