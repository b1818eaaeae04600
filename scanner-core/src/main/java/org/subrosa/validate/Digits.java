package org.subrosa.validate;

import java.util.Optional;

/** Arithmetic on the digits of a number that may be written with separators. */
final class Digits {

  private static final String SEPARATORS = " -.\n\t";

  private Digits() {}

  /** Returns the digits of a number; empty when anything but digits and separators occurs. */
  static Optional<String> of(String value) {
    String digits = withoutSeparators(value);
    return !digits.isEmpty() && digits.chars().allMatch(Digits::isDigit)
        ? Optional.of(digits)
        : Optional.empty();
  }

  /** Returns the digits of a number that must have a given count of them. */
  static Optional<String> of(String value, int count) {
    return of(value).filter(digits -> digits.length() == count);
  }

  /** Returns a value without blanks, hyphens, dots and line breaks. */
  static String withoutSeparators(String value) {
    StringBuilder kept = new StringBuilder(value.length());
    value.chars().filter(c -> SEPARATORS.indexOf(c) < 0).forEach(c -> kept.append((char) c));
    return kept.toString();
  }

  /** Returns whether a character is one of 0 to 9. */
  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Returns whether a character is one of A to Z. */
  static boolean isCapital(int c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Returns the number that some digits of a text form; the caller has checked them. */
  static int number(String digits, int from, int to) {
    return Integer.parseInt(digits, from, to, 10);
  }

  /** Returns the sum of the digits, each multiplied by its weight; weights repeat. */
  static int weightedSum(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += (digits.charAt(i) - '0') * weights[i % weights.length];
    }
    return sum;
  }

  /** Returns whether digits pass the modulus 10 double-add-double check of ISO/IEC 7812-1. */
  static boolean passesLuhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int counted = i % 2 == 0 ? digit : 2 * digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }

  /** Returns whether all characters are the same. */
  static boolean isUniform(String text) {
    return text.chars().distinct().count() <= 1;
  }
}
