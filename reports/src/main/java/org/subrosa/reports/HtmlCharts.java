package org.subrosa.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.EntityType;
import org.subrosa.risk.ExposureSummary;
import org.subrosa.risk.ExposureSummary.TypeCount;
import org.subrosa.risk.Folder;
import org.subrosa.risk.SeverityBand;

/** The three charts of the page. */
final class HtmlCharts {

  private static final int HEAT_TYPES = 8;
  private static final int HEAT_FOLDERS = 15;
  private static final int HEAT_LEVELS = 5;

  private final BreachRiskReport report;
  private final ExposureSummary summary;

  HtmlCharts(BreachRiskReport report) {
    this.report = report;
    this.summary = report.summary();
  }

  /** Returns the documents by band, then those without one, as parts of one bar. */
  List<Map<String, String>> severity() {
    Map<String, Long> parts = new LinkedHashMap<>();
    for (String part : List.of("very-high", "high", "medium", "low", "none", "unknown", "left")) {
      parts.put(part, 0L);
    }
    report.documents().forEach(row -> parts.merge(part(row), 1L, Long::sum));
    List<Map<String, String>> bar = new ArrayList<>();
    long before = 0;
    for (Map.Entry<String, Long> part : parts.entrySet()) {
      bar.add(
          Map.of(
              "part", part.getKey(),
              "label", partLabel(part.getKey()),
              "count", Figures.count(part.getValue()),
              "start", Figures.percent(before, summary.documents()),
              "width", Figures.percent(part.getValue(), summary.documents())));
      before += part.getValue();
    }
    return bar;
  }

  private static String part(DocumentRow row) {
    if (row.score().band() != SeverityBand.NONE) {
      return row.score().band().word();
    }
    if (row.row().coverage().isUnexamined()) {
      return "unknown";
    }
    return row.row().coverage() instanceof Coverage.Skipped ? "left" : "none";
  }

  private static String partLabel(String part) {
    return switch (part) {
      case "very-high" -> "Very high (4 and above)";
      case "high" -> "High (3 to below 4)";
      case "medium" -> "Medium (2 to below 3)";
      case "low" -> "Low (below 2)";
      case "none" -> "Read in full, nothing that counts";
      case "unknown" -> "Not examined: unknown";
      default -> "Left out by the run's options";
    };
  }

  /** Returns the types found, most frequent first. */
  List<Map<String, String>> types() {
    long most = summary.types().values().stream().mapToLong(TypeCount::findings).max().orElse(0);
    return typesByFrequency().stream()
        .map(
            type -> {
              TypeCount count = summary.types().getOrDefault(type, new TypeCount(0, 0, 0));
              return Map.of(
                  "name", Wording.type(type),
                  "code", type.name(),
                  "findings", Figures.count(count.findings()),
                  "distinct", Figures.count(count.distinctValues()),
                  "documents", Figures.count(count.documents()),
                  "width", Figures.percent(count.findings(), most));
            })
        .toList();
  }

  private List<EntityType> typesByFrequency() {
    return summary.types().entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<EntityType, TypeCount> entry) -> -entry.getValue().findings())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns the heat map: frequent types across, folders with most findings down. */
  Map<String, Object> heat() {
    List<EntityType> types = typesByFrequency();
    List<EntityType> columns = types.subList(0, Math.min(HEAT_TYPES, types.size()));
    boolean others = types.size() > columns.size();
    List<Map.Entry<Folder, SortedMap<EntityType, Long>>> folders =
        summary.folders().entrySet().stream()
            .sorted(
                Comparator.comparing(
                        (Map.Entry<Folder, SortedMap<EntityType, Long>> e) -> -total(e.getValue()))
                    .thenComparing(Map.Entry::getKey))
            .toList();
    List<Map<String, Object>> rows = new ArrayList<>();
    SortedMap<EntityType, Long> rest = new TreeMap<>();
    long most = most(columns);
    for (int i = 0; i < folders.size(); i++) {
      if (i < HEAT_FOLDERS) {
        rows.add(heatRow(name(folders.get(i).getKey()), folders.get(i).getValue(), columns, most));
      } else {
        folders.get(i).getValue().forEach((type, count) -> rest.merge(type, count, Long::sum));
      }
    }
    if (!rest.isEmpty()) {
      rows.add(heatRow("Other folders", rest, columns, most));
    }
    return Map.of(
        "columns", columns.stream().map(Wording::type).toList(), "others", others, "rows", rows);
  }

  private long most(List<EntityType> columns) {
    return summary.folders().values().stream()
        .flatMapToLong(counts -> columns.stream().mapToLong(t -> counts.getOrDefault(t, 0L)))
        .max()
        .orElse(0);
  }

  private String name(Folder folder) {
    String path = folder.path().isEmpty() ? "(top of the store)" : folder.path() + "/";
    boolean single = report.run().sources().size() <= 1;
    return PrintableText.of(single ? path : PrintableText.ofUri(folder.store()) + " " + path);
  }

  private static Map<String, Object> heatRow(
      String name, SortedMap<EntityType, Long> counts, List<EntityType> columns, long most) {
    List<Map<String, String>> cells = new ArrayList<>();
    long shown = 0;
    for (EntityType column : columns) {
      long count = counts.getOrDefault(column, 0L);
      shown += count;
      cells.add(
          Map.of(
              "label", Wording.type(column),
              "count", Figures.count(count),
              "level", String.valueOf(level(count, most))));
    }
    long total = total(counts);
    return Map.of(
        "folder",
        name,
        "cells",
        cells,
        "other",
        Figures.count(total - shown),
        "total",
        Figures.count(total));
  }

  /** Returns 0 for none, then 1 to 5 on a logarithmic scale: counts span powers of ten. */
  private static int level(long count, long most) {
    if (count == 0) {
      return 0;
    }
    double share =
        most <= 1 ? 1 : StrictMath.log1p((double) count) / StrictMath.log1p((double) most);
    return Math.max(1, (int) Math.ceil(share * HEAT_LEVELS));
  }

  private static long total(SortedMap<EntityType, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
