package org.subrosa.names;

import java.util.List;
import org.subrosa.finding.EntityType;

/**
 * A stretch of a text that may be a name.
 *
 * @param start first UTF-16 unit
 * @param end UTF-16 unit after the last
 * @param type {@code PERSON}, {@code ORG} or {@code LOCATION}
 * @param origin how it was come upon, such as by the tagger
 * @param prior its probability by that alone, between 0 and 1
 * @param clues what speaks for and against it besides
 */
public record Name(
    int start, int end, EntityType type, String origin, double prior, List<Clue> clues) {

  /** Copies the clues. */
  public Name {
    clues = List.copyOf(clues);
  }

  /** Returns the probability by all that is known. */
  public double probability() {
    double odds = prior / (1 - prior);
    for (Clue clue : clues) {
      odds *= clue.likelihoodRatio();
    }
    return odds / (1 + odds);
  }
}
