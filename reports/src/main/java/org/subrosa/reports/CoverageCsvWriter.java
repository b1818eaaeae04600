package org.subrosa.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.subrosa.finding.DocumentScan;

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
    CsvTable.write(out, HEADER, report.ledger().map(CoverageCsvWriter::cells));
  }

  private static List<String> cells(DocumentRow row) {
    DocumentScan scan = row.scan();
    return CsvTable.row(
        row.store(),
        scan.path(),
        scan.depth(),
        scan.mediaType(),
        scan.bytes(),
        scan.content().hex(),
        scan.access().name().toLowerCase(Locale.ROOT),
        scan.coverage().outcome(),
        scan.coverage().reason(),
        scan.characters(),
        row.reported());
  }
}
