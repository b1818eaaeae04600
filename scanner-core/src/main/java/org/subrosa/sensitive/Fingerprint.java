package org.subrosa.sensitive;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A keyed token of a value: equal values have equal tokens under one key, and without the key a
 * token says nothing about the value.
 *
 * @param hex 32 lower-case hexadecimal digits, the first 128 bits of an HMAC-SHA-256
 */
public record Fingerprint(String hex) implements Serializable, Comparable<Fingerprint> {

  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}");

  /**
   * Checks the shape.
   *
   * @throws IllegalArgumentException if {@code hex} is not 32 hexadecimal digits
   */
  public Fingerprint {
    if (!SHAPE.matcher(hex).matches()) {
      throw new IllegalArgumentException("a fingerprint has 32 lower-case hexadecimal digits");
    }
  }

  @Override
  public int compareTo(Fingerprint other) {
    return hex.compareTo(other.hex);
  }
}
