package org.subrosa.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.subrosa.finding.ScannedDocument;
import org.subrosa.finding.Suppression;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.risk.DocumentTally;
import org.subrosa.risk.ExposureTally;
import org.subrosa.risk.RiskPolicy;
import org.subrosa.risk.RiskScore;
import org.subrosa.risk.RiskScorer;

/**
 * Makes a report of the results of a run. Neither the order of its input nor the machine changes
 * the result. Findings pass by once, and once more for each format that lists them; they are never
 * held.
 */
public final class ReportAssembler {

  private final RunDescription run;
  private final RiskPolicy policy;
  private final RiskScorer scorer;
  private final List<Suppression> suppressions;

  /** Makes an assembler for one run. */
  public ReportAssembler(RunDescription run, RiskPolicy policy) {
    this(run, policy, List.of());
  }

  /**
   * Makes an assembler for one run.
   *
   * @param suppressions the entries of its file
   */
  public ReportAssembler(RunDescription run, RiskPolicy policy, List<Suppression> suppressions) {
    this.suppressions = List.copyOf(suppressions);
    this.run = run;
    this.policy = policy;
    this.scorer = new RiskScorer(policy, run.minimumConfidence());
  }

  /**
   * Returns the report.
   *
   * @param documents every document of the run, those without findings and those not read included
   * @param redactions outcomes of redacted copies; empty when none were asked for
   * @throws IOException if findings cannot be read
   */
  public BreachRiskReport assemble(
      Collection<? extends ScannedDocument> documents, Collection<RedactionOutcome> redactions)
      throws IOException {
    try (ExposureTally all = new ExposureTally()) {
      List<DocumentRow> rows = new ArrayList<>();
      SuppressionTally suppressed = new SuppressionTally(suppressions);
      for (ScannedDocument document : documents) {
        rows.add(row(document, all, suppressed));
        suppressed.endDocument();
      }
      rows.sort(ReportOrder.DOCUMENTS);
      return new BreachRiskReport(
          run,
          policy,
          rows,
          all.summary(),
          redactions.stream().sorted(ReportOrder.REDACTIONS).toList(),
          suppressed.rows());
    }
  }

  private DocumentRow row(ScannedDocument document, ExposureTally all, SuppressionTally suppressed)
      throws IOException {
    long[] listed = new long[1];
    try (DocumentTally tally = scorer.tally()) {
      if (document.size() > 0) {
        document.forEach(
            finding -> {
              tally.add(finding);
              listed[0] += run.isListed(finding) ? 1 : 0;
              if (finding.isSuppressed() && scorer.isReported(finding)) {
                suppressed.add(finding);
              }
            });
      }
      RiskScore score = tally.score(document.row().access());
      all.add(document.row(), score, tally);
      return new DocumentRow(document, score, tally.reported(), tally.suppressed(), listed[0]);
    }
  }
}
