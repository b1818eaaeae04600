package org.subrosa.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.subrosa.finding.Evidence;
import org.subrosa.finding.Finding;
import org.subrosa.risk.RiskScore;
import org.subrosa.risk.SeverityBand;

/** The documents of the page: the list by priority, and the findings of each. */
final class HtmlDocuments {

  /** What hurts most first; the order of places breaks ties: the earlier one stays first. */
  private static final Comparator<FindingRow> WORST_FIRST =
      Comparator.<FindingRow>comparingInt(row -> row.finding().isSuppressed() ? 1 : 0)
          .thenComparingInt(row -> row.finding().testValue() ? 1 : 0)
          .thenComparingInt(row -> -row.finding().severity());

  private final BreachRiskReport report;
  private final HtmlLimits limits;
  private final List<DocumentRow> withFindings;
  private final boolean severalStores;

  HtmlDocuments(BreachRiskReport report, HtmlLimits limits) {
    this.report = report;
    this.limits = limits;
    this.withFindings =
        report.documents().stream()
            .filter(document -> document.reported() + document.suppressed() > 0)
            .toList();
    this.severalStores = report.run().sources().size() > 1;
  }

  /** Returns the top of the list by priority. */
  List<Map<String, String>> exposures() {
    List<Map<String, String>> rows = new ArrayList<>();
    for (DocumentRow row : withFindings) {
      if (rows.size() == limits.exposures() || row.score().band() == SeverityBand.NONE) {
        break;
      }
      rows.add(exposure(row, rows.size() + 1));
    }
    return rows;
  }

  private Map<String, String> exposure(DocumentRow row, int rank) {
    RiskScore score = row.score();
    Map<String, String> cells = new LinkedHashMap<>(common(row));
    cells.put("rank", String.valueOf(rank));
    cells.put("anchor", rank <= limits.documents() ? "document-" + rank : "");
    cells.put("priority", Figures.fixed(score.priority()));
    return cells;
  }

  private Map<String, String> common(DocumentRow row) {
    RiskScore score = row.score();
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("path", row.path());
    cells.put("store", severalStores ? row.store() : "");
    cells.put("band", score.band().word());
    cells.put("bandWord", Wording.band(score.band()));
    cells.put("severity", Figures.fixed(score.severity()));
    cells.put("terms", terms(score));
    cells.put("people", Figures.people(score.people()));
    cells.put("access", Wording.access(row.row().access()));
    cells.put("weight", Figures.rounded(row.row().access().priorityWeight()).toPlainString());
    cells.put("findings", findings(row));
    return cells;
  }

  private static String findings(DocumentRow row) {
    String reported = Figures.count(row.reported(), "finding", "findings");
    return row.suppressed() == 0
        ? reported
        : reported + ", " + Figures.count(row.suppressed()) + " suppressed";
  }

  private static String terms(RiskScore score) {
    return String.format(
        Locale.ROOT,
        "%d \u00D7 %.2f + %.2f",
        score.processingContext(),
        score.easeOfIdentification(),
        score.breachCircumstances());
  }

  /** Returns the documents with reported findings, in the order of the list by priority. */
  List<Map<String, Object>> details() throws IOException {
    List<Map<String, Object>> blocks = new ArrayList<>();
    for (DocumentRow row :
        withFindings.subList(0, Math.min(limits.documents(), withFindings.size()))) {
      blocks.add(detail(row, blocks.size() + 1));
    }
    return blocks;
  }

  private Map<String, Object> detail(DocumentRow row, int number) throws IOException {
    FirstFew<FindingRow> worst = new FirstFew<>(limits.findings(), WORST_FIRST);
    report.findings(
        row,
        finding -> {
          if (finding.reported() || isSuppressed(finding)) {
            worst.add(finding);
          }
        });
    Map<String, Object> block = new LinkedHashMap<>(common(row));
    block.put("anchor", "document-" + number);
    block.put("facts", facts(row));
    block.put("rows", worst.list().stream().map(this::finding).toList());
    block.put(
        "more",
        more(
            row.reported() + row.suppressed() - limits.findings(),
            row.listed() - row.reported() - row.suppressed()));
    return block;
  }

  private boolean isSuppressed(FindingRow row) {
    return row.finding().isSuppressed()
        && row.finding().confidence().compareTo(report.run().minimumConfidence()) >= 0;
  }

  private static String facts(DocumentRow row) {
    String digest = row.row().content().hex();
    return String.join(
        " \u00B7 ",
        row.row().mediaType().isEmpty() ? "type unknown" : PrintableText.of(row.row().mediaType()),
        Figures.bytes(row.row().bytes()),
        "readable by " + Wording.access(row.row().access()),
        Wording.outcome(row.row().coverage().outcome()).toLowerCase(Locale.ROOT),
        digest.isEmpty() ? "bytes not identified" : "SHA-256 " + digest);
  }

  private static String more(long hidden, long possible) {
    String all =
        hidden > 0 ? Figures.count(hidden, "more finding", "more findings") + " not shown. " : "";
    String unsure =
        possible > 0
            ? Figures.count(possible, "possible finding", "possible findings")
                + " below the reported confidence. "
            : "";
    return all.isEmpty() && unsure.isEmpty() ? "" : all + unsure + "See findings.csv.";
  }

  private Map<String, Object> finding(FindingRow row) {
    Finding finding = row.finding();
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("type", Wording.type(finding.type()));
    cells.put("preview", PrintableText.of(finding.preview()));
    cells.put("fingerprint", finding.fingerprint().hex());
    cells.put("place", PrintableText.of(finding.location().describe()));
    cells.put("offset", "characters " + finding.span().start() + "\u2013" + finding.span().end());
    cells.put("rule", finding.rule().value());
    cells.put("confidence", finding.confidence().band());
    cells.put("probability", finding.confidence().format());
    cells.put("test", finding.testValue());
    cells.put("suppressed", finding.suppression());
    cells.put("evidence", evidence(finding.evidence()));
    return cells;
  }

  private static List<String> evidence(List<Evidence> terms) {
    List<String> words = new ArrayList<>();
    for (Evidence term : terms) {
      String strength = words.isEmpty() ? "starting point" : Wording.strength(term.weight());
      words.add(
          PrintableText.of(term.reason())
              + String.format(Locale.ROOT, " (%s, %+.1f)", strength, term.weight()));
    }
    return words;
  }

  /** Says what the page leaves out, and where it is. */
  String note() {
    int hidden = withFindings.size() - limits.documents();
    return hidden <= 0
        ? ""
        : "This page shows the "
            + Figures.count(limits.documents(), "document", "documents")
            + " of highest priority. "
            + Figures.count(hidden, "more document carries", "more documents carry")
            + " reported findings; findings.csv and report.json have all of them.";
  }
}
