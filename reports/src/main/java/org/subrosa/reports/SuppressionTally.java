package org.subrosa.reports;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.subrosa.finding.Finding;
import org.subrosa.finding.Suppression;

/** Counts what each suppression did, document after document. */
final class SuppressionTally {

  private final List<Suppression> entries;
  private final Map<String, long[]> counts = new LinkedHashMap<>();
  private final Set<String> inDocument = new HashSet<>();

  SuppressionTally(List<Suppression> entries) {
    this.entries = List.copyOf(entries);
    entries.forEach(entry -> counts.put(entry.id(), new long[2]));
  }

  void add(Finding finding) {
    long[] count = counts.computeIfAbsent(finding.suppression(), unused -> new long[2]);
    count[0]++;
    if (inDocument.add(finding.suppression())) {
      count[1]++;
    }
  }

  void endDocument() {
    inDocument.clear();
  }

  /** Returns the entries in the order of their file. */
  List<SuppressionRow> rows() {
    return entries.stream()
        .map(entry -> row(entry, counts.getOrDefault(entry.id(), new long[2])))
        .toList();
  }

  private static SuppressionRow row(Suppression entry, long[] count) {
    return new SuppressionRow(entry, count[0], count[1]);
  }
}
