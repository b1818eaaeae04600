package org.subrosa.names;

import java.util.ArrayList;
import java.util.List;
import org.subrosa.finding.EntityType;

/** A name in the making: a stretch of tokens and what is known of it so far. */
final class Candidate {

  /** What the origin of a candidate begins with that a tagger proposed. */
  static final String TAGGED = "tagged as ";

  private static final double SUREST = 0.995;

  private final int from;
  private final int to;
  private final EntityType type;
  private final String origin;
  private final double prior;
  private final List<Clue> clues = new ArrayList<>();
  private double odds;

  /**
   * Makes one.
   *
   * @param from its first token
   * @param to the token behind its last
   */
  Candidate(int from, int to, EntityType type, String origin, double prior) {
    this.from = from;
    this.to = to;
    this.type = type;
    this.origin = origin;
    this.prior = Math.min(SUREST, prior);
    this.odds = this.prior / (1 - this.prior);
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  int length() {
    return to - from;
  }

  EntityType type() {
    return type;
  }

  /** Whether a tagger proposed it and nothing speaks for it yet. */
  boolean isTagged() {
    return origin.startsWith(TAGGED) && clues.stream().noneMatch(c -> c.likelihoodRatio() > 1);
  }

  boolean is(EntityType other) {
    return type == other;
  }

  /**
   * Takes note of what speaks for or against it. The same reason counts once: that two words of a
   * name are legal forms says no more than that one is.
   */
  Candidate with(String reason, double likelihoodRatio) {
    if (clues.stream().anyMatch(clue -> clue.reason().equals(reason))) {
      return this;
    }
    clues.add(new Clue(reason, likelihoodRatio));
    odds *= likelihoodRatio;
    return this;
  }

  double probability() {
    return odds / (1 + odds);
  }

  boolean overlaps(int otherFrom, int otherTo) {
    return from < otherTo && otherFrom < to;
  }

  /** Returns what is known, without the place. */
  Name known() {
    return new Name(0, 0, type, origin, prior, clues);
  }

  Name name(Tokens tokens) {
    return new Name(tokens.start(from), tokens.end(to - 1), type, origin, prior, clues);
  }

  /** Returns the place, never the words. */
  @Override
  public String toString() {
    return "Candidate[" + type + " " + from + ".." + to + "]";
  }
}
