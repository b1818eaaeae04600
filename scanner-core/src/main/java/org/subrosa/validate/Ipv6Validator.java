package org.subrosa.validate;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * IPv6 addresses that can stand for a host.
 *
 * <p>Sources: RFC 4291 section 2.2 (text forms), <a
 * href="https://www.rfc-editor.org/rfc/rfc4291">rfc-editor.org/rfc/rfc4291</a>; RFC 3849 (the block
 * for documentation, which is a test value). Nearly all random groups are addresses, so a valid
 * verdict says little.
 */
final class Ipv6Validator implements Validator {

  private static final Pattern GROUP = Pattern.compile("[0-9a-f]{1,4}");
  private static final Pattern COLON = Pattern.compile(":");
  private static final int GROUPS = 8;
  private static final int LONGEST = 45;
  private final Validator ipv4 = new Ipv4Validator();

  @Override
  public String name() {
    return "ipv6";
  }

  @Override
  public Verdict check(String value) {
    if (value.length() > LONGEST) {
      return Verdict.INVALID;
    }
    String text = withoutZone(value).toLowerCase(Locale.ROOT);
    return groups(text).map(Ipv6Validator::checkRange).orElse(Verdict.INVALID);
  }

  private static String withoutZone(String value) {
    int zone = value.indexOf('%');
    return zone < 0 ? value : value.substring(0, zone);
  }

  private static Verdict checkRange(int[] groups) {
    boolean unspecifiedOrLoopback =
        Arrays.stream(groups, 0, GROUPS - 1).allMatch(group -> group == 0)
            && groups[GROUPS - 1] <= 1;
    if (unspecifiedOrLoopback) {
      return Verdict.INVALID;
    }
    return groups[0] == 0x2001 && groups[1] == 0xdb8 ? Verdict.TEST_VALUE : Verdict.VALID;
  }

  /** Returns the eight groups of an address, the run of zeros filled in. */
  private Optional<int[]> groups(String address) {
    String text = withoutDottedEnd(address);
    int gap = text.indexOf("::");
    if (gap < 0) {
      return parse(text).filter(all -> all.length == GROUPS);
    }
    Optional<int[]> before = parse(text.substring(0, gap));
    Optional<int[]> after = parse(text.substring(gap + 2));
    return before.flatMap(head -> after.flatMap(tail -> filled(head, tail)));
  }

  private static Optional<int[]> filled(int[] head, int[] tail) {
    if (head.length + tail.length >= GROUPS) {
      return Optional.empty();
    }
    int[] all = Arrays.copyOf(head, GROUPS);
    System.arraycopy(tail, 0, all, GROUPS - tail.length, tail.length);
    return Optional.of(all);
  }

  private static Optional<int[]> parse(String text) {
    if (text.isEmpty()) {
      return Optional.of(new int[0]);
    }
    String[] parts = COLON.split(text, -1);
    boolean wellFormed = Arrays.stream(parts).allMatch(part -> GROUP.matcher(part).matches());
    return wellFormed
        ? Optional.of(Arrays.stream(parts).mapToInt(part -> Integer.parseInt(part, 16)).toArray())
        : Optional.empty();
  }

  /** Writes an IPv4 address at the end, as in {@code ::ffff:192.0.2.1}, as two groups. */
  private String withoutDottedEnd(String text) {
    int start = text.lastIndexOf(':') + 1;
    String end = text.substring(start);
    if (!end.contains(".") || ipv4.check(end) == Verdict.INVALID) {
      return text;
    }
    int[] bytes = Arrays.stream(end.split("\\.")).mapToInt(Integer::parseInt).toArray();
    return text.substring(0, start)
        + Integer.toHexString(bytes[0] << 8 | bytes[1])
        + ':'
        + Integer.toHexString(bytes[2] << 8 | bytes[3]);
  }

  @Override
  public double randomPassRate() {
    return 0.99;
  }
}
