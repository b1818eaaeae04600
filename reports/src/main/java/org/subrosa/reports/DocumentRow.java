package org.subrosa.reports;

import java.util.List;
import org.subrosa.finding.DocumentScan;
import org.subrosa.risk.RiskScore;

/**
 * A document of the report with its weight.
 *
 * @param scan what was read and found
 * @param score its severity, people and priority
 * @param findings its findings that the report lists, in order of place
 */
public record DocumentRow(DocumentScan scan, RiskScore score, List<FindingRow> findings) {

  /** Copies the findings. */
  public DocumentRow {
    findings = List.copyOf(findings);
  }

  /** Returns the number of findings at or above the run's confidence. */
  public long reported() {
    return findings.stream().filter(FindingRow::reported).count();
  }

  /** Returns the store's URI as it may be printed. */
  String store() {
    return PrintableText.ofUri(scan.store());
  }

  /** Returns the path as it may be printed. */
  String path() {
    return PrintableText.of(scan.path());
  }
}
