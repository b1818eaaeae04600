package org.subrosa.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.subrosa.risk.Documents.document;
import static org.subrosa.risk.Documents.finding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.subrosa.document.Access;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.DocumentScan;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.LedgerRow;

/** Sums over documents. */
final class ExposureSummaryTest {

  private static final RiskScorer SCORER =
      new RiskScorer(RiskPolicy.DEFAULT, new Confidence(Confidence.REPORTED));

  private static List<DocumentScan> scans() {
    return List.of(
        document(
            "hr/pay/2024/a.csv",
            Access.EVERYONE,
            finding(EntityType.SSN, 3, 1),
            finding(EntityType.SSN, 3, 2),
            finding(EntityType.SSN, 3, 2),
            finding(EntityType.SSN, 3, 3, 0.3, false, "us.ssn.1")),
        document("hr/pay/a.zip!/b.csv", Access.EVERYONE, finding(EntityType.SSN, 3, 1)),
        document("top.txt", Access.OWNER, finding(EntityType.CARD, 3, 9, 0.9, true, "card.1")),
        document("z.pdf", Access.OWNER, new Coverage.Encrypted("password")),
        document("skip.bin", Access.OWNER, new Coverage.Skipped("too old")));
  }

  @Test
  void of_documents_countsThem() throws IOException {
    ExposureSummary summary = ExposureSummary.of(scans(), SCORER);
    assertEquals(5, summary.documents());
    assertEquals(1, summary.embedded());
    assertEquals(400, summary.bytes());
    assertEquals(3, summary.documentsWithFindings());
    assertEquals(5, summary.reportedFindings());
    assertEquals(1, summary.possibleFindings());
    assertEquals(1, summary.testValues());
    assertEquals(new PeopleEstimate(2, 2), summary.people());
    assertEquals(SeverityBand.HIGH, summary.highestBand());
    assertEquals(List.of("z.pdf"), summary.unexamined().stream().map(LedgerRow::path).toList());
  }

  @Test
  void of_documents_groupsThem() throws IOException {
    ExposureSummary summary = ExposureSummary.of(scans(), SCORER);
    assertEquals(new ExposureSummary.TypeCount(4, 2, 2), summary.types().get(EntityType.SSN));
    assertEquals(
        Map.of(
            new Folder("file:///share", "hr/pay"), Map.of(EntityType.SSN, 4L),
            new Folder("file:///share", ""), Map.of(EntityType.CARD, 1L)),
        summary.folders());
    assertEquals(2, summary.bands().get(SeverityBand.HIGH));
    assertEquals(3, summary.bands().get(SeverityBand.NONE));
    assertEquals(new ExposureSummary.OutcomeCount(3, 300), summary.outcomes().get("EXAMINED"));
  }

  @Test
  void of_anyOrder_isEqual() throws IOException {
    List<DocumentScan> reversed = new ArrayList<>(scans());
    Collections.reverse(reversed);
    assertEquals(ExposureSummary.of(scans(), SCORER), ExposureSummary.of(reversed, SCORER));
  }

  @Test
  void of_documentsWhoseNamesWereNotSearched_countsThemByLanguage() throws IOException {
    Coverage.Examined german = new Coverage.Examined().withoutNames(List.of("de"));
    Coverage.Examined both =
        new Coverage.Examined(Coverage.UNLOCKED).withoutNames(List.of("de", "pl"));
    ExposureSummary summary =
        ExposureSummary.of(
            List.of(
                document("a.txt", Access.OWNER, both),
                document("b.txt", Access.OWNER, german),
                document("c.txt", Access.OWNER)),
            SCORER);
    assertEquals(
        new ExposureSummary.WithoutNames(2, new TreeMap<>(Map.of("de", 2L, "pl", 1L))),
        summary.withoutNames());
    String sentence = summary.withoutNames().sentence();
    assertTrue(sentence.startsWith("In 2 documents "), sentence);
    assertTrue(sentence.endsWith(": German 2, Polish 1."), sentence);
    assertEquals(List.of(), summary.unexamined());
    assertEquals("", ExposureSummary.of(scans(), SCORER).withoutNames().sentence());
  }
}
