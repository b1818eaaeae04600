package org.subrosa.validate;

/**
 * US national provider identifiers: ten digits from 1 or 2, Luhn over them behind 80840.
 *
 * <p>Source: 45 CFR 162.406 and CMS, "Requirements for National Provider Identifier (NPI) and NPI
 * check digit", <a
 * href="https://www.cms.gov/regulations-and-guidance/administrative-simplification/nationalprovidentstand/downloads/npicheckdigit.pdf">
 * cms.gov</a>. The pass rate is that of nine random digits behind a 1.
 */
final class NpiValidator implements Validator {

  private static final String ISSUER = "80840";

  @Override
  public String name() {
    return "npi";
  }

  @Override
  public Verdict check(String value) {
    return Digits.of(value)
        .map(digits -> digits.length() == 15 ? withoutIssuer(digits) : digits)
        .filter(digits -> digits.length() == 10)
        .filter(digits -> digits.startsWith("1") || digits.startsWith("2"))
        .filter(digits -> Digits.passesLuhn(ISSUER + digits))
        .map(NpiValidator::accepted)
        .orElse(Verdict.INVALID);
  }

  private static String withoutIssuer(String digits) {
    return digits.startsWith(ISSUER) ? digits.substring(ISSUER.length()) : "";
  }

  /** The number in the check digit's own specification belongs to nobody. */
  private static Verdict accepted(String digits) {
    return digits.equals("1234567893") ? Verdict.TEST_VALUE : Verdict.VALID;
  }

  @Override
  public double randomPassRate() {
    return 0.1;
  }
}
