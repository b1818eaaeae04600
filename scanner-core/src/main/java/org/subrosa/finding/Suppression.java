package org.subrosa.finding;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An entry by which somebody has decided that some findings are no exposure, as reports tell of it:
 * never the value or expression it is about.
 *
 * @param id its name
 * @param owner who decided; empty only where it is disabled
 * @param reason why
 * @param expires the last day on which it holds
 * @param state whether it holds on the day of the run
 */
public record Suppression(String id, String owner, String reason, LocalDate expires, State state)
    implements Serializable {

  /** Whether an entry holds. */
  public enum State {
    /** It does. */
    ACTIVE,
    /** Its last day is over. */
    EXPIRED,
    /** Somebody wrote that it does not, or has yet to decide. */
    DISABLED
  }
}
