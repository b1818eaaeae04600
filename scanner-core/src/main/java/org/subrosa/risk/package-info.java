/**
 * How bad the exposure is, in published numbers.
 *
 * <p>A {@link org.subrosa.risk.RiskScorer} turns the findings of one document into a {@link
 * org.subrosa.risk.RiskScore}: ENISA's severity of a personal data breach, an interval of the
 * people concerned and a priority by which a reader works through the list. {@link
 * org.subrosa.risk.ExposureSummary} adds the documents of a run up. Everything here is a pure
 * function of scan results and of the operator's {@link org.subrosa.risk.RiskPolicy}; equal input
 * gives equal output on every machine.
 *
 * <pre>{@code
 * RiskScorer scorer = new RiskScorer(RiskPolicy.DEFAULT, new Confidence(Confidence.REPORTED));
 * RiskScore score = scorer.score(scan);
 * score.severity();        // 3.5 = 3 x 1 + 0.5
 * score.band().word();     // high
 * }</pre>
 *
 * <p>Two kinds of finding never count here: published test values, and those below the confidence
 * at which the run reports. The severity of a document, and of a run, is a maximum and never a
 * mean: nine harmless rows do not make the tenth less sensitive.
 */
@NullMarked
package org.subrosa.risk;

import org.jspecify.annotations.NullMarked;
