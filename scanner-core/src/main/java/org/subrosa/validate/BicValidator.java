package org.subrosa.validate;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Business identifier codes of banks: structure, and a country code in the fifth and sixth place.
 *
 * <p>Source: ISO 9362:2022, <a
 * href="https://www.iso.org/standard/84108.html">iso.org/standard/84108</a>, with the country codes
 * of ISO 3166-1 and XK for Kosovo. A zero in the eighth place marks a test code. The pass rate is
 * that of eight random letters.
 */
final class BicValidator implements Validator {

  private static final Pattern SHAPE =
      Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9][A-NP-Z0-9](?:[A-Z0-9]{3})?");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  @Override
  public String name() {
    return "bic";
  }

  @Override
  public Verdict check(String value) {
    if (!SHAPE.matcher(value).matches()) {
      return Verdict.INVALID;
    }
    String country = value.substring(4, 6);
    if (!COUNTRIES.contains(country) && !country.equals("XK")) {
      return Verdict.INVALID;
    }
    return value.charAt(7) == '0' ? Verdict.TEST_VALUE : Verdict.VALID;
  }

  @Override
  public double randomPassRate() {
    return 0.351;
  }
}
