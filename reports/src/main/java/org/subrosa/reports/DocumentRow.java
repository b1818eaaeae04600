package org.subrosa.reports;

import org.subrosa.finding.LedgerRow;
import org.subrosa.finding.ScannedDocument;
import org.subrosa.risk.RiskScore;

/**
 * A document of the report with its weight.
 *
 * @param document what was read, and the way to what was found
 * @param score its severity, people and priority
 * @param reported findings at or above the run's confidence
 * @param suppressed findings that would be reported if nobody had suppressed them
 * @param listed findings that the report lists: these, the suppressed ones, and those that copies
 *     are rid of
 */
public record DocumentRow(
    ScannedDocument document, RiskScore score, long reported, long suppressed, long listed) {

  /** Returns its row in the ledger. */
  public LedgerRow row() {
    return document.row();
  }

  /** Returns the store's URI as it may be printed. */
  String store() {
    return PrintableText.ofUri(row().store());
  }

  /** Returns the path as it may be printed. */
  String path() {
    return PrintableText.of(row().path());
  }
}
