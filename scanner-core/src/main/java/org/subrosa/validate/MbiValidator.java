package org.subrosa.validate;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * US Medicare beneficiary identifiers: eleven places, each a digit, a letter or either, without the
 * letters S, L, O, I, B and Z.
 *
 * <p>Source: CMS, "Understanding the Medicare Beneficiary Identifier (MBI) format", <a
 * href="https://www.cms.gov/medicare/new-medicare-card/understanding-the-mbi-with-format.pdf">
 * cms.gov</a>; its specimens are test values. The pass rate is that of random letters and digits in
 * the places that take them.
 */
final class MbiValidator implements Validator {

  private static final String LETTER = "[AC-HJKMNP-RT-Y]";
  private static final String EITHER = "[0-9AC-HJKMNP-RT-Y]";
  private static final Pattern SHAPE =
      Pattern.compile(
          "[1-9]" + LETTER + EITHER + "[0-9]" + LETTER + EITHER + "[0-9]" + LETTER + "{2}[0-9]{2}");
  private static final Set<String> SPECIMENS = Set.of("1EG4TE5MK72", "1EG4TE5MK73");

  @Override
  public String name() {
    return "mbi";
  }

  @Override
  public Verdict check(String value) {
    String compact = Digits.withoutSeparators(value).toUpperCase(Locale.ROOT);
    if (SPECIMENS.contains(compact)) {
      return Verdict.TEST_VALUE;
    }
    return SHAPE.matcher(compact).matches() ? Verdict.VALID : Verdict.INVALID;
  }

  @Override
  public double randomPassRate() {
    return 0.22;
  }
}
