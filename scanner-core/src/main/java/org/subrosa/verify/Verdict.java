package org.subrosa.verify;

import java.util.List;
import org.subrosa.finding.EntityType;

/** What a verification ends with. None of them holds a value. */
public sealed interface Verdict {

  /**
   * Nothing was found by any route and the structure is the original's.
   *
   * @param routes the routes that were gone
   */
  record Clean(List<String> routes) implements Verdict {
    /** Copies the list. */
    public Clean {
      routes = List.copyOf(routes);
    }
  }

  /**
   * A value is still there.
   *
   * @param route the route that shows it
   * @param type what the value is
   */
  record Residue(String route, EntityType type) implements Verdict {}

  /**
   * The proof could not be made.
   *
   * @param reason why, without any text of the document
   */
  record Unverifiable(String reason) implements Verdict {}
}
