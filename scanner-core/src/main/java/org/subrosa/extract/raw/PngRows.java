package org.subrosa.extract.raw;

/** Takes back the filters of rows that PNG has and PDF borrows (ISO/IEC 15948, 9). */
final class PngRows {

  private PngRows() {}

  /**
   * Returns the rows as they were.
   *
   * @param rows each of one byte for its filter and then its bytes
   * @param row bytes of a row
   * @param step bytes of a pixel
   */
  static byte[] unfilter(byte[] rows, int row, int step) {
    int count = rows.length / (row + 1);
    byte[] plain = new byte[count * row];
    for (int r = 0; r < count; r++) {
      int from = r * (row + 1);
      int to = r * row;
      for (int i = 0; i < row; i++) {
        int left = i >= step ? plain[to + i - step] & 0xff : 0;
        int up = r > 0 ? plain[to + i - row] & 0xff : 0;
        int upLeft = r > 0 && i >= step ? plain[to + i - row - step] & 0xff : 0;
        int guess =
            switch (rows[from]) {
              case 1 -> left;
              case 2 -> up;
              case 3 -> (left + up) / 2;
              case 4 -> paeth(left, up, upLeft);
              default -> 0;
            };
        plain[to + i] = (byte) (rows[from + 1 + i] + guess);
      }
    }
    return plain;
  }

  private static int paeth(int left, int up, int upLeft) {
    int guess = left + up - upLeft;
    int byLeft = Math.abs(guess - left);
    int byUp = Math.abs(guess - up);
    int byUpLeft = Math.abs(guess - upLeft);
    return byLeft <= byUp && byLeft <= byUpLeft ? left : byUp <= byUpLeft ? up : upLeft;
  }
}
