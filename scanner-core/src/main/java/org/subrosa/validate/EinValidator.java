package org.subrosa.validate;

/**
 * US employer identification numbers: a prefix that a campus or the internet office assigns.
 *
 * <p>Source: Internal Revenue Service, "How EINs are assigned and valid EIN prefixes", <a
 * href="https://www.irs.gov/businesses/small-businesses-self-employed/how-eins-are-assigned-and-valid-ein-prefixes">
 * irs.gov</a>.
 */
final class EinValidator implements Validator {

  /** First and last of each run of assigned prefixes. */
  private static final int[][] PREFIXES = {
    {1, 6}, {10, 16}, {20, 27}, {30, 48}, {50, 68}, {71, 77}, {80, 88}, {90, 95}, {98, 99}
  };

  @Override
  public String name() {
    return "ein";
  }

  @Override
  public Verdict check(String value) {
    return Digits.of(value, 9)
        .filter(digits -> isAssigned(Digits.number(digits, 0, 2)))
        .map(digits -> Verdict.VALID)
        .orElse(Verdict.INVALID);
  }

  private static boolean isAssigned(int prefix) {
    for (int[] run : PREFIXES) {
      if (prefix >= run[0] && prefix <= run[1]) {
        return true;
      }
    }
    return false;
  }

  @Override
  public double randomPassRate() {
    return 0.83;
  }
}
