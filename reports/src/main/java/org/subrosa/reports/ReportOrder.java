package org.subrosa.reports;

import java.util.Comparator;
import org.subrosa.finding.LedgerRow;
import org.subrosa.redact.RedactionOutcome;

/** The one total order of everything that a report lists; findings are in order of place. */
final class ReportOrder {

  private static final Comparator<LedgerRow> BY_PLACE =
      Comparator.comparing(LedgerRow::store)
          .thenComparing(LedgerRow::path)
          .thenComparingInt(LedgerRow::depth)
          .thenComparing(row -> row.content().hex())
          .thenComparing(row -> row.coverage().outcome());

  /** Highest priority first, then by store and path. */
  static final Comparator<DocumentRow> DOCUMENTS =
      Comparator.<DocumentRow>comparingDouble(row -> row.score().priority())
          .reversed()
          .thenComparing(DocumentRow::row, BY_PLACE);

  /** By store and path, the order of the ledger. */
  static final Comparator<DocumentRow> LEDGER = Comparator.comparing(DocumentRow::row, BY_PLACE);

  /** What failed first, then by path. */
  static final Comparator<RedactionOutcome> REDACTIONS =
      Comparator.comparing(RedactionOutcome::disposition)
          .reversed()
          .thenComparing(RedactionOutcome::path)
          .thenComparing(outcome -> outcome.original().hex())
          .thenComparing(outcome -> outcome.copy().hex());

  private ReportOrder() {}
}
