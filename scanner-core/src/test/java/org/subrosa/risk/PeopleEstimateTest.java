package org.subrosa.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.subrosa.risk.Documents.finding;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.subrosa.finding.EntityType;

/** The two ends of the interval. */
final class PeopleEstimateTest {

  @Test
  void of_twoStrongKinds_takesTheLargerForTheLowerEnd() {
    PeopleEstimate people =
        PeopleEstimate.of(
            Stream.of(
                finding(EntityType.SSN, 3, 1),
                finding(EntityType.SSN, 3, 2),
                finding(EntityType.MRN, 3, 1),
                finding(EntityType.PERSON, 1, 1),
                finding(EntityType.PERSON, 1, 1),
                finding(EntityType.DATE, 1, 1)));
    assertEquals(new PeopleEstimate(2, 4), people);
  }

  @Test
  void of_namesAlone_hasNoLowerEnd() {
    assertEquals(
        new PeopleEstimate(0, 1), PeopleEstimate.of(Stream.of(finding(EntityType.PERSON, 1, 1))));
    assertEquals(PeopleEstimate.NONE, PeopleEstimate.of(Stream.empty()));
  }

  @Test
  void interval_backwards_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new PeopleEstimate(2, 1));
  }
}
