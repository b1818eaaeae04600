package org.subrosa.reports;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The page as maps and lists of finished text: the template decides where words go and nothing
 * else.
 */
final class HtmlModel {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final BreachRiskReport report;
  private final HtmlLimits limits;

  HtmlModel(BreachRiskReport report, HtmlLimits limits) {
    this.report = report;
    this.limits = limits;
  }

  Map<String, Object> page() throws IOException {
    HtmlCharts charts = new HtmlCharts(report);
    HtmlDocuments documents = new HtmlDocuments(report, limits);
    HtmlCoverage coverage = new HtmlCoverage(report, limits);
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("asOf", MOMENT.format(report.run().asOf()));
    page.put("version", report.run().productVersion());
    page.put("sources", report.run().sources());
    page.put("headline", new HtmlHeadline(report).headline());
    page.put("severity", charts.severity());
    page.put("types", charts.types());
    page.put("heat", charts.heat());
    page.put("exposures", documents.exposures());
    page.put("documents", documents.details());
    page.put("documentsNote", documents.note());
    page.put("outcomes", coverage.outcomes());
    page.put("unexamined", coverage.unexamined());
    page.put("unexaminedNote", coverage.unexaminedNote());
    page.put("redactions", coverage.redactions());
    page.put("redactionCounts", coverage.redactionCounts());
    page.put("redactionNote", coverage.redactionNote());
    page.put("suppressions", new HtmlSuppressions(report).rows());
    page.put("assumptions", assumptions());
    page.put("facts", facts());
    return page;
  }

  private List<Map<String, String>> assumptions() {
    List<Map<String, String>> rows = new ArrayList<>();
    rows.add(pair("Data altered (integrity)", loss(report.policy().integrityLoss())));
    rows.add(pair("Data lost (availability)", loss(report.policy().availabilityLoss())));
    rows.add(
        pair("Malicious intent", report.policy().maliciousIntent() ? "yes: 0.50" : "no: 0.00"));
    return rows;
  }

  private static String loss(double value) {
    String word = value == 0 ? "no" : value < 0.5 ? "yes, recoverable" : "yes, not recoverable";
    return word + ": " + Figures.fixed(value);
  }

  private List<Map<String, String>> facts() {
    RunDescription run = report.run();
    List<Map<String, String>> rows = new ArrayList<>();
    rows.add(pair("Product version", run.productVersion()));
    rows.add(pair("As of", MOMENT.format(run.asOf())));
    rows.add(pair("Rule packs", run.packs().isEmpty() ? "none" : String.join(", ", run.packs())));
    rows.add(pair("Rules", Figures.count(run.ruleCount())));
    rows.add(pair("Digest of the rules (SHA-256)", run.rulesDigest()));
    rows.add(pair("Key of the fingerprints", run.fingerprintKeyId()));
    rows.add(pair("Reported from confidence", run.minimumConfidence().format()));
    rows.add(pair("Removed from copies from confidence", run.redactConfidence().format()));
    run.options().forEach((name, value) -> rows.add(pair("Option " + name, value)));
    return rows;
  }

  static Map<String, String> pair(String label, String value) {
    return Map.of("label", label, "value", PrintableText.of(value));
  }
}
