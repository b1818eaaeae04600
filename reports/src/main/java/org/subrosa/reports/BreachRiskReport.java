package org.subrosa.reports;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.risk.ExposureSummary;
import org.subrosa.risk.RiskPolicy;

/**
 * All that a run has to say: immutable, free of clear values, and in one total order, so that every
 * writer writes the same bytes for the same run. It holds its documents; their findings are read
 * one by one from where the run has put them.
 *
 * @param run what the results depend on
 * @param policy the operator's inputs, printed as assumptions
 * @param documents every document of the ledger, highest priority first, then by store and path
 * @param summary the documents added up
 * @param redactions what became of redacted copies, refused and quarantined ones first
 * @param suppressions every entry of the file of suppressions, with what it did
 */
public record BreachRiskReport(
    RunDescription run,
    RiskPolicy policy,
    List<DocumentRow> documents,
    ExposureSummary summary,
    List<RedactionOutcome> redactions,
    List<SuppressionRow> suppressions) {

  /** Copies the lists. */
  public BreachRiskReport {
    documents = List.copyOf(documents);
    redactions = List.copyOf(redactions);
    suppressions = List.copyOf(suppressions);
  }

  /** Returns the documents by store and path, the order of the ledger and of the findings. */
  Stream<DocumentRow> ledger() {
    return documents.stream().sorted(ReportOrder.LEDGER);
  }

  /**
   * Hands over the findings of one of its documents that are sure enough to be listed, in order of
   * place.
   *
   * @throws IOException if they cannot be read, or the reader fails
   */
  public void findings(DocumentRow document, Reader reader) throws IOException {
    if (document.listed() > 0) {
      document
          .document()
          .forEach(
              finding -> {
                if (run.isListed(finding)) {
                  reader.read(new FindingRow(finding, run.isReported(finding)));
                }
              });
    }
  }

  /** Takes one finding after the other. */
  public interface Reader {

    /** Takes the next one. */
    void read(FindingRow row) throws IOException;
  }
}
