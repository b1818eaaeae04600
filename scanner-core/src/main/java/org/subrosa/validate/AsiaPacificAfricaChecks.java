package org.subrosa.validate;

import java.util.List;

/** Checks of Asia, the Pacific, the Middle East and Africa. */
final class AsiaPacificAfricaChecks {

  private AsiaPacificAfricaChecks() {}

  static List<Validator> all() {
    return List.of();
  }
}
