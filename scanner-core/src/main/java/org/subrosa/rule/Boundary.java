package org.subrosa.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What must not stand directly beside a match.
 *
 * <p>Written out as look-arounds over Unicode letters and digits: {@code \b} means different things
 * on different Java releases.
 */
enum Boundary {
  /** No letter, digit or underscore. */
  WORD("(?<![\\p{L}\\p{N}_])", "(?![\\p{L}\\p{N}_])"),
  /**
   * As {@link #WORD}, and no digit behind a hyphen, dot or slash either. A comma separates: it
   * stands between the fields of a CSV line.
   */
  NUMBER("(?<![\\p{L}\\p{N}_]|\\p{N}[-./])", "(?![\\p{L}\\p{N}_]|[-./]\\p{N})"),
  /** Anything. */
  NONE("", "");

  private final String before;
  private final String after;

  Boundary(String before, String after) {
    this.before = before;
    this.after = after;
  }

  static Optional<Boundary> of(String name) {
    return Arrays.stream(values()).filter(known -> known.toString().equals(name)).findFirst();
  }

  /** Returns the name as rules write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  String around(String regex) {
    return before + "(?:" + regex + ")" + after;
  }
}
