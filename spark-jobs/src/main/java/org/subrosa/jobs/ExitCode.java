package org.subrosa.jobs;

import java.util.Collection;
import java.util.Comparator;

/**
 * What the process says to a scheduler. Three is never used: a JVM that runs out of memory ends
 * with it.
 */
public enum ExitCode {
  /** Stopped by the user. */
  INTERRUPTED(130),
  /** Failed or unfinished. */
  FAILED(1),
  /** Called wrongly. */
  USAGE(2),
  /** A proof did not hold. */
  VERIFICATION_FAILED(7),
  /** Documents were not examined. */
  UNEXAMINED(6),
  /** Copies were not published. */
  QUARANTINED(4),
  /** The severity named by {@code --fail-on} was reached. */
  EXPOSED(5),
  /** Everything done and examined. */
  DONE(0);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** Returns the number. */
  public int code() {
    return code;
  }

  /** Returns the one that counts among all that apply: they are declared in that order. */
  public static ExitCode first(Collection<ExitCode> applying) {
    return applying.stream().min(Comparator.naturalOrder()).orElse(DONE);
  }
}
