package org.subrosa.extract.raw;

import java.io.IOException;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Reads the text of a content stream through its fonts, in the order in which it is drawn. Forms
 * are read one by one, not where another stream draws them: drawn in each other they multiply.
 */
final class GlyphText extends GlyphEngine {

  /** Part of a letter's height that parts words, and lines. */
  private static final float WORD_GAP = 0.18f;

  private final StringBuilder text = new StringBuilder();
  private float nextX;
  private float lineY;

  GlyphText(Bound bound) {
    super(bound);
  }

  /** Returns the text of a form or pattern that has its own fonts. */
  String of(PDContentStream stream) throws IOException {
    begin();
    processChildStream(stream, new PDPage());
    return text.toString();
  }

  /** Returns the text of a page. */
  String of(PDPage page) throws IOException {
    begin();
    processPage(page);
    return text.toString();
  }

  /** Returns whether most of the letters last read could be told. */
  boolean isReadable() {
    return unknown() <= text.length();
  }

  private void begin() {
    text.setLength(0);
    forget();
    nextX = 0;
    lineY = 0;
  }

  @Override
  void glyph(Matrix place, String character, Vector step) {
    float height = Math.max(Math.abs(place.getScalingFactorY()), 0.01f);
    float x = place.getTranslateX();
    float y = place.getTranslateY();
    if (Math.abs(y - lineY) > height / 2 && !text.isEmpty()) {
      text.append('\n');
    } else if (x - nextX > WORD_GAP * height || x < nextX - height) {
      text.append(' ');
    }
    text.append(character);
    lineY = y;
    nextX = x + step.getX() * place.getScaleX();
  }
}
