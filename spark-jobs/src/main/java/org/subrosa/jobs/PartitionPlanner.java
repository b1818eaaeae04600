package org.subrosa.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.subrosa.store.Listed;

/**
 * Cuts an inventory into units of like cost, the dearest first, so that no core waits for a
 * straggler.
 *
 * <p>The cost of a document is its bytes times the weight of its kind plus a fixed part for opening
 * it. The weights are rough CPU ratios of parsing a byte: archives of office files cost up to
 * thirty times as much as text.
 */
public final class PartitionPlanner {

  private static final long FIXED = 64 << 10;
  private static final long UNIT = 32L << 20;
  private static final int MOST_DOCUMENTS = 200;
  private static final Map<String, Integer> WEIGHTS =
      Map.ofEntries(
          Map.entry("zip", 30),
          Map.entry("docx", 12),
          Map.entry("xlsx", 20),
          Map.entry("pptx", 8),
          Map.entry("odt", 12),
          Map.entry("ods", 20),
          Map.entry("pdf", 6),
          Map.entry("doc", 6),
          Map.entry("xls", 8),
          Map.entry("eml", 4),
          Map.entry("msg", 6),
          Map.entry("html", 3));

  private PartitionPlanner() {}

  /** Returns units that together hold every listed thing once. */
  public static List<WorkUnit> plan(List<Listed> listed) {
    List<Listed> dearestFirst =
        listed.stream()
            .sorted(
                Comparator.comparingLong((Listed item) -> -cost(item))
                    .thenComparing(item -> item.document().store())
                    .thenComparing(item -> item.document().path()))
            .toList();
    List<WorkUnit> units = new ArrayList<>();
    List<Listed> unit = new ArrayList<>();
    long cost = 0;
    for (Listed item : dearestFirst) {
      if (!unit.isEmpty() && (cost + cost(item) > UNIT || unit.size() == MOST_DOCUMENTS)) {
        units.add(new WorkUnit(units.size(), unit));
        unit = new ArrayList<>();
        cost = 0;
      }
      unit.add(item);
      cost += cost(item);
    }
    if (!unit.isEmpty()) {
      units.add(new WorkUnit(units.size(), unit));
    }
    return units;
  }

  private static long cost(Listed item) {
    if (!item.isToBeRead()) {
      return 0;
    }
    String path = item.document().path();
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return FIXED + item.document().size() * WEIGHTS.getOrDefault(extension, 1);
  }
}
