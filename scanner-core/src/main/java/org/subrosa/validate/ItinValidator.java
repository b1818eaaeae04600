package org.subrosa.validate;

/**
 * US individual taxpayer identification numbers: a leading 9 and an assigned middle group.
 *
 * <p>Source: Internal Revenue Manual 3.21.263.6.1 (groups 50-65, 70-88, 90-92 and 94-99), <a
 * href="https://www.irs.gov/irm/part3/irm_03-021-263r">irs.gov/irm/part3/irm_03-021-263r</a>. The
 * pass rate is that of nine random digits behind a fixed 9.
 */
final class ItinValidator implements Validator {

  @Override
  public String name() {
    return "itin";
  }

  @Override
  public Verdict check(String value) {
    return Digits.of(value, 9)
        .filter(digits -> digits.startsWith("9") && !digits.startsWith("98765432"))
        .filter(digits -> isAssigned(Digits.number(digits, 3, 5)))
        .map(digits -> Verdict.VALID)
        .orElse(Verdict.INVALID);
  }

  private static boolean isAssigned(int group) {
    return (group >= 50 && group <= 65)
        || (group >= 70 && group <= 88)
        || (group >= 90 && group <= 99 && group != 93);
  }

  @Override
  public double randomPassRate() {
    return 0.44;
  }
}
