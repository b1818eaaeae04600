package org.subrosa.risk;

import java.io.IOException;
import org.subrosa.document.Access;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.Finding;
import org.subrosa.finding.ScannedDocument;

/**
 * Weighs documents: ENISA's severity and the priority of {@link RiskScore}. Immutable, safe for use
 * by many threads.
 */
public final class RiskScorer {

  /**
   * Severity of a document with a credential, at least. Ours: ENISA's formula weighs data about
   * persons, and a key or password is none, but it opens what it opens.
   */
  private static final double CREDENTIAL_SEVERITY = 3;

  private final RiskPolicy policy;
  private final Confidence reported;

  /**
   * Makes a scorer.
   *
   * @param policy the operator's inputs
   * @param reported the confidence from which findings count
   */
  public RiskScorer(RiskPolicy policy, Confidence reported) {
    this.policy = policy;
    this.reported = reported;
  }

  /** Returns whether the finding is sure enough to be reported by this run. */
  public boolean isReported(Finding finding) {
    return finding.confidence().compareTo(reported) >= 0;
  }

  /**
   * Returns whether the finding counts for severity and people: reported, no test value and not
   * suppressed.
   */
  public boolean counts(Finding finding) {
    return isReported(finding) && !finding.testValue() && !finding.isSuppressed();
  }

  /**
   * Returns the weight of one document.
   *
   * @throws IOException if its findings cannot be read
   */
  public RiskScore score(ScannedDocument document) throws IOException {
    try (DocumentTally tally = tally()) {
      document.forEach(tally::add);
      return tally.score(document.row().access());
    }
  }

  /** Begins to add up the findings of a document. */
  public DocumentTally tally() {
    return new DocumentTally(this);
  }

  /**
   * Weighs what was added up.
   *
   * @param context the highest data processing context of what counts
   * @param ease how easily it identifies
   * @param hasCredential whether it holds a key or password
   * @param people the people concerned
   */
  RiskScore score(
      int context, double ease, boolean hasCredential, PeopleEstimate people, Access access) {
    double circumstances = access.confidentialityLoss() + policy.circumstances();
    double severity =
        Math.max(context * ease + circumstances, hasCredential ? CREDENTIAL_SEVERITY : 0);
    return new RiskScore(
        context,
        ease,
        circumstances,
        severity,
        SeverityBand.of(severity),
        severity * StrictMath.log10(1.0 + people.upper()) * access.priorityWeight(),
        people);
  }
}
