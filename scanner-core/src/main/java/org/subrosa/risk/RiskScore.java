package org.subrosa.risk;

import java.io.Serializable;

/**
 * What the findings of one document weigh, with every term of the two formulas.
 *
 * <p>Severity is ENISA's (2013): {@code SE = DPC x EI + CB}. Priority is this product's own order
 * of work and no published measure: {@code P = SE x log10(1 + N) x A}, where N is the upper end of
 * the people interval and A is {@link org.subrosa.document.Access#priorityWeight()}.
 *
 * @param processingContext DPC, the highest of the findings: 1 simple, 2 behavioural, 3 financial,
 *     4 sensitive; 0 when nothing counts
 * @param easeOfIdentification EI: 0.25 negligible, 0.5 limited, 0.75 significant, 1 maximum; 0 when
 *     nothing counts
 * @param breachCircumstances CB: the audience (0 to 0.5) and the operator's inputs (0 to 1.5)
 * @param severity SE, 0 when nothing counts
 * @param band the band of the severity
 * @param priority P, 0 or more, without a unit
 * @param people the people concerned in this document
 */
public record RiskScore(
    int processingContext,
    double easeOfIdentification,
    double breachCircumstances,
    double severity,
    SeverityBand band,
    double priority,
    PeopleEstimate people)
    implements Serializable {

  /** The score of a document without any finding that counts. */
  public static final RiskScore NONE =
      new RiskScore(0, 0, 0, 0, SeverityBand.NONE, 0, PeopleEstimate.NONE);
}
