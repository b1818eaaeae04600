package org.subrosa.validate;

import java.util.List;

/** Checks of the Americas outside the United States. */
final class AmericasChecks {

  private AmericasChecks() {}

  static List<Validator> all() {
    return List.of();
  }
}
