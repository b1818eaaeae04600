package org.subrosa.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.subrosa.risk.ExposureSummary;
import org.subrosa.risk.ExposureSummary.OutcomeCount;

/** The first lines of the page: what was found, how bad it is, and what nobody knows. */
final class HtmlHeadline {

  private final ExposureSummary summary;

  HtmlHeadline(BreachRiskReport report) {
    this.summary = report.summary();
  }

  Map<String, Object> headline() {
    return Map.of(
        "verdict", verdict(),
        "detail", detail(),
        "band", summary.highestBand().word(),
        "unknown", unknown(),
        "leftOut", leftOut(),
        "withoutNames", summary.withoutNames().sentence(),
        "figures", figures());
  }

  private String verdict() {
    if (summary.documentsWithFindings() > 0) {
      return Figures.count(summary.documentsWithFindings())
          + " of "
          + Figures.count(summary.documents(), "document carries", "documents carry")
          + " reported findings.";
    }
    return "No reported findings in "
        + Figures.count(of("EXAMINED"), "document", "documents")
        + " read in full.";
  }

  private String detail() {
    if (summary.reportedFindings() == 0 && summary.suppressedFindings() > 0) {
      return Figures.count(summary.suppressedFindings(), "finding is", "findings are")
          + " suppressed: somebody has decided that they are no exposure.";
    }
    if (summary.reportedFindings() == 0) {
      return "A scan finds what its rules describe. It does not prove that nothing else is there.";
    }
    if (summary.reportedFindings() == summary.testValues()) {
      return "All of them are published test values, which do not count for severity or people.";
    }
    return "The highest severity of a document is "
        + Wording.band(summary.highestBand())
        + " ("
        + Figures.fixed(summary.highestSeverity())
        + "). The findings concern "
        + Figures.people(summary.people())
        + (summary.people().upper() == 1 ? " distinct person." : " distinct people.");
  }

  private String unknown() {
    int count = summary.unexamined().size();
    if (count == 0) {
      return "";
    }
    return Figures.count(count, "document was", "documents were")
        + " not examined, or not to the end. What "
        + (count == 1 ? "it holds" : "they hold")
        + " is unknown: count "
        + (count == 1 ? "it" : "them")
        + " as exposure of unknown size.";
  }

  private String leftOut() {
    long skipped = of("SKIPPED");
    return skipped == 0
        ? ""
        : Figures.count(skipped, "document was", "documents were")
            + " left out by the options of this run.";
  }

  private long of(String outcome) {
    OutcomeCount count = summary.outcomes().get(outcome);
    return count == null ? 0 : count.documents();
  }

  private List<Map<String, String>> figures() {
    List<Map<String, String>> figures = new ArrayList<>();
    figures.add(
        figure(
            "Documents with findings",
            Figures.count(summary.documentsWithFindings()),
            "of "
                + Figures.count(summary.documents())
                + ", "
                + Figures.count(summary.embedded())
                + " inside containers, "
                + Figures.bytes(summary.bytes())));
    figures.add(
        figure(
            "Reported findings",
            Figures.count(summary.reportedFindings()),
            Figures.count(summary.possibleFindings(), "further", "further")
                + " of low confidence, "
                + Figures.count(summary.testValues(), "test value", "test values")
                + (summary.suppressedFindings() == 0
                    ? ""
                    : ", "
                        + Figures.count(
                            summary.suppressedFindings(), "suppressed", "suppressed"))));
    figures.add(
        figure(
            "People concerned",
            Figures.people(summary.people()),
            "distinct identifiers, lower and upper end"));
    figures.add(
        figure(
            "Not examined",
            Figures.count(summary.unexamined().size()),
            summary.unexamined().isEmpty()
                ? "all documents in scope were read to the end"
                : "exposure of unknown size"));
    return figures;
  }

  private static Map<String, String> figure(String label, String value, String note) {
    return Map.of("label", label, "value", value, "note", note);
  }
}
