package org.subrosa.validate;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Vehicle identification numbers: the check digit in the ninth place, a model year in the tenth and
 * four digits at the end.
 *
 * <p>Sources: ISO 3779:2009, <a
 * href="https://www.iso.org/standard/52200.html">iso.org/standard/52200</a>, and 49 CFR 565.15, <a
 * href="https://www.ecfr.gov/current/title-49/section-565.15">ecfr.gov</a>. The check digit is
 * compulsory in North America only. The pass rate is that of thirteen random letters and digits
 * before four random digits.
 */
final class VinValidator implements Validator {

  private static final Pattern SHAPE = Pattern.compile("[A-HJ-NPR-Z0-9]{13}[0-9]{4}");
  private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final String LETTER_VALUES = "12345678123457923456789";
  private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
  private static final int CHECK_PLACE = 8;
  private static final int YEAR_PLACE = 9;

  @Override
  public String name() {
    return "vin";
  }

  @Override
  public Verdict check(String value) {
    String vin = value.toUpperCase(Locale.ROOT);
    if (!SHAPE.matcher(vin).matches() || "UZ0".indexOf(vin.charAt(YEAR_PLACE)) >= 0) {
      return Verdict.INVALID;
    }
    boolean lettered = vin.chars().anyMatch(Digits::isCapital);
    return lettered && vin.charAt(CHECK_PLACE) == checkDigit(vin) ? Verdict.VALID : Verdict.INVALID;
  }

  private static char checkDigit(String vin) {
    int sum = 0;
    for (int i = 0; i < vin.length(); i++) {
      sum += valueOf(vin.charAt(i)) * WEIGHTS[i];
    }
    return "0123456789X".charAt(sum % 11);
  }

  private static int valueOf(char c) {
    return Digits.isDigit(c) ? c - '0' : LETTER_VALUES.charAt(LETTERS.indexOf(c)) - '0';
  }

  @Override
  public double randomPassRate() {
    return 0.0276;
  }
}
