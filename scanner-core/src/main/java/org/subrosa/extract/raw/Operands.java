package org.subrosa.extract.raw;

/** The last numbers before an operator of a content stream (ISO 32000-2, 7.8.2). */
final class Operands {

  /** A matrix has six. */
  private static final int MOST = 6;

  private final double[] numbers = new double[MOST];
  private int count;

  /** Adds a number as it is written: digits, a sign, a point, no exponent (7.3.3). */
  void add(String number) {
    double value = 0;
    double unit = 0;
    boolean isNegative = false;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (c == '-') {
        isNegative = true;
      } else if (c == '.') {
        unit = 1;
      } else if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
        unit *= 10;
      }
    }
    numbers[count++ % MOST] = (isNegative ? -value : value) / Math.max(1, unit);
  }

  void clear() {
    count = 0;
  }

  /** Returns whether there are as many as an operator takes. */
  boolean are(int wanted) {
    return count == wanted;
  }

  double at(int index) {
    return numbers[index];
  }
}
