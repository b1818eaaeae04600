package org.subrosa.risk;

import java.util.List;
import org.subrosa.document.Access;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.DocumentScan;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.Finding;

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

  /** Returns whether the finding counts for severity and people: reported and no test value. */
  public boolean counts(Finding finding) {
    return isReported(finding) && !finding.testValue();
  }

  /** Returns the weight of one document. */
  public RiskScore score(DocumentScan scan) {
    List<Finding> counted = scan.findings().stream().filter(this::counts).toList();
    if (counted.isEmpty()) {
      return RiskScore.NONE;
    }
    int context = counted.stream().mapToInt(Finding::processingContext).max().orElse(0);
    double ease = IdentificationEase.of(counted);
    double circumstances = scan.access().confidentialityLoss() + policy.circumstances();
    double severity = Math.max(context * ease + circumstances, credentialSeverity(counted));
    PeopleEstimate people = PeopleEstimate.of(counted.stream());
    return new RiskScore(
        context,
        ease,
        circumstances,
        severity,
        SeverityBand.of(severity),
        priority(severity, people, scan.access()),
        people);
  }

  private static double credentialSeverity(List<Finding> counted) {
    boolean hasCredential =
        counted.stream()
            .anyMatch(
                finding ->
                    finding.type() == EntityType.SECRET || finding.type() == EntityType.PASSWORD);
    return hasCredential ? CREDENTIAL_SEVERITY : 0;
  }

  private static double priority(double severity, PeopleEstimate people, Access access) {
    return severity * StrictMath.log10(1.0 + people.upper()) * access.priorityWeight();
  }
}
