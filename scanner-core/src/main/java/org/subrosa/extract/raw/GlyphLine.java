package org.subrosa.extract.raw;

import java.util.List;

/** The glyphs of one baseline, in order, and where blanks stand between them. */
final class GlyphLine {

  /** Parts of the font's size: a blank, a step to another cell, the same glyph drawn twice. */
  private static final double BLANK = 0.18;

  private static final double CELL = 1.2;
  private static final double TWICE = 0.15;

  /** Letters at an even pitch, each drawn by itself, as in the cells of a form. */
  private static final int LEAST_EVEN = 3;

  private static final double WIDEST_PITCH = 2.2;
  private static final double UNEVEN = 0.12;

  private final List<PlacedText.Glyph> glyphs;
  private final boolean[] isJoined;
  private boolean isAssembled;

  GlyphLine(List<PlacedText.Glyph> glyphs) {
    this.glyphs = glyphs;
    this.isJoined = new boolean[glyphs.size()];
    for (int from = 0; from < glyphs.size(); ) {
      int to = evenUntil(from);
      for (int i = from + 1; i <= to && to - from + 1 >= LEAST_EVEN; i++) {
        isJoined[i] = true;
        isAssembled = true;
      }
      from = Math.max(from + 1, to);
    }
  }

  /** Returns the last glyph that stands as far from the one before as the first two do. */
  private int evenUntil(int from) {
    int at = from;
    double pitch = pitch(from);
    while (at + 1 < glyphs.size()
        && isAlone(at)
        && isAlone(at + 1)
        && pitch <= WIDEST_PITCH * glyphs.get(at).size()
        && Math.abs(pitch(at) - pitch) <= UNEVEN * pitch) {
      at++;
    }
    return at;
  }

  private double pitch(int at) {
    return at + 1 < glyphs.size() ? glyphs.get(at + 1).along() - glyphs.get(at).along() : 0;
  }

  private boolean isAlone(int at) {
    int operator = glyphs.get(at).operator();
    return !glyphs.get(at).text().isBlank()
        && (at == 0 || glyphs.get(at - 1).operator() != operator)
        && (at + 1 == glyphs.size() || glyphs.get(at + 1).operator() != operator);
  }

  /** Returns whether letters were joined that others may part. */
  boolean isAssembled() {
    return isAssembled;
  }

  /** Returns the line; a tab stands for a step to another cell. */
  String text() {
    StringBuilder text = new StringBuilder();
    PlacedText.Glyph before = null;
    for (int i = 0; i < glyphs.size(); i++) {
      PlacedText.Glyph glyph = glyphs.get(i);
      if (before != null && !isJoined[i]) {
        if (isTwice(before, glyph)) {
          continue;
        }
        double gap = glyph.along() - before.reach();
        text.append(gap > CELL * glyph.size() ? "\t" : gap > BLANK * glyph.size() ? " " : "");
      }
      text.append(glyph.text());
      before = glyph;
    }
    return text.toString();
  }

  /** Bold letters are often drawn twice, a hair apart. */
  private static boolean isTwice(PlacedText.Glyph before, PlacedText.Glyph glyph) {
    return glyph.text().equals(before.text())
        && glyph.along() - before.along() < TWICE * glyph.size();
  }
}
