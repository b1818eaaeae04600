package org.subrosa.extract.ocr;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
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

    /** How many pages' sizes a line may go beyond its page; farther ones cost by their length. */
    private static final float MOST_BEYOND = 2;

    private final PDRectangle page;
    private final float beyond;

    OutlineDrawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
      page = parameters.getPage().getCropBox();
      beyond = MOST_BEYOND * Math.max(page.getWidth(), page.getHeight());
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
      super.curveTo(nearX(x1), nearY(y1), nearX(x2), nearY(y2), nearX(x3), nearY(y3));
    }

    @Override
    public void moveTo(float x, float y) {
      super.moveTo(nearX(x), nearY(y));
    }

    @Override
    public void lineTo(float x, float y) {
      super.lineTo(nearX(x), nearY(y));
    }

    /** A broad line has its edges far away. */
    @Override
    protected float transformWidth(float width) {
      return Math.min(beyond, super.transformWidth(width));
    }

    private float nearX(float x) {
      return Math.max(page.getLowerLeftX() - beyond, Math.min(page.getUpperRightX() + beyond, x));
    }

    private float nearY(float y) {
      return Math.max(page.getLowerLeftY() - beyond, Math.min(page.getUpperRightY() + beyond, y));
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
