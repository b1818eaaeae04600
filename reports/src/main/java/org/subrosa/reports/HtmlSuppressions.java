package org.subrosa.reports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What somebody has decided to be no exposure: every entry, whether it did something or not. */
final class HtmlSuppressions {

  private final BreachRiskReport report;

  HtmlSuppressions(BreachRiskReport report) {
    this.report = report;
  }

  List<Map<String, String>> rows() {
    return report.suppressions().stream().map(HtmlSuppressions::row).toList();
  }

  private static Map<String, String> row(SuppressionRow row) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("id", PrintableText.of(row.entry().id()));
    cells.put("owner", PrintableText.of(row.entry().owner()));
    cells.put("reason", PrintableText.of(row.entry().reason()));
    cells.put("expires", row.entry().expires().toString());
    cells.put("state", row.state());
    cells.put("findings", Figures.count(row.findings()));
    cells.put("documents", Figures.count(row.documents()));
    cells.put("note", note(row.state()));
    return cells;
  }

  private static String note(String state) {
    return switch (state.toLowerCase(Locale.ROOT)) {
      case "expired" -> "its findings count again";
      case "unused" -> "nothing to suppress: take it out?";
      case "disabled" -> "to be reviewed";
      default -> "";
    };
  }
}
