package org.subrosa.risk;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.LedgerRow;
import org.subrosa.risk.ExposureSummary.OutcomeCount;
import org.subrosa.risk.ExposureSummary.TypeCount;
import org.subrosa.risk.ExposureSummary.WithoutNames;

/** The running totals behind an {@link ExposureSummary}, in memory that findings do not add to. */
public final class ExposureTally implements Closeable {

  private static final Comparator<LedgerRow> BY_PLACE =
      Comparator.comparing(LedgerRow::store)
          .thenComparing(LedgerRow::path)
          .thenComparingInt(LedgerRow::depth);

  private final SortedMap<EntityType, TypeCount> types = new TreeMap<>();
  private final DistinctValues values = new DistinctValues();
  private final SortedMap<Folder, SortedMap<EntityType, Long>> folders = new TreeMap<>();
  private final SortedMap<SeverityBand, Long> bands = new TreeMap<>();
  private final SortedMap<String, OutcomeCount> outcomes = new TreeMap<>();
  private final List<LedgerRow> unexamined = new ArrayList<>();
  private final SortedMap<String, Long> languages = new TreeMap<>();
  private long withoutNames;
  private boolean isCounted;
  private long documents;
  private long embedded;
  private long bytes;
  private long withFindings;
  private long reported;
  private long possible;
  private long testValues;
  private long suppressed;
  private double highest;

  /** Begins with nothing. */
  public ExposureTally() {
    for (SeverityBand band : SeverityBand.values()) {
      bands.put(band, 0L);
    }
  }

  /**
   * Takes a document.
   *
   * @param score its weight
   * @param findings its findings added up
   * @throws IOException if a file of distinct values cannot be read or written
   */
  public void add(LedgerRow row, RiskScore score, DocumentTally findings) throws IOException {
    documents++;
    embedded += row.isTopLevel() ? 0 : 1;
    bytes += row.isTopLevel() ? row.bytes() : 0;
    outcomes.merge(
        row.coverage().outcome(),
        new OutcomeCount(1, row.bytes()),
        (a, b) -> new OutcomeCount(a.documents() + b.documents(), a.bytes() + b.bytes()));
    if (row.coverage().isUnexamined()) {
      unexamined.add(row);
    }
    if (row.coverage() instanceof Coverage.Examined examined) {
      addLanguages(examined.languagesWithoutNames());
    }
    bands.merge(score.band(), 1L, Long::sum);
    highest = Math.max(highest, score.severity());
    addFindings(row, findings);
  }

  private void addLanguages(List<String> unknown) {
    withoutNames += unknown.isEmpty() ? 0 : 1;
    unknown.forEach(language -> languages.merge(language, 1L, Long::sum));
  }

  private void addFindings(LedgerRow row, DocumentTally findings) throws IOException {
    reported += findings.reported();
    possible += findings.possible();
    testValues += findings.testValues();
    suppressed += findings.suppressed();
    isCounted |= findings.isCounted();
    withFindings += findings.reported() > 0 ? 1 : 0;
    findings.values().addTo(values);
    Folder folder = Folder.of(row);
    findings
        .types()
        .forEach(
            (type, count) -> {
              types.merge(type, new TypeCount(count, 0, 1), ExposureTally::sum);
              folders.computeIfAbsent(folder, key -> new TreeMap<>()).merge(type, count, Long::sum);
            });
  }

  private static TypeCount sum(TypeCount one, TypeCount other) {
    return new TypeCount(one.findings() + other.findings(), 0, one.documents() + other.documents());
  }

  /**
   * Returns the totals.
   *
   * @throws IOException if a file of distinct values cannot be read
   */
  public ExposureSummary summary() throws IOException {
    DistinctValues.Counts distinct = values.counts();
    SortedMap<EntityType, TypeCount> typed = new TreeMap<>(types);
    typed.replaceAll(
        (type, count) ->
            new TypeCount(
                count.findings(), distinct.reported().getOrDefault(type, 0L), count.documents()));
    unexamined.sort(BY_PLACE);
    return new ExposureSummary(
        documents,
        embedded,
        bytes,
        withFindings,
        reported,
        possible,
        testValues,
        suppressed,
        distinct.people(),
        highest,
        isCounted ? SeverityBand.of(highest) : SeverityBand.NONE,
        typed,
        folders,
        bands,
        outcomes,
        new WithoutNames(withoutNames, languages),
        unexamined);
  }

  @Override
  public void close() throws IOException {
    values.close();
  }
}
