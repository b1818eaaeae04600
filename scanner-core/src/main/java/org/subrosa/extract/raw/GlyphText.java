package org.subrosa.extract.raw;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.contentstream.operator.text.BeginText;
import org.apache.pdfbox.contentstream.operator.text.EndText;
import org.apache.pdfbox.contentstream.operator.text.MoveText;
import org.apache.pdfbox.contentstream.operator.text.MoveTextSetLeading;
import org.apache.pdfbox.contentstream.operator.text.NextLine;
import org.apache.pdfbox.contentstream.operator.text.SetCharSpacing;
import org.apache.pdfbox.contentstream.operator.text.SetFontAndSize;
import org.apache.pdfbox.contentstream.operator.text.SetTextHorizontalScaling;
import org.apache.pdfbox.contentstream.operator.text.SetTextLeading;
import org.apache.pdfbox.contentstream.operator.text.SetTextRenderingMode;
import org.apache.pdfbox.contentstream.operator.text.SetTextRise;
import org.apache.pdfbox.contentstream.operator.text.SetWordSpacing;
import org.apache.pdfbox.contentstream.operator.text.ShowText;
import org.apache.pdfbox.contentstream.operator.text.ShowTextAdjusted;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLine;
import org.apache.pdfbox.contentstream.operator.text.ShowTextLineAndSpace;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Reads the text of a content stream through its fonts, in the order in which it is drawn, whether
 * or not anyone could see it. Forms are read one by one, not where another stream draws them: drawn
 * in each other they multiply. For one thread; all streams read together keep to one bound.
 */
final class GlyphText extends PDFStreamEngine {

  private static final int MOST_OPERATORS = 5_000_000;

  /** Fonts can cost much more than operators; nanoseconds. */
  private static final long MOST_TIME = 20_000_000_000L;

  /** Part of a letter's height that parts words, and lines. */
  private static final float WORD_GAP = 0.18f;

  private final StringBuilder text = new StringBuilder();
  private float nextX;
  private float lineY;
  private int unknown;
  private int operators;
  private final long begun = System.nanoTime();

  /** Makes a reader with the operators that place and show text. */
  GlyphText() {
    addOperator(new BeginText(this));
    addOperator(new EndText(this));
    addOperator(new Concatenate(this));
    addOperator(new Save(this));
    addOperator(new Restore(this));
    addOperator(new SetGraphicsStateParameters(this));
    addOperator(new SetMatrix(this));
    addOperator(new MoveText(this));
    addOperator(new MoveTextSetLeading(this));
    addOperator(new NextLine(this));
    addOperator(new SetCharSpacing(this));
    addOperator(new SetFontAndSize(this));
    addOperator(new SetTextHorizontalScaling(this));
    addOperator(new SetTextLeading(this));
    addOperator(new SetTextRenderingMode(this));
    addOperator(new SetTextRise(this));
    addOperator(new SetWordSpacing(this));
    addOperator(new ShowText(this));
    addOperator(new ShowTextAdjusted(this));
    addOperator(new ShowTextLine(this));
    addOperator(new ShowTextLineAndSpace(this));
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
    return unknown <= text.length();
  }

  private void begin() {
    text.setLength(0);
    unknown = 0;
    nextX = 0;
    lineY = 0;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    operators++;
    if (operators > MOST_OPERATORS || System.nanoTime() - begun > MOST_TIME) {
      throw new BoundReachedException();
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector step) throws IOException {
    String character = font.toUnicode(code);
    if (character == null) {
      unknown++;
      return;
    }
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

  /** The bound on operators was reached. */
  static final class BoundReachedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BoundReachedException() {
      super("limit on the fonts and operators of streams", null, false, false);
    }
  }
}
