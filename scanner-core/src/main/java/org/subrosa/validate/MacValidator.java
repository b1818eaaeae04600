package org.subrosa.validate;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * MAC addresses: 48 bits, neither all zero nor all one.
 *
 * <p>Source: IEEE 802-2014 section 8.2, <a
 * href="https://standards.ieee.org/ieee/802/5468/">standards.ieee.org</a>; RFC 7042 section 2.1.2
 * (the block for documentation, which is a test value). Nearly all random bytes pass.
 */
final class MacValidator implements Validator {

  private static final Pattern SEPARATOR = Pattern.compile("[:.-]");
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{12}");

  @Override
  public String name() {
    return "mac";
  }

  @Override
  public Verdict check(String value) {
    String digits = SEPARATOR.matcher(value).replaceAll("").toLowerCase(Locale.ROOT);
    if (!SHAPE.matcher(digits).matches()
        || digits.equals("000000000000")
        || digits.equals("ffffffffffff")) {
      return Verdict.INVALID;
    }
    return digits.startsWith("00005e0053") ? Verdict.TEST_VALUE : Verdict.VALID;
  }

  @Override
  public double randomPassRate() {
    return 0.99;
  }
}
