package org.subrosa.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.subrosa.risk.Documents.document;
import static org.subrosa.risk.Documents.finding;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subrosa.document.Access;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.Finding;

/** The worked examples of the documentation, and every rule of the ease of identification. */
final class RiskScorerTest {

  private static final double EXACT = 1e-12;

  private final RiskScorer scorer =
      new RiskScorer(RiskPolicy.DEFAULT, new Confidence(Confidence.REPORTED));

  private RiskScore score(Access access, Finding... findings) throws IOException {
    return scorer.score(document("a/b.txt", access, findings));
  }

  @Test
  void score_salarySheetOfTheWholeOrganisation_isHigh() throws IOException {
    RiskScore score =
        score(
            Access.EVERYONE,
            finding(EntityType.PERSON, 1, 1),
            finding(EntityType.SSN, 2, 2),
            finding(EntityType.OTHER, 3, 3));
    assertEquals(3.5, score.severity(), EXACT);
    assertEquals(SeverityBand.HIGH, score.band());
    assertEquals(3.5 * Math.log10(3) * 1.5, score.priority(), EXACT);
    assertEquals(new PeopleEstimate(1, 2), score.people());
  }

  @Test
  void score_publicClinicNotes_isVeryHigh() throws IOException {
    RiskScore score =
        score(Access.PUBLIC, finding(EntityType.MRN, 2, 1), finding(EntityType.MEDICAL, 4, 2));
    assertEquals(4.5, score.severity(), EXACT);
    assertEquals(SeverityBand.VERY_HIGH, score.band());
    assertEquals(4.5 * Math.log10(2) * 2, score.priority(), EXACT);
  }

  @Test
  void score_privateMailList_isLow() throws IOException {
    RiskScore score =
        score(Access.OWNER, finding(EntityType.PERSON, 1, 1), finding(EntityType.EMAIL, 1, 2));
    assertEquals(0.75, score.severity(), EXACT);
    assertEquals(SeverityBand.LOW, score.band());
  }

  @Test
  void score_testAndUnsureValues_countForNothing() throws IOException {
    Finding test = finding(EntityType.SSN, 4, 1, 0.99, true, "us.ssn.1");
    Finding unsure = finding(EntityType.SSN, 4, 2, 0.4999, false, "us.ssn.1");
    assertEquals(RiskScore.NONE, score(Access.PUBLIC, test, unsure));
    RiskScore beside = score(Access.OWNER, test, unsure, finding(EntityType.EMAIL, 1, 3));
    assertEquals(0.5, beside.severity(), EXACT);
    assertEquals(new PeopleEstimate(0, 1), beside.people());
  }

  @Test
  void score_manyHarmlessFindings_doNotDiluteOne() throws IOException {
    Finding[] findings = new Finding[101];
    for (int i = 0; i < 100; i++) {
      findings[i] = finding(EntityType.EMAIL, 1, i);
    }
    findings[100] = finding(EntityType.MRN, 4, 100);
    assertEquals(4, score(Access.OWNER, findings).severity(), EXACT);
  }

  @ParameterizedTest
  @CsvSource({
    "1, SSN, SSN, us.ssn.1",
    "1, TAX_ID, OTHER, us.itin.1",
    "1, PASSPORT, OTHER, us.passport.1",
    "1, DRIVER_LICENSE, OTHER, us.license.1",
    "1, OTHER, EMAIL, roster.clients.1",
    "1, PERSON, ADDRESS, us.address.1",
    "1, PERSON, DATE, global.date-of-birth.1",
    "0.75, PERSON, EMAIL, global.email.1",
    "0.75, PERSON, PHONE, global.phone.1",
    "0.75, PERSON, LOCATION, global.city.1",
    "0.5, EMAIL, OTHER, global.email.1",
    "0.5, IBAN, OTHER, global.iban.1",
    "0.5, PERSON, LICENSE_PLATE, global.plate.1",
    "0.25, PERSON, DATE, global.date.1",
    "0.25, PERSON, OTHER, global.name.1",
    "0.25, DATE, AGE, global.date-of-birth.1",
  })
  void score_ofKindsTogether_followsTheTable(
      double ease, EntityType first, EntityType second, String rule) throws IOException {
    RiskScore score =
        score(
            Access.OWNER,
            finding(first, 1, 1, 0.9, false, rule),
            finding(second, 1, 2, 0.9, false, rule));
    assertEquals(ease, score.easeOfIdentification(), EXACT);
  }

  @Test
  void score_withOperatorInputs_addsThem() throws IOException {
    RiskScorer harsh =
        new RiskScorer(new RiskPolicy(0.25, 0.5, true), new Confidence(Confidence.REPORTED));
    RiskScore score = harsh.score(document("a", Access.GROUP, finding(EntityType.SSN, 2, 1)));
    assertEquals(1.5, score.breachCircumstances(), EXACT);
    assertEquals(3.5, score.severity(), EXACT);
    assertThrows(IllegalArgumentException.class, () -> new RiskPolicy(0.3, 0, false));
  }

  @ParameterizedTest
  @CsvSource({"1.99, LOW", "2, MEDIUM", "3, HIGH", "3.99, HIGH", "4, VERY_HIGH"})
  void band_ofLimits_startsAtThem(double severity, SeverityBand band) {
    assertEquals(band, SeverityBand.of(severity));
  }
}
