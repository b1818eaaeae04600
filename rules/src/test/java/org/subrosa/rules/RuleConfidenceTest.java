package org.subrosa.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.finding.Confidence;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;

/** How sure the shipped rules are, with and without labels, with and without check digits. */
class RuleConfidenceTest {

  private static DetectionEngine engine = DetectionEngine.builder().build();

  @BeforeAll
  static void load() throws RuleException {
    engine = DetectionEngine.builder().rules(new RuleLoader().load(List.of("default"))).build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "us.ssn.1|On record as 536-22-8145 since|0.50|0.85",
        "us.ssn.1|SSN 536-22-8145|0.85|1",
        "us.ssn.1|SSN: 536228145|0.50|1",
        "us.ssn.1|Number 536228145 here|0|0.05",
        "us.ssn.1|Number 666-22-8145 here|0|0",
        "us.ssn.1|SSN 900-22-8145 here|0|0",
        "us.itin.1|On record as 912-70-1234 since|0.50|0.90",
        "us.itin.1|Number 912701234 here|0.20|0.50",
        "us.itin.1|ITIN 912701234 here|0.50|1",
        "us.itin.1|Number 912001234 here|0|0",
        "us.ein.1|Number 36-2345678 here|0|0.20",
        "us.ein.1|EIN 36-2345678 here|0.85|1",
        "us.ein.1|EIN 17-3456789 here|0.20|0.50",
        "finance.card.1|Number 4539 5787 6362 1486 here|0.50|0.85",
        "finance.card.1|Number 4539-5787-6362-1486 here|0.50|0.85",
        "finance.card.1|Number 4539578763621486 here|0.50|0.60",
        "finance.card.1|Number 4539578763621487 here|0|0.05",
        "finance.card.1|card 4539578763621487 here|0.20|0.50",
        "finance.card.1|card 4539 5787 6362 1487 here|0.20|0.50",
        "finance.card.1|card 378282246310006 here|0.20|0.50",
        "finance.card.1|Number 378282246310005 here|0.50|0.60",
        "finance.iban.1|Number DE89370400440532013000 here|0.85|1",
        "finance.iban.1|IBAN DE88370400440532013000 here|0.20|0.50",
        "finance.aba.1|Number 021000021 here|0|0",
        "finance.aba.1|routing number 021000021|0.85|1",
        "finance.aba.1|routing number 021000022|0.20|0.50",
        "finance.bic.1|the word DEUTDEFF here|0|0",
        "health.npi.1|Number 1245319599 here|0|0.20",
        "health.npi.1|NPI 1245319599 here|0.85|1",
        "health.npi.1|NPI 1245319598 here|0.50|0.85",
        "health.npi.1|NPI: 8245319598|0.50|0.85",
        "health.npi.1|Provider id on file: 1245319598|0.05|0.50",
        "health.dea.1|Number AB1234563 here|0.20|0.50",
        "health.mbi.1|Number 1EG4-TE5-MK73 here|0.85|1",
        "health.mrn.1|MRN: 00482917|0.85|1",
        "us.vin.1|Number 1HGCM82633A004352 here|0.50|0.85",
        "us.vin.1|VIN 1HGCM82633A004353 here|0.20|0.50",
        "global.phone.1|at +1 202-555-0100 today|0.85|1",
        "global.phone.1|at (212) 555-0123 today|0.50|1",
        "global.phone.1|at 212-555-0123 today|0.50|1",
        "global.phone.1|at 212.555.0123 today|0.50|1",
        "global.phone.1|at 12025550123 today|0.20|0.50",
        "global.phone.1|at 2025550123 today|0|0.20",
        "global.phone.1|phone 2025550123 today|0.50|1",
        "global.phone.1|at +44 20 7946 0958 today|0.85|1",
        "global.phone.1|phone 020 7219 4272 today|0.85|1",
        "global.phone.1|at 020 7219 4272 today|0|0",
        "global.email.1|at jane@lawfirm.com today|0.90|1",
        "global.email.1|at jane@firm.notatld today|0|0.20",
        "global.ipv4.1|version 1.2.3.4 today|0|0",
        "global.ipv4.1|host 10.1.2.3 answers|0.85|1",
        "global.date-of-birth.1|DOB: 04/12/1987|0.85|1",
        "global.date-of-birth.1|on 04/12/1987 today|0|0",
        "secrets.github-token.1|x ghp_A1b2C3d4E5f6G7h8J9k0L1m2N3p4Q50y9gFA y|0.50|0.85",
        "secrets.password.1|password: letmein|0.20|0.50",
        "secrets.password.1|password = letmein1|0.85|1",
        "legal.docket-federal.1|see 1:21-cv-01234 there|0.85|1",
      })
  void confidenceLiesInItsBand(String rule, String text, double least, double most) {
    double found = Sentences.best(engine, rule, text);
    assertTrue(
        found >= least && found <= most,
        () -> rule + " of '" + text + "': " + found + Sentences.explain(engine, text));
  }

  @Test
  void plainNumbersWithoutLabelsAreNotReported() {
    Random random = new Random(11);
    for (int length : new int[] {5, 6, 7, 8, 9, 10, 12}) {
      for (int i = 0; i < 400; i++) {
        StringBuilder text = new StringBuilder("Item ");
        random.ints(length, 0, 10).forEach(text::append);
        assertEquals(
            0,
            engine.detect(Sentences.unit(text.append(" was sold.").toString())).complete().stream()
                .filter(found -> found.confidence().probability() >= Confidence.REPORTED)
                .count(),
            () -> text + Sentences.explain(engine, text.toString()));
      }
    }
  }
}
