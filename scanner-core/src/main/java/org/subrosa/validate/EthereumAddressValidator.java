package org.subrosa.validate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bouncycastle.jcajce.provider.digest.Keccak;

/**
 * Checks Ethereum addresses in small and capital letters: which letters are capitals follows from
 * the hash of the address in small letters. An address in letters of one kind has no checksum and
 * stays unknown.
 *
 * <p>Source: EIP-55, <a href="https://eips.ethereum.org/EIPS/eip-55">eips.ethereum.org</a>, whose
 * authors state that 0.0247 % of mistyped addresses pass.
 */
final class EthereumAddressValidator implements Validator {

  private static final Pattern SHAPE = Pattern.compile("0x[0-9a-fA-F]{40}");
  private static final Pattern ONE_CASE = Pattern.compile("0x(?:[0-9a-f]{40}|[0-9A-F]{40})");

  @Override
  public String name() {
    return "ethereum-address";
  }

  @Override
  public Verdict check(String value) {
    if (!SHAPE.matcher(value).matches()) {
      return Verdict.INVALID;
    }
    if (ONE_CASE.matcher(value).matches()) {
      return Verdict.UNKNOWN;
    }
    return value.substring(2).equals(checksummed(value.substring(2)))
        ? Verdict.VALID
        : Verdict.INVALID;
  }

  private static String checksummed(String address) {
    String small = address.toLowerCase(Locale.ROOT);
    byte[] hash = new Keccak.Digest256().digest(small.getBytes(StandardCharsets.US_ASCII));
    StringBuilder written = new StringBuilder(small);
    for (int i = 0; i < small.length(); i++) {
      int nibble = hash[i / 2] >> (i % 2 == 0 ? 4 : 0) & 0xf;
      if (nibble >= 8) {
        written.setCharAt(i, Character.toUpperCase(small.charAt(i)));
      }
    }
    return written.toString();
  }

  @Override
  public double randomPassRate() {
    return 0.000247;
  }
}
