package org.subrosa.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.subrosa.finding.LedgerRow;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.redact.RedactionOutcome.Disposition;
import org.subrosa.risk.ExposureSummary;

/** What was read, what was not, and what became of redacted copies. */
final class HtmlCoverage {

  private static final List<String> READ_FIRST = List.of("read", "unknown", "left");

  private final BreachRiskReport report;
  private final ExposureSummary summary;
  private final HtmlLimits limits;

  HtmlCoverage(BreachRiskReport report, HtmlLimits limits) {
    this.report = report;
    this.summary = report.summary();
    this.limits = limits;
  }

  List<Map<String, String>> outcomes() {
    List<Map<String, String>> rows = new ArrayList<>();
    summary
        .outcomes()
        .forEach(
            (outcome, count) ->
                rows.add(
                    Map.of(
                        "outcome", outcome,
                        "label", Wording.outcome(outcome),
                        "documents", Figures.count(count.documents()),
                        "bytes", Figures.bytes(count.bytes()),
                        "width", Figures.percent(count.documents(), summary.documents()),
                        "kind", kind(outcome))));
    rows.sort(Comparator.comparingInt(row -> READ_FIRST.indexOf(row.get("kind"))));
    return rows;
  }

  private static String kind(String outcome) {
    return switch (outcome) {
      case "EXAMINED" -> "read";
      case "SKIPPED" -> "left";
      default -> "unknown";
    };
  }

  List<Map<String, String>> unexamined() {
    return summary.unexamined().stream().limit(limits.rows()).map(this::unread).toList();
  }

  private Map<String, String> unread(LedgerRow row) {
    return Map.of(
        "path", PrintableText.of(row.path()),
        "store", report.run().sources().size() > 1 ? PrintableText.ofUri(row.store()) : "",
        "outcome", Wording.outcome(row.coverage().outcome()),
        "reason", PrintableText.of(row.coverage().reason()),
        "bytes", Figures.bytes(row.bytes()),
        "access", Wording.access(row.access()));
  }

  String unexaminedNote() {
    return note(summary.unexamined().size(), "coverage.csv");
  }

  List<Map<String, String>> redactions() {
    return report.redactions().stream().limit(limits.rows()).map(HtmlCoverage::copy).toList();
  }

  private static Map<String, String> copy(RedactionOutcome outcome) {
    String removed =
        outcome.removed().entrySet().stream()
            .map(entry -> entry.getValue() + " \u00D7 " + Wording.type(entry.getKey()))
            .collect(Collectors.joining(", "));
    return Map.of(
        "path", PrintableText.of(outcome.path()),
        "disposition", Wording.disposition(outcome.disposition()),
        "reason", PrintableText.of(outcome.reason()),
        "removed", removed.isEmpty() ? "nothing" : removed,
        "routes", PrintableText.of(String.join(", ", outcome.routes())));
  }

  List<Map<String, String>> redactionCounts() {
    Map<Disposition, Long> counts = new LinkedHashMap<>();
    for (Disposition disposition : Disposition.values()) {
      counts.put(disposition, 0L);
    }
    report.redactions().forEach(copy -> counts.merge(copy.disposition(), 1L, Long::sum));
    return counts.entrySet().stream()
        .map(
            count ->
                HtmlModel.pair(
                    Wording.disposition(count.getKey()), Figures.count(count.getValue())))
        .toList();
  }

  String redactionNote() {
    return note(report.redactions().size(), "report.json");
  }

  private String note(int size, String file) {
    int hidden = size - limits.rows();
    return hidden <= 0 ? "" : Figures.count(hidden, "more row", "more rows") + " in " + file + ".";
  }
}
