package org.subrosa.validate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Web addresses: a host below a top-level domain that exists, or an IP address.
 *
 * <p>Source: RFC 3986 section 3.2, <a
 * href="https://www.rfc-editor.org/rfc/rfc3986">rfc-editor.org/rfc/rfc3986</a>; {@link HostNames}
 * for the host. A host of one label is a name inside an organisation, which nothing can check.
 */
final class UrlValidator implements Validator {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:[A-Za-z][A-Za-z0-9+.-]{0,20}://)?(?:[^/?#@\\s]{1,256}@)?"
              + "(?<host>\\[[0-9A-Fa-f:.]{2,45}\\]|[^/?#@:\\s\\[\\]]{1,253})"
              + "(?::[0-9]{1,5})?(?:[/?#].*)?",
          Pattern.DOTALL);
  private static final Pattern NUMBERS = Pattern.compile("[0-9.]+");
  private final Validator ipv4 = new Ipv4Validator();
  private final Validator ipv6 = new Ipv6Validator();

  @Override
  public String name() {
    return "url";
  }

  @Override
  public Verdict check(String value) {
    Matcher matcher = SHAPE.matcher(value);
    return matcher.matches() ? checkHost(matcher.group("host")) : Verdict.INVALID;
  }

  private Verdict checkHost(String host) {
    if (host.startsWith("[")) {
      return ipv6.check(host.substring(1, host.length() - 1));
    }
    if (NUMBERS.matcher(host).matches()) {
      return ipv4.check(host);
    }
    if (!host.contains(".")) {
      return host.equalsIgnoreCase("localhost") ? Verdict.INVALID : Verdict.UNKNOWN;
    }
    return HostNames.check(host);
  }

  @Override
  public double randomPassRate() {
    return HostNames.RANDOM_PASS_RATE;
  }
}
