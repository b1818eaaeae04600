package org.subrosa.validate;

/**
 * Modulus 10 "double-add-double" check digit, for any count of digits from two.
 *
 * <p>Source: ISO/IEC 7812-1:2017, annex B, <a
 * href="https://www.iso.org/standard/70484.html">iso.org/standard/70484</a>.
 */
final class LuhnValidator implements Validator {

  @Override
  public String name() {
    return "luhn";
  }

  @Override
  public Verdict check(String value) {
    return Digits.of(value)
        .filter(digits -> digits.length() > 1 && !Digits.isUniform(digits))
        .filter(Digits::passesLuhn)
        .map(digits -> Verdict.VALID)
        .orElse(Verdict.INVALID);
  }

  @Override
  public double randomPassRate() {
    return 0.1;
  }
}
