package org.subrosa.finding;

import java.io.Serializable;
import java.util.Locale;

/**
 * How sure a finding is.
 *
 * @param probability between 0 and 1
 */
public record Confidence(double probability) implements Serializable, Comparable<Confidence> {

  /** At and above it a finding is reported and counts for exit codes. */
  public static final double REPORTED = 0.50;

  /** At and above it a finding is removed from copies. */
  public static final double REDACTED = 0.20;

  /** At and above it a finding is of high confidence. */
  public static final double HIGH = 0.85;

  /** Checks the range. */
  public Confidence {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("a probability lies between 0 and 1: " + probability);
    }
  }

  /** Returns {@code low} below 0.50, {@code medium} below 0.85, else {@code high}. */
  public String band() {
    return probability < REPORTED ? "low" : probability < HIGH ? "medium" : "high";
  }

  /** Returns the probability with three decimals. */
  public String format() {
    return String.format(Locale.ROOT, "%.3f", probability);
  }

  @Override
  public int compareTo(Confidence other) {
    return Double.compare(probability, other.probability);
  }
}
