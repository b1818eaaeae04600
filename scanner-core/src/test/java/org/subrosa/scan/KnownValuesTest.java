package org.subrosa.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subrosa.document.Location;
import org.subrosa.document.Span;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.Finding;
import org.subrosa.finding.RuleId;
import org.subrosa.sensitive.Fingerprint;

final class KnownValuesTest {

  private static Finding finding(long token, double confidence) {
    Fingerprint fingerprint = new Fingerprint(String.format(Locale.ROOT, "%016x%016x", token, 0L));
    return new Finding(
        fingerprint,
        new RuleId("test.rule.1"),
        EntityType.SSN,
        new Confidence(confidence),
        1,
        1,
        new Location.Body(),
        new Span(0, 1),
        "***",
        fingerprint,
        false,
        List.of(),
        List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "0.90, 0.90, true",
    "0.90, 0.30, true",
    "0.30, 0.90, false",
    "0.50, 0.95, false",
    "0.60, 0.61, false",
    "1, 1, true"
  })
  void hasAsSure_valueFoundBefore_isRepeatedUnlessItIsSurerNow(
      double before, double now, boolean repeated) {
    KnownValues known = new KnownValues();
    assertFalse(known.hasAsSure(finding(7, now)));
    known.note(finding(7, before));
    assertEquals(repeated, known.hasAsSure(finding(7, now)));
    assertFalse(known.hasAsSure(finding(8, now)));
  }

  @Test
  void note_manyValues_knowsEachAndTheSurestPlace() {
    KnownValues known = new KnownValues();
    Random random = new Random(3);
    long[] tokens = random.longs(20_000).toArray();
    for (long token : tokens) {
      known.note(finding(token, 0.8));
      known.note(finding(token, 0.3));
    }
    KnownValues outer = new KnownValues();
    outer.noteAll(known);
    for (long token : tokens) {
      assertTrue(outer.hasAsSure(finding(token, 0.8)));
      assertFalse(outer.hasAsSure(finding(token, 0.81)));
    }
  }

  @Test
  void note_moreValuesThanItHolds_forgetsTheLaterOnes() {
    KnownValues known = new KnownValues();
    Random random = new Random(3);
    for (int i = 0; i < KnownValues.MOST_VALUES; i++) {
      known.note(finding(random.nextLong(), 0.8));
    }
    known.note(finding(1, 0.8));
    assertFalse(known.hasAsSure(finding(1, 0.8)));
  }
}
