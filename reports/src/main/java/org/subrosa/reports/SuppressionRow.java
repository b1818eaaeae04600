package org.subrosa.reports;

import java.util.Locale;
import org.subrosa.finding.Suppression;

/**
 * A suppression and what it did in a run.
 *
 * @param entry what is told of it
 * @param findings findings that it took out of the counts
 * @param documents documents that have some
 */
public record SuppressionRow(Suppression entry, long findings, long documents) {

  /** Returns {@code active}, {@code unused}, {@code expired} or {@code disabled}. */
  public String state() {
    return entry.state() == Suppression.State.ACTIVE && findings == 0
        ? "unused"
        : entry.state().name().toLowerCase(Locale.ROOT);
  }
}
