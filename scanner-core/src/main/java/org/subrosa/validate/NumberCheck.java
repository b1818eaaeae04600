package org.subrosa.validate;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The check of one kind of number, by its shape and its arithmetic.
 *
 * @param name as rule files have it
 * @param randomPassRate share of random values of the shape that pass
 * @param shape the whole number without separators, in capitals
 * @param passes its arithmetic, asked only where the shape is right
 */
record NumberCheck(String name, double randomPassRate, Pattern shape, Predicate<String> passes)
    implements Validator {

  private static final String SEPARATORS = " -./\n\t";

  /** A number of so many digits, not all of them the same. */
  static NumberCheck digits(String name, int count, double rate, Predicate<String> passes) {
    return new NumberCheck(
        name,
        rate,
        Pattern.compile("[0-9]{" + count + "}"),
        digits -> !Digits.isUniform(digits) && passes.test(digits));
  }

  /** A number of another shape: an expression for all of it. */
  static NumberCheck of(String name, String shape, double rate, Predicate<String> passes) {
    return new NumberCheck(name, rate, Pattern.compile(shape), passes);
  }

  @Override
  public Verdict check(String value) {
    String plain = plain(value);
    return shape.matcher(plain).matches() && passes.test(plain) ? Verdict.VALID : Verdict.INVALID;
  }

  private static String plain(String value) {
    StringBuilder kept = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      if (SEPARATORS.indexOf(value.charAt(i)) < 0) {
        kept.append(value.charAt(i));
      }
    }
    return kept.toString().toUpperCase(Locale.ROOT);
  }
}
