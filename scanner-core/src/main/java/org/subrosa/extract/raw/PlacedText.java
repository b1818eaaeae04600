package org.subrosa.extract.raw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.state.PDTextState;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Reads the text of a page by where its glyphs stand, in whatever order they are drawn: by the
 * angle of their baseline, line by line, along the line.
 */
final class PlacedText extends GlyphEngine {

  private static final int MOST_GLYPHS = 200_000;

  /** Part of a letter's size by which the letters of one line may stand higher or lower. */
  private static final double SAME_LINE = 0.35;

  private static final Comparator<Glyph> ALONG = Comparator.comparingDouble(Glyph::along);
  private static final Comparator<Glyph> DOWN =
      Comparator.comparingDouble(Glyph::across).reversed();

  private final TreeMap<Long, List<Glyph>> byAngle = new TreeMap<>();
  private int count;
  private boolean isCut;

  PlacedText(Bound bound) {
    super(bound);
    addOperator(new DrawObject(this));
  }

  /** Returns the lines of a page. */
  List<GlyphLine> of(PDPage page) throws IOException {
    byAngle.clear();
    count = 0;
    processPage(page);
    List<GlyphLine> lines = new ArrayList<>();
    byAngle.values().forEach(glyphs -> addLines(glyphs, lines));
    return lines;
  }

  /** Returns whether some page had more glyphs than are put in order. */
  boolean isCut() {
    return isCut;
  }

  @Override
  void glyph(Matrix place, String character, Vector step) {
    if (count >= MOST_GLYPHS) {
      isCut = true;
      return;
    }
    double angle = Math.atan2(place.getShearY(), place.getScaleX());
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    double x = place.getTranslateX();
    double y = place.getTranslateY();
    double unit = Math.hypot(place.getScaleX(), place.getShearY());
    double size = Math.max(Math.hypot(place.getShearX(), place.getScaleY()), 0.01);
    double along = x * cos + y * sin;
    if (!Double.isFinite(along) || !Double.isFinite(unit + size)) {
      return;
    }
    count++;
    byAngle
        .computeIfAbsent(Math.round(Math.toDegrees(angle)), unused -> new ArrayList<>())
        .add(
            new Glyph(
                character,
                along,
                y * cos - x * sin,
                step.getX() * unit,
                spacing() * unit,
                size,
                operators()));
  }

  /** The spacing of letters in parts of the font's size: no gap between words. */
  private double spacing() {
    PDTextState state = getGraphicsState().getTextState();
    return state.getFontSize() == 0 ? 0 : state.getCharacterSpacing() / state.getFontSize();
  }

  private static void addLines(List<Glyph> glyphs, List<GlyphLine> lines) {
    glyphs.sort(DOWN);
    int from = 0;
    for (int to = 1; to <= glyphs.size(); to++) {
      boolean isEnd = to == glyphs.size();
      if (isEnd || !isSameLine(glyphs.get(to - 1), glyphs.get(to))) {
        List<Glyph> line = new ArrayList<>(glyphs.subList(from, to));
        line.sort(ALONG);
        lines.add(new GlyphLine(line));
        from = to;
      }
    }
  }

  private static boolean isSameLine(Glyph one, Glyph other) {
    return Math.abs(one.across - other.across) <= SAME_LINE * Math.min(one.size, other.size);
  }

  /**
   * A glyph where it stands; lengths are in units of the page.
   *
   * @param along where it begins on its baseline
   * @param across how high the baseline lies
   * @param width of the glyph
   * @param spacing that its operator adds behind it
   * @param size of the font
   * @param operator that shows it
   */
  record Glyph(
      String text,
      double along,
      double across,
      double width,
      double spacing,
      double size,
      int operator) {

    double reach() {
      return along + width + spacing;
    }
  }
}
