package org.subrosa.validate;

import java.util.List;

/**
 * Checks of the United Kingdom, Ireland, the Benelux countries, Germany, Austria, Switzerland,
 * France, Spain, Portugal and Italy.
 */
final class WesternEuropeChecks {

  private WesternEuropeChecks() {}

  static List<Validator> all() {
    return List.of();
  }
}
