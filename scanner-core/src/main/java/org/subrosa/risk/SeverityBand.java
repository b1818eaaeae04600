package org.subrosa.risk;

/**
 * The four bands of ENISA's breach severity, and one for documents without a finding that counts.
 *
 * <p>Limits from ENISA, <i>Recommendations for a methodology of the assessment of severity of
 * personal data breaches</i> (2013), section 3: below 2 low, from 2 medium, from 3 high, from 4
 * very high.
 */
public enum SeverityBand {
  /** No finding that counts; says nothing about what was not examined. */
  NONE("none"),
  /** Below 2: individuals may meet a few inconveniences. */
  LOW("low"),
  /** From 2: significant inconveniences that can be overcome. */
  MEDIUM("medium"),
  /** From 3: significant consequences, overcome with serious difficulties. */
  HIGH("high"),
  /** From 4: significant or irreversible consequences. */
  VERY_HIGH("very-high");

  private static final double MEDIUM_FROM = 2;
  private static final double HIGH_FROM = 3;
  private static final double VERY_HIGH_FROM = 4;

  private final String word;

  SeverityBand(String word) {
    this.word = word;
  }

  /** Returns the band's name in files and queries, such as {@code very-high}. */
  public String word() {
    return word;
  }

  /** Returns the band of a severity of a document that has findings. */
  public static SeverityBand of(double severity) {
    if (severity >= VERY_HIGH_FROM) {
      return VERY_HIGH;
    }
    if (severity >= HIGH_FROM) {
      return HIGH;
    }
    return severity >= MEDIUM_FROM ? MEDIUM : LOW;
  }
}
