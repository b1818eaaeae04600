package org.subrosa.reports;

import java.util.List;

/** The formats in which a report is written. */
public final class ReportWriters {

  private ReportWriters() {}

  /** Returns the writer of {@code report.html}, one self-contained page for people. */
  public static ReportWriter html() {
    return new HtmlReportWriter(HtmlLimits.DEFAULT);
  }

  /** Returns the writer of {@code report.json}, schema {@code subrosa-report/1}. */
  public static ReportWriter json() {
    return new JsonReportWriter();
  }

  /** Returns the writer of {@code findings.csv}, a row for each listed finding. */
  public static ReportWriter findingsCsv() {
    return new FindingsCsvWriter();
  }

  /** Returns the writer of {@code coverage.csv}, the ledger: a row for each document. */
  public static ReportWriter coverageCsv() {
    return new CoverageCsvWriter();
  }

  /** Returns all of them. */
  public static List<ReportWriter> all() {
    return List.of(html(), json(), findingsCsv(), coverageCsv());
  }
}
