package org.subrosa.validate;

/**
 * ABA routing numbers of US banks: Federal Reserve prefix and 3-7-1 check digit.
 *
 * <p>Source: American Bankers Association, Routing Number Policy (2023), <a
 * href="https://www.aba.com/about-us/routing-number">aba.com/about-us/routing-number</a>.
 */
final class AbaValidator implements Validator {

  @Override
  public String name() {
    return "aba";
  }

  @Override
  public Verdict check(String value) {
    return Digits.of(value, 9)
        .filter(digits -> isFederalReserve(Digits.number(digits, 0, 2)))
        .filter(digits -> !Digits.isUniform(digits))
        .filter(digits -> Digits.weightedSum(digits, 3, 7, 1) % 10 == 0)
        .map(digits -> Verdict.VALID)
        .orElse(Verdict.INVALID);
  }

  /** 00 government, 01-12 banks, 21-32 thrifts, 61-72 electronic, 80 traveller's cheques. */
  private static boolean isFederalReserve(int prefix) {
    return prefix <= 12
        || (prefix >= 21 && prefix <= 32)
        || (prefix >= 61 && prefix <= 72)
        || prefix == 80;
  }

  @Override
  public double randomPassRate() {
    return 0.038;
  }
}
