package org.subrosa.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.subrosa.rules.Reliability.Outcome;
import org.subrosa.rules.Reliability.Rising;

class ReliabilityTest {

  private static final double EXACT = 1e-9;

  private static List<Outcome> outcomes(double score, int right, int wrong) {
    List<Outcome> all = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      all.add(new Outcome(score, i < right));
    }
    return all;
  }

  @Test
  void error_isTheMeanDistanceOfTheTenths() {
    List<Outcome> all = outcomes(0.95, 9, 1);
    assertEquals(0.05, Reliability.error(all), EXACT);
    all.addAll(outcomes(0.2, 3, 7));
    assertEquals(0.075, Reliability.error(all), EXACT);
    assertEquals(0, Reliability.error(outcomes(1, 3, 0)), EXACT);
    assertEquals(0, Reliability.error(List.of()), EXACT);
  }

  @Test
  void rising_poolsWhatFallsAndKeepsWhatRises() {
    List<Outcome> all = outcomes(0.2, 1, 3);
    all.addAll(outcomes(0.5, 3, 1));
    all.addAll(outcomes(0.7, 2, 2));
    all.addAll(outcomes(0.9, 4, 0));
    Rising map = new Rising(all);
    assertEquals(0.25, map.of(0.1), EXACT);
    assertEquals(0.25, map.of(0.2), EXACT);
    assertEquals(0.625, map.of(0.5), EXACT);
    assertEquals(0.625, map.of(0.6), EXACT);
    assertEquals(0.8125, map.of(0.8), EXACT);
    assertEquals(1, map.of(0.95), EXACT);
  }
}
