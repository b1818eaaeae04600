package org.subrosa.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.subrosa.finding.Evidence;

final class EvidenceScorerTest {

  /** Odds by hand: 0.2 is 1 to 4; times 2, times 10, is 5 to 1; that is 5/6. */
  @Test
  void confidence_twoRatios_isTheLogisticOfTheirSum() {
    EvidenceScorer scorer = new EvidenceScorer(0.2);
    scorer.add("shape", 2);
    scorer.add("word", 10);
    assertEquals(0.8333, scorer.confidence().probability());
    assertEquals(
        List.of("prior", "shape", "word"), scorer.terms().stream().map(Evidence::reason).toList());
    assertEquals(Math.log(0.25), scorer.terms().get(0).weight(), 1e-12);
    assertEquals(Math.log(10), scorer.terms().get(2).weight(), 1e-12);
  }

  @Test
  void confidence_noEvidence_isThePrior() {
    assertEquals(0.37, new EvidenceScorer(0.37).confidence().probability());
  }

  @Test
  void add_ratioOne_saysNothing() {
    EvidenceScorer scorer = new EvidenceScorer(0.5);
    scorer.add("silent", 1);
    assertEquals(0.5, scorer.confidence().probability());
    assertEquals(1, scorer.terms().size());
  }

  @Test
  void add_ratioBelowOne_speaksAgainst() {
    EvidenceScorer scorer = new EvidenceScorer(0.5);
    scorer.add("failed", 0.25);
    assertEquals(0.2, scorer.confidence().probability());
    assertTrue(scorer.terms().get(1).weight() < 0);
  }

  @Test
  void confidence_extremeRatios_staysInRange() {
    EvidenceScorer sure = new EvidenceScorer(0.99);
    EvidenceScorer never = new EvidenceScorer(0.000_001);
    for (int i = 0; i < 500; i++) {
      sure.add("for", 1_000_000);
      never.add("against", 0.000_001);
    }
    assertEquals(1, sure.confidence().probability());
    assertEquals(0, never.confidence().probability());
  }
}
