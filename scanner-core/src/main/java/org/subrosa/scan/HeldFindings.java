package org.subrosa.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.subrosa.finding.DocumentScan;
import org.subrosa.finding.Finding;
import org.subrosa.finding.LedgerRow;

/** Keeps findings in memory: for a look at a single document. */
final class HeldFindings implements FindingSpool {

  private final Map<Integer, List<Finding>> findings = new HashMap<>();

  @Override
  public void add(int number, Finding finding) {
    findings.computeIfAbsent(number, key -> new ArrayList<>()).add(finding);
  }

  @Override
  public void clear() {
    findings.clear();
  }

  /** Returns the documents of which these are the rows. */
  List<DocumentScan> scans(List<LedgerRow> rows) {
    List<DocumentScan> scans = new ArrayList<>();
    for (LedgerRow row : rows) {
      List<Finding> found = findings.getOrDefault(scans.size(), List.of());
      scans.add(new DocumentScan(row, found.stream().sorted(Finding.BY_PLACE).toList()));
    }
    return scans;
  }
}
