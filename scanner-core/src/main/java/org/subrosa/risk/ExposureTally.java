package org.subrosa.risk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.subrosa.finding.DocumentScan;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.Finding;
import org.subrosa.risk.ExposureSummary.OutcomeCount;
import org.subrosa.risk.ExposureSummary.TypeCount;
import org.subrosa.sensitive.Fingerprint;

/** The running totals behind an {@link ExposureSummary}. */
final class ExposureTally {

  private static final Comparator<DocumentScan> BY_PLACE =
      Comparator.comparing(DocumentScan::store)
          .thenComparing(DocumentScan::path)
          .thenComparingInt(DocumentScan::depth);

  private final RiskScorer scorer;
  private final SortedMap<EntityType, TypeCount> types = new TreeMap<>();
  private final SortedMap<EntityType, Set<Fingerprint>> values = new TreeMap<>();
  private final SortedMap<Folder, SortedMap<EntityType, Long>> folders = new TreeMap<>();
  private final SortedMap<SeverityBand, Long> bands = new TreeMap<>();
  private final SortedMap<String, OutcomeCount> outcomes = new TreeMap<>();
  private final List<DocumentScan> unexamined = new ArrayList<>();
  private final List<Finding> counted = new ArrayList<>();
  private long documents;
  private long embedded;
  private long bytes;
  private long withFindings;
  private long reported;
  private long possible;
  private long testValues;
  private double highest;

  ExposureTally(RiskScorer scorer) {
    this.scorer = scorer;
    for (SeverityBand band : SeverityBand.values()) {
      bands.put(band, 0L);
    }
  }

  void add(DocumentScan scan) {
    documents++;
    embedded += scan.isTopLevel() ? 0 : 1;
    bytes += scan.isTopLevel() ? scan.bytes() : 0;
    outcomes.merge(
        scan.coverage().outcome(),
        new OutcomeCount(1, scan.bytes()),
        (a, b) -> new OutcomeCount(a.documents() + b.documents(), a.bytes() + b.bytes()));
    if (scan.coverage().isUnexamined()) {
      unexamined.add(scan);
    }
    RiskScore score = scorer.score(scan);
    bands.merge(score.band(), 1L, Long::sum);
    highest = Math.max(highest, score.severity());
    addFindings(scan);
  }

  private void addFindings(DocumentScan scan) {
    Set<EntityType> seen = EnumSet.noneOf(EntityType.class);
    for (Finding finding : scan.findings()) {
      if (!scorer.isReported(finding)) {
        possible++;
        continue;
      }
      reported++;
      testValues += finding.testValue() ? 1 : 0;
      if (scorer.counts(finding)) {
        counted.add(finding);
      }
      addPlace(scan, finding.type(), seen.add(finding.type()));
      values.computeIfAbsent(finding.type(), type -> new HashSet<>()).add(finding.fingerprint());
    }
    withFindings += seen.isEmpty() ? 0 : 1;
  }

  private void addPlace(DocumentScan scan, EntityType type, boolean firstInDocument) {
    types.merge(
        type,
        new TypeCount(1, 0, firstInDocument ? 1 : 0),
        (a, b) -> new TypeCount(a.findings() + b.findings(), 0, a.documents() + b.documents()));
    folders.computeIfAbsent(Folder.of(scan), folder -> new TreeMap<>()).merge(type, 1L, Long::sum);
  }

  ExposureSummary summary() {
    SortedMap<EntityType, TypeCount> typed = new TreeMap<>(types);
    typed.replaceAll(
        (type, count) ->
            new TypeCount(
                count.findings(), values.getOrDefault(type, Set.of()).size(), count.documents()));
    unexamined.sort(BY_PLACE);
    return new ExposureSummary(
        documents,
        embedded,
        bytes,
        withFindings,
        reported,
        possible,
        testValues,
        PeopleEstimate.of(counted.stream()),
        highest,
        counted.isEmpty() ? SeverityBand.NONE : SeverityBand.of(highest),
        typed,
        folders,
        bands,
        outcomes,
        unexamined);
  }
}
