package org.subrosa.validate;

import java.util.regex.Pattern;

/**
 * IPv4 addresses that can stand for a host.
 *
 * <p>Sources: RFC 791; the special-purpose registry of IANA, <a
 * href="https://www.iana.org/assignments/iana-ipv4-special-registry/">iana.org</a>; RFC 5737
 * (blocks for documentation, which are test values). The pass rate is that of four random bytes.
 */
final class Ipv4Validator implements Validator {

  private static final Pattern DOT = Pattern.compile("\\.");
  private static final int FIRST_MULTICAST = 224;
  private static final int FIRST_RESERVED = 240;

  @Override
  public String name() {
    return "ipv4";
  }

  @Override
  public Verdict check(String value) {
    String[] parts = DOT.split(value, -1);
    if (parts.length != 4) {
      return Verdict.INVALID;
    }
    for (String part : parts) {
      if (!isByte(part)) {
        return Verdict.INVALID;
      }
    }
    return checkRange(value, Integer.parseInt(parts[0]));
  }

  private static Verdict checkRange(String value, int first) {
    if (first == 0 || first == 127 || first >= FIRST_RESERVED) {
      return Verdict.INVALID;
    }
    if (value.startsWith("192.0.2.")
        || value.startsWith("198.51.100.")
        || value.startsWith("203.0.113.")) {
      return Verdict.TEST_VALUE;
    }
    return first >= FIRST_MULTICAST ? Verdict.UNKNOWN : Verdict.VALID;
  }

  private static boolean isByte(String part) {
    boolean digits =
        !part.isEmpty() && part.length() <= 3 && part.chars().allMatch(Digits::isDigit);
    return digits && (part.length() == 1 || part.charAt(0) != '0') && Integer.parseInt(part) <= 255;
  }

  @Override
  public double randomPassRate() {
    return 0.867;
  }
}
