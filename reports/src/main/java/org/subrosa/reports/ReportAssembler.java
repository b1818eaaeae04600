package org.subrosa.reports;

import java.util.Collection;
import java.util.List;
import org.subrosa.finding.DocumentScan;
import org.subrosa.finding.Finding;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.risk.ExposureSummary;
import org.subrosa.risk.RiskPolicy;
import org.subrosa.risk.RiskScorer;

/**
 * Makes a report of the results of a run. A pure function: neither the order of its input nor the
 * machine changes the result.
 */
public final class ReportAssembler {

  private final RunDescription run;
  private final RiskPolicy policy;
  private final RiskScorer scorer;

  /** Makes an assembler for one run. */
  public ReportAssembler(RunDescription run, RiskPolicy policy) {
    this.run = run;
    this.policy = policy;
    this.scorer = new RiskScorer(policy, run.minimumConfidence());
  }

  /**
   * Returns the report.
   *
   * @param scans every document of the run, those without findings and those not read included
   * @param redactions outcomes of redacted copies; empty when none were asked for
   */
  public BreachRiskReport assemble(
      Collection<DocumentScan> scans, Collection<RedactionOutcome> redactions) {
    return new BreachRiskReport(
        run,
        policy,
        scans.stream().map(this::row).sorted(ReportOrder.DOCUMENTS).toList(),
        ExposureSummary.of(scans, scorer),
        redactions.stream().sorted(ReportOrder.REDACTIONS).toList());
  }

  private DocumentRow row(DocumentScan scan) {
    List<FindingRow> findings =
        scan.findings().stream()
            .filter(this::isListed)
            .sorted(ReportOrder.FINDINGS)
            .map(finding -> new FindingRow(finding, scorer.isReported(finding)))
            .toList();
    return new DocumentRow(scan, scorer.score(scan), findings);
  }

  private boolean isListed(Finding finding) {
    return finding.confidence().compareTo(run.listedConfidence()) >= 0;
  }
}
