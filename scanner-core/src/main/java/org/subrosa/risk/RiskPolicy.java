package org.subrosa.risk;

import java.io.Serializable;

/**
 * What the operator knows about a breach and a scan cannot see: the remaining terms of ENISA's
 * circumstances of breach. They default to 0, and every report prints them as assumptions.
 *
 * @param integrityLoss data altered: 0 no, 0.25 and recoverable, 0.5 and not recoverable
 * @param availabilityLoss data lost: 0 no, 0.25 for a time, 0.5 for good
 * @param maliciousIntent whether the exposure was meant to harm, which adds 0.5
 */
public record RiskPolicy(double integrityLoss, double availabilityLoss, boolean maliciousIntent)
    implements Serializable {

  /** Nothing altered, nothing lost, no intent. */
  public static final RiskPolicy DEFAULT = new RiskPolicy(0, 0, false);

  private static final double INTENT = 0.5;

  /**
   * Checks the scales.
   *
   * @throws IllegalArgumentException if a loss is none of 0, 0.25 and 0.5
   */
  public RiskPolicy {
    requireStep("integrity loss", integrityLoss);
    requireStep("availability loss", availabilityLoss);
  }

  /** Returns the sum that the operator's inputs add to the severity, 0 to 1.5. */
  public double circumstances() {
    return integrityLoss + availabilityLoss + (maliciousIntent ? INTENT : 0);
  }

  private static void requireStep(String name, double value) {
    if (value != 0 && value != 0.25 && value != 0.5) {
      throw new IllegalArgumentException(name + " is 0, 0.25 or 0.5 (ENISA 2013): " + value);
    }
  }
}
