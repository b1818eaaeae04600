package org.subrosa.risk;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.subrosa.document.Access;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.Finding;

/**
 * Adds up the findings of one document as they pass by, in bounded memory: all that its score and
 * the totals of a run need of them.
 */
public final class DocumentTally implements Closeable {

  private final RiskScorer scorer;
  private final IdentificationEase ease = new IdentificationEase();
  private final DistinctValues values = new DistinctValues();
  private final Map<EntityType, Long> types = new EnumMap<>(EntityType.class);
  private int context;
  private boolean hasCredential;
  private boolean isCounted;
  private long reported;
  private long possible;
  private long testValues;
  private long suppressed;

  DocumentTally(RiskScorer scorer) {
    this.scorer = scorer;
  }

  /**
   * Takes a finding.
   *
   * @throws IOException if a file of distinct values cannot be written
   */
  public void add(Finding finding) throws IOException {
    if (!scorer.isReported(finding)) {
      possible++;
      return;
    }
    if (finding.isSuppressed()) {
      suppressed++;
      return;
    }
    reported++;
    testValues += finding.testValue() ? 1 : 0;
    types.merge(finding.type(), 1L, Long::sum);
    values.add(finding.type(), finding.fingerprint(), scorer.counts(finding));
    if (scorer.counts(finding)) {
      isCounted = true;
      context = Math.max(context, finding.processingContext());
      hasCredential |= finding.type() == EntityType.SECRET || finding.type() == EntityType.PASSWORD;
      ease.add(finding);
    }
  }

  /**
   * Returns the weight of the document.
   *
   * @throws IOException if a file of distinct values cannot be read
   */
  public RiskScore score(Access access) throws IOException {
    return isCounted
        ? scorer.score(context, ease.value(), hasCredential, values.counts().people(), access)
        : RiskScore.NONE;
  }

  /** Returns the findings at or above the run's confidence that nobody suppressed. */
  public long reported() {
    return reported;
  }

  /** Returns the findings below it. */
  long possible() {
    return possible;
  }

  /** Returns the reported findings that are published test values. */
  long testValues() {
    return testValues;
  }

  /**
   * Returns the findings that would be reported if nobody had decided that they are no exposure.
   */
  public long suppressed() {
    return suppressed;
  }

  /** Returns the reported findings by type. */
  Map<EntityType, Long> types() {
    return Collections.unmodifiableMap(types);
  }

  /** Returns the distinct values of the reported findings. */
  DistinctValues values() {
    return values;
  }

  /** Returns whether any finding counts for severity and people. */
  boolean isCounted() {
    return isCounted;
  }

  @Override
  public void close() throws IOException {
    values.close();
  }
}
