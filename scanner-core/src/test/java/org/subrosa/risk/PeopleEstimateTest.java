package org.subrosa.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.subrosa.finding.EntityType;

/** The two ends of the interval. */
final class PeopleEstimateTest {

  @Test
  void of_twoStrongKinds_takesTheLargerForTheLowerEnd() {
    PeopleEstimate people =
        PeopleEstimate.of(
            Map.of(
                EntityType.SSN,
                2L,
                EntityType.MRN,
                1L,
                EntityType.PERSON,
                1L,
                EntityType.DATE,
                5L));
    assertEquals(new PeopleEstimate(2, 4), people);
  }

  @Test
  void of_namesAlone_hasNoLowerEnd() {
    assertEquals(new PeopleEstimate(0, 1), PeopleEstimate.of(Map.of(EntityType.PERSON, 1L)));
    assertEquals(PeopleEstimate.NONE, PeopleEstimate.of(Map.of()));
  }

  @Test
  void interval_backwards_isRefused() {
    assertThrows(IllegalArgumentException.class, () -> new PeopleEstimate(2, 1));
  }
}
