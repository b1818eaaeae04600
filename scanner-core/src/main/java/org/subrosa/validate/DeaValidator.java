package org.subrosa.validate;

import java.util.Locale;

/**
 * US DEA registration numbers: registrant letter, a letter or 9, six digits and a check digit.
 *
 * <p>Source: Drug Enforcement Administration, Diversion Control Division, registration (21 CFR
 * 1301), <a
 * href="https://www.deadiversion.usdoj.gov/drugreg/registration.html">deadiversion.usdoj.gov</a>.
 * The pass rate is that of two random letters and seven random digits.
 */
final class DeaValidator implements Validator {

  private static final String REGISTRANTS = "ABCDEFGHJKLMPRSTUX";
  private static final int LENGTH = 9;

  @Override
  public String name() {
    return "dea";
  }

  @Override
  public Verdict check(String value) {
    String number = value.toUpperCase(Locale.ROOT);
    if (number.length() != LENGTH
        || REGISTRANTS.indexOf(number.charAt(0)) < 0
        || !(Digits.isCapital(number.charAt(1)) || number.charAt(1) == '9')) {
      return Verdict.INVALID;
    }
    String digits = number.substring(2);
    return digits.chars().allMatch(Digits::isDigit)
            && Digits.weightedSum(digits.substring(0, 6), 1, 2) % 10 == digits.charAt(6) - '0'
        ? Verdict.VALID
        : Verdict.INVALID;
  }

  @Override
  public double randomPassRate() {
    return 0.069;
  }
}
