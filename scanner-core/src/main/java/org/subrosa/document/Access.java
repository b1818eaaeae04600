package org.subrosa.document;

/**
 * Who can read a document, as far as the store tells.
 *
 * <p>The numbers are the store's audience in two published scales: the confidentiality part of
 * ENISA's breach severity and the weight of the priority formula.
 */
public enum Access {
  /** The owner alone. */
  OWNER(0, 0.5),
  /** A named group. */
  GROUP(0.25, 1),
  /** Every user of the store. */
  EVERYONE(0.5, 1.5),
  /** Anyone on the internet. */
  PUBLIC(0.5, 2);

  private final double confidentialityLoss;
  private final double priorityWeight;

  Access(double confidentialityLoss, double priorityWeight) {
    this.confidentialityLoss = confidentialityLoss;
    this.priorityWeight = priorityWeight;
  }

  /** Returns the confidentiality term of ENISA's circumstances of breach: 0, 0.25 or 0.5. */
  public double confidentialityLoss() {
    return confidentialityLoss;
  }

  /** Returns the factor A of the priority formula: 0.5 to 2. */
  public double priorityWeight() {
    return priorityWeight;
  }
}
