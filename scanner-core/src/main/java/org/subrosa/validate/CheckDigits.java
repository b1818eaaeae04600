package org.subrosa.validate;

/**
 * The families of check digits that numbers all over the world share. All take digits, or letters
 * and digits where that is said, without separators; the caller has checked which they are.
 */
final class CheckDigits {

  private static final int[][] DIHEDRAL = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
    {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
    {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
    {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
    {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
    {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
    {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
    {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
    {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
    {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
  };
  private static final int[] PERMUTATION = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

  private CheckDigits() {}

  /** Returns the sum of the first digits, each multiplied by its weight; as many as weights. */
  static int sum(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += (digits.charAt(i) - '0') * weights[i];
    }
    return sum;
  }

  /** Returns the digit at a place. */
  static int digit(String digits, int at) {
    return digits.charAt(at) - '0';
  }

  /** Returns the remainder of a number of any length. */
  static int remainder(String digits, int modulus) {
    int rest = 0;
    for (int i = 0; i < digits.length(); i++) {
      rest = (rest * 10 + digit(digits, i)) % modulus;
    }
    return rest;
  }

  /** Returns whether digits pass ISO/IEC 7064 mod 11,10; the last one is the check digit. */
  static boolean passesMod11And10(String digits) {
    int product = 10;
    for (int i = 0; i < digits.length() - 1; i++) {
      int sum = (digit(digits, i) + product) % 10;
      product = 2 * (sum == 0 ? 10 : sum) % 11;
    }
    return (product + digit(digits, digits.length() - 1)) % 10 == 1;
  }

  /** Returns whether digits, X as the last for ten, pass ISO/IEC 7064 mod 11-2. */
  static boolean passesMod11Radix2(String text) {
    int rest = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      rest = 2 * (rest + digit(text, i)) % 11;
    }
    char last = text.charAt(text.length() - 1);
    return (rest + (last == 'X' ? 10 : last - '0')) % 11 == 1;
  }

  /** Returns whether digits and capitals, A standing for 10, pass ISO/IEC 7064 mod 97-10. */
  static boolean passesMod97Radix10(String text) {
    int rest = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = Character.digit(text.charAt(i), 36);
      rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
  }

  /**
   * Returns whether digits pass the check of J. Verhoeff, "Error Detecting Decimal Codes" (1969),
   * in the dihedral group of ten elements.
   */
  static boolean passesVerhoeff(String digits) {
    int check = 0;
    for (int i = 0; i < digits.length(); i++) {
      check = DIHEDRAL[check][permuted(digit(digits, digits.length() - 1 - i), i % 8)];
    }
    return check == 0;
  }

  private static int permuted(int digit, int times) {
    int result = digit;
    for (int i = 0; i < times; i++) {
      result = PERMUTATION[result];
    }
    return result;
  }

  /** Returns whether two digits each are a day and a month, as in 3112. */
  static boolean isDayAndMonth(int day, int month) {
    return month >= 1 && month <= 12 && day >= 1 && day <= (month == 2 ? 29 : daysOf(month));
  }

  private static int daysOf(int month) {
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }
}
