package org.subrosa.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.subrosa.finding.LedgerRow;

/** Writes {@code coverage.csv}: the ledger, a row for each document, embedded ones included. */
final class CoverageCsvWriter implements ReportWriter {

  private static final List<String> HEADER =
      List.of(
          "store",
          "path",
          "depth",
          "media_type",
          "bytes",
          "content_id",
          "access",
          "outcome",
          "reason",
          "characters",
          "findings");

  @Override
  public String fileName() {
    return "coverage.csv";
  }

  @Override
  public void write(BreachRiskReport report, OutputStream out) throws IOException {
    CsvTable table = new CsvTable(out, HEADER);
    for (Iterator<DocumentRow> rows = report.ledger().iterator(); rows.hasNext(); ) {
      table.add(cells(rows.next()));
    }
    table.flush();
  }

  private static List<String> cells(DocumentRow row) {
    LedgerRow ledger = row.row();
    return CsvTable.row(
        row.store(),
        ledger.path(),
        ledger.depth(),
        ledger.mediaType(),
        ledger.bytes(),
        ledger.content().hex(),
        ledger.access().name().toLowerCase(Locale.ROOT),
        ledger.coverage().outcome(),
        ledger.coverage().reason(),
        ledger.characters(),
        row.reported());
  }
}
