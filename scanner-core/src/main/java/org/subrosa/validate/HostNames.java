package org.subrosa.validate;

import java.util.Locale;
import java.util.Set;
import org.apache.commons.validator.routines.DomainValidator;
import org.subrosa.validate.Validator.Verdict;

/**
 * What the end of a host name says about it.
 *
 * <p>Sources: the root zone of IANA, <a href="https://data.iana.org/TLD/">data.iana.org/TLD</a>, as
 * Commons Validator ships it; RFC 2606 and RFC 6761 (reserved names), <a
 * href="https://www.rfc-editor.org/rfc/rfc6761">rfc-editor.org/rfc/rfc6761</a>; RFC 6762 appendix G
 * and ICANN's SSAC 113 (names used inside organisations).
 */
final class HostNames {

  private static final Set<String> PRIVATE_ENDINGS =
      Set.of(
          "test",
          "invalid",
          "localhost",
          "local",
          "internal",
          "lan",
          "corp",
          "intranet",
          "home",
          "private");
  private static final Set<String> EXAMPLES =
      Set.of("example", "example.com", "example.org", "example.net");
  private static final DomainValidator DOMAINS = DomainValidator.getInstance();

  /** Share of random endings of two to four letters that are top-level domains. */
  static final double RANDOM_PASS_RATE = 0.127;

  private HostNames() {}

  /** Judges a host name of at least two labels. */
  static Verdict check(String name) {
    String host = name.toLowerCase(Locale.ROOT);
    if (EXAMPLES.stream().anyMatch(known -> host.equals(known) || host.endsWith("." + known))) {
      return Verdict.TEST_VALUE;
    }
    if (hasEmptyLabel(host)) {
      return Verdict.INVALID;
    }
    String ending = host.substring(host.lastIndexOf('.') + 1);
    if (PRIVATE_ENDINGS.contains(ending)) {
      return Verdict.UNKNOWN;
    }
    return host.contains(".") && DOMAINS.isValidTld(ending) ? Verdict.VALID : Verdict.INVALID;
  }

  private static boolean hasEmptyLabel(String host) {
    return host.startsWith(".") || host.endsWith(".") || host.contains("..");
  }
}
