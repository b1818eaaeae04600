package org.subrosa.validate;

import java.util.regex.Pattern;

/**
 * E-mail addresses: a local part, and a domain below a top-level domain that exists.
 *
 * <p>Sources: RFC 5321 section 4.1.2 and RFC 6531 (local parts beyond ASCII), <a
 * href="https://www.rfc-editor.org/rfc/rfc5321">rfc-editor.org/rfc/rfc5321</a>; {@link HostNames}
 * for the domain. Names of scaled images such as {@code icon@2x.png} are no addresses.
 */
final class EmailValidator implements Validator {

  private static final Pattern SCALED_FILE =
      Pattern.compile("[0-9]+x\\.[a-z0-9]{2,5}", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST = 254;

  @Override
  public String name() {
    return "email";
  }

  @Override
  public Verdict check(String value) {
    int at = value.lastIndexOf('@');
    if (at < 1 || at > LONGEST_LOCAL_PART || value.length() > LONGEST) {
      return Verdict.INVALID;
    }
    String local = value.substring(0, at);
    String domain = value.substring(at + 1);
    if (local.endsWith(".") || local.contains("..") || SCALED_FILE.matcher(domain).matches()) {
      return Verdict.INVALID;
    }
    return HostNames.check(domain);
  }

  @Override
  public double randomPassRate() {
    return HostNames.RANDOM_PASS_RATE;
  }
}
