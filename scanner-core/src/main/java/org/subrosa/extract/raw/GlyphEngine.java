package org.subrosa.extract.raw;

import java.io.IOException;
import java.util.List;
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
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Goes through content streams with the operators that place and show text, and tells every glyph
 * whose character is known, whether or not anyone could see it. For one thread; all engines of a
 * document keep to one bound.
 */
abstract sealed class GlyphEngine extends PDFStreamEngine permits GlyphText, PlacedText {

  private final Bound bound;
  private int operators;
  private int unknown;

  GlyphEngine(Bound bound) {
    this.bound = bound;
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

  /** Takes a glyph; {@code step} leads to the next one, in parts of the font's size. */
  abstract void glyph(Matrix place, String character, Vector step);

  /** Returns how many operators came so far. */
  int operators() {
    return operators;
  }

  /** Returns how many glyphs had no known character since the last {@link #forget}. */
  int unknown() {
    return unknown;
  }

  void forget() {
    unknown = 0;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    operators++;
    bound.step();
    super.processOperator(operator, operands);
  }

  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector step) throws IOException {
    String character = font.toUnicode(code);
    if (character == null) {
      unknown++;
    } else {
      glyph(place, character, step);
    }
  }

  /** What the reading of a document's glyphs may cost. */
  static final class Bound {

    private static final int MOST_OPERATORS = 5_000_000;

    /** Fonts can cost much more than operators; nanoseconds. */
    private static final long MOST_TIME = 20_000_000_000L;

    private final long begun = System.nanoTime();
    private int operators;

    private void step() {
      operators++;
      if (operators > MOST_OPERATORS || System.nanoTime() - begun > MOST_TIME) {
        throw new BoundReachedException();
      }
    }
  }

  /** The bound on operators was reached. */
  static final class BoundReachedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BoundReachedException() {
      super("limit on the fonts and operators of streams", null, false, false);
    }
  }
}
