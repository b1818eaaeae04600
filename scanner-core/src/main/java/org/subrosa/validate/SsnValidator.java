package org.subrosa.validate;

import java.util.Set;

/**
 * US Social Security numbers: area, group and serial that can have been assigned.
 *
 * <p>Source: Social Security Administration, POMS RM 10201.035 "Invalid Social Security numbers",
 * <a href="https://secure.ssa.gov/poms.nsf/lnx/0110201035">secure.ssa.gov/poms.nsf/lnx/0110201035
 * </a>. Numbers that became known through advertisements, and the range set aside for them, are
 * test values.
 */
final class SsnValidator implements Validator {

  private static final Set<String> ADVERTISED = Set.of("078051120", "219099999", "123456789");

  @Override
  public String name() {
    return "ssn";
  }

  @Override
  public Verdict check(String value) {
    return Digits.of(value, 9).map(SsnValidator::checkDigits).orElse(Verdict.INVALID);
  }

  private static Verdict checkDigits(String digits) {
    if (ADVERTISED.contains(digits) || digits.startsWith("98765432")) {
      return Verdict.TEST_VALUE;
    }
    int area = Digits.number(digits, 0, 3);
    boolean assigned = area != 0 && area != 666 && area < 900;
    boolean numbered = !digits.startsWith("00", 3) && !digits.endsWith("0000");
    return assigned && numbered ? Verdict.VALID : Verdict.INVALID;
  }

  @Override
  public double randomPassRate() {
    return 0.888;
  }
}
