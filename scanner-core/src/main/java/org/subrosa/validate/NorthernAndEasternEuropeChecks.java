package org.subrosa.validate;

import java.util.List;

/** Checks of the Nordic and Baltic countries, eastern and south-eastern Europe, and Turkey. */
final class NorthernAndEasternEuropeChecks {

  private NorthernAndEasternEuropeChecks() {}

  static List<Validator> all() {
    return List.of();
  }
}
