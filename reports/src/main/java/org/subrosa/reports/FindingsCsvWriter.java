package org.subrosa.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.subrosa.finding.Evidence;
import org.subrosa.finding.Finding;
import org.subrosa.finding.RuleId;

/** Writes {@code findings.csv}: a row for each finding sure enough to be redacted or reported. */
final class FindingsCsvWriter implements ReportWriter {

  private static final List<String> HEADER =
      List.of(
          "store",
          "path",
          "place",
          "start",
          "end",
          "type",
          "rule",
          "preview",
          "fingerprint",
          "confidence",
          "confidence_band",
          "reported",
          "test_value",
          "harm",
          "processing_context",
          "document_severity",
          "document_band",
          "evidence",
          "alternatives",
          "key",
          "suppressed_by");

  @Override
  public String fileName() {
    return "findings.csv";
  }

  @Override
  public void write(BreachRiskReport report, OutputStream out) throws IOException {
    CsvTable table = new CsvTable(out, HEADER);
    for (Iterator<DocumentRow> rows = report.ledger().iterator(); rows.hasNext(); ) {
      DocumentRow document = rows.next();
      report.findings(document, row -> table.add(cells(document, row)));
    }
    table.flush();
  }

  private static List<String> cells(DocumentRow document, FindingRow row) {
    Finding finding = row.finding();
    return CsvTable.row(
        document.store(),
        document.row().path(),
        finding.location().describe(),
        finding.span().start(),
        finding.span().end(),
        finding.type(),
        finding.rule(),
        finding.preview(),
        finding.fingerprint().hex(),
        finding.confidence().format(),
        finding.confidence().band(),
        row.reported(),
        finding.testValue(),
        finding.severity(),
        finding.processingContext(),
        Figures.fixed(document.score().severity()),
        document.score().band().word(),
        finding.evidence().stream().map(Evidence::reason).collect(Collectors.joining("; ")),
        finding.alternatives().stream().map(RuleId::value).collect(Collectors.joining(" ")),
        finding.key().hex(),
        finding.suppression());
  }
}
