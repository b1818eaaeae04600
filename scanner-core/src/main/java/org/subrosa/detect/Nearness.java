package org.subrosa.detect;

/**
 * How a sign of a context stands to an identifier of a person. The ratios are ours: in one sentence
 * the two belong together five times in seven, in one row of a table five in six, some lines apart
 * one time in two.
 */
enum Nearness {
  RECORD(12, "in the row of"),
  SENTENCE(6, "in the sentence or entry of"),
  NEAR(2.4, "some lines from");

  /** Characters of the widest row. */
  static final int WIDEST_ROW = 4_000;

  /** Characters that lie between at most, outside rows. */
  static final int FARTHEST = 300;

  private static final int LONGEST_SENTENCE = 200;
  private static final int MOST_PARAGRAPHS = 2;
  private static final int MOST_LINES = 2;

  private final double ratio;
  private final String words;

  Nearness(double ratio, String words) {
    this.ratio = ratio;
    this.words = words;
  }

  /** Returns how much more likely the two belong together than not. */
  double ratio() {
    return ratio;
  }

  /** Returns the relation for people. */
  String words() {
    return words;
  }

  /** Returns whether a stretch is short and free of ends enough for one sentence. */
  static boolean isSentence(TextBreaks breaks, int from, int to) {
    return to - from <= LONGEST_SENTENCE
        && breaks.sentences(from, to) == 0
        && breaks.paragraphs(from, to) == 0
        && breaks.lines(from, to) <= MOST_LINES;
  }

  /** Returns whether a stretch is short enough for neighbours. */
  static boolean isNear(TextBreaks breaks, int from, int to) {
    return to - from <= FARTHEST && breaks.paragraphs(from, to) <= MOST_PARAGRAPHS;
  }
}
