package org.subrosa.address;

import java.util.ArrayList;
import java.util.List;

/** An address in the making: its stretch so far and what speaks for it. */
final class Draft {

  /** One in fifty numbers that stand before or behind a name is a house number. */
  static final double PRIOR = 0.02;

  static final double ODDS = PRIOR / (1 - PRIOR);

  private final List<Sign> signs = new ArrayList<>();
  private final boolean isSmall;
  private int start;
  private int end;
  private double odds = ODDS;
  private Country language = Country.UNKNOWN;
  private boolean isPlaced;
  private boolean isBare;

  /**
   * Begins an address.
   *
   * @param isSmall whether its street is written in small letters, as its city may be then
   */
  Draft(int start, int end, boolean isSmall) {
    this.start = start;
    this.end = end;
    this.isSmall = isSmall;
  }

  Draft(int start, int end) {
    this(start, end, false);
  }

  Draft with(String reason, double likelihoodRatio) {
    signs.add(new Sign(reason, likelihoodRatio));
    odds *= likelihoodRatio;
    return this;
  }

  /** Says in which country streets are called so. */
  Draft in(Country country) {
    language = country;
    return this;
  }

  /** Takes note that it is a number before a word with a capital so far, and nothing else. */
  Draft bare() {
    isBare = true;
    return this;
  }

  /** Whether nothing but a number and a word speaks for it: things are counted like that. */
  boolean isBare() {
    return isBare && !isPlaced;
  }

  void beginAt(int newStart) {
    start = newStart;
  }

  void extendTo(int newEnd) {
    end = newEnd;
  }

  /** Takes note that a unit, place or postcode follows the street. */
  void placed() {
    isPlaced = true;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  boolean isSmall() {
    return isSmall;
  }

  boolean isPlaced() {
    return isPlaced;
  }

  Country language() {
    return language;
  }

  double odds() {
    return odds;
  }

  PostalAddress address() {
    return new PostalAddress(start, end, PRIOR, signs);
  }
}
