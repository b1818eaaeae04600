package org.subrosa.reports;

import java.util.Comparator;
import org.subrosa.document.Location;
import org.subrosa.finding.DocumentScan;
import org.subrosa.finding.Finding;
import org.subrosa.redact.RedactionOutcome;

/** The one total order of everything that a report lists. */
final class ReportOrder {

  private static final Comparator<Location> LOCATIONS =
      Comparator.<Location>comparingInt(ReportOrder::kind)
          .thenComparingInt(ReportOrder::number)
          .thenComparing(Location::describe);

  private static final Comparator<DocumentScan> BY_PLACE =
      Comparator.comparing(DocumentScan::store)
          .thenComparing(DocumentScan::path)
          .thenComparingInt(DocumentScan::depth)
          .thenComparing(scan -> scan.content().hex())
          .thenComparing(scan -> scan.coverage().outcome());

  /** Highest priority first, then by store and path. */
  static final Comparator<DocumentRow> DOCUMENTS =
      Comparator.<DocumentRow>comparingDouble(row -> row.score().priority())
          .reversed()
          .thenComparing(DocumentRow::scan, BY_PLACE);

  /** By store and path, the order of the ledger. */
  static final Comparator<DocumentRow> LEDGER = Comparator.comparing(DocumentRow::scan, BY_PLACE);

  /** By place in the document, then by rule and value. */
  static final Comparator<Finding> FINDINGS =
      Comparator.comparing(Finding::location, LOCATIONS)
          .thenComparingInt(finding -> finding.span().start())
          .thenComparingInt(finding -> finding.span().end())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::fingerprint)
          .thenComparing(Finding::key);

  /** What failed first, then by path. */
  static final Comparator<RedactionOutcome> REDACTIONS =
      Comparator.comparing(RedactionOutcome::disposition)
          .reversed()
          .thenComparing(RedactionOutcome::path)
          .thenComparing(outcome -> outcome.original().hex())
          .thenComparing(outcome -> outcome.copy().hex());

  private ReportOrder() {}

  private static int kind(Location location) {
    if (location instanceof Location.FileName) {
      return 0;
    }
    if (location instanceof Location.Property) {
      return 1;
    }
    return location instanceof Location.Body || location instanceof Location.Stretch ? 2 : 3;
  }

  private static int number(Location location) {
    if (location instanceof Location.Page page) {
      return page.number();
    }
    if (location instanceof Location.Sheet sheet) {
      return sheet.number();
    }
    if (location instanceof Location.Stretch stretch) {
      return stretch.number();
    }
    return location instanceof Location.Slide slide ? slide.number() : 0;
  }
}
