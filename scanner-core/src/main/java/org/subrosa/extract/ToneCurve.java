package org.subrosa.extract;

/**
 * The tone curves of a colour profile (ICC.1:2022, 10.6, curveType), as the reader of a picture's
 * properties writes them: up to some thousand shares of one that never fall, of which none has more
 * digits than a byte pair needs. No number of them can be a value, and no row of them.
 */
final class ToneCurve {

  private static final int LEAST_POINTS = 16;
  private static final int MOST_DIGITS = 7;
  private static final int DECIMAL = 10;

  private final String text;
  private int at;

  private ToneCurve(String text) {
    this.text = text;
  }

  /** Whether a text is a curve, all of it. */
  static boolean is(String text) {
    return new ToneCurve(text).isCurve();
  }

  private boolean isCurve() {
    int last = 0;
    for (int points = 1; ; points++) {
      int next = share();
      if (next < last) {
        return false;
      }
      if (at == text.length()) {
        return points >= LEAST_POINTS;
      }
      if (!text.startsWith(", ", at)) {
        return false;
      }
      at += 2;
      last = next;
    }
  }

  /** Reads a number from 0 to 1, or returns -1; in units of its last possible digit. */
  private int share() {
    int whole = digit();
    if (whole < 0 || whole > 1) {
      return -1;
    }
    int value = whole;
    boolean hasMore = at < text.length() && text.charAt(at) == '.';
    at += hasMore ? 1 : 0;
    for (int i = 0; i < MOST_DIGITS; i++) {
      int digit = hasMore ? digit() : -1;
      hasMore = digit >= 0;
      value = value * DECIMAL + Math.max(0, digit);
    }
    return value;
  }

  private int digit() {
    char c = at < text.length() ? text.charAt(at) : ' ';
    if (c < '0' || c > '9') {
      return -1;
    }
    at++;
    return c - '0';
  }
}
