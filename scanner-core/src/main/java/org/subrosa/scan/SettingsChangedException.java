package org.subrosa.scan;

/**
 * What a run began with is no longer there, so it cannot go on: no document is to blame. The
 * message names the thing and the remedy.
 */
public final class SettingsChangedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Takes what says so. */
  public SettingsChangedException(Exception cause) {
    super(cause.getMessage(), cause);
  }
}
