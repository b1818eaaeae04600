package org.subrosa.jobs;

import org.jspecify.annotations.Nullable;

/** The failure of an engine: of the machine, the cluster or the disk, not of a document. */
public final class EngineException extends Exception {

  private static final long serialVersionUID = 1L;

  private EngineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Says that documents have no row in the ledger. */
  static EngineException lost(long documents) {
    return new EngineException(
        documents + " documents have no row in the ledger; nothing of this run can be relied on",
        null);
  }

  /** Names the failed thing and the remedy, from the innermost cause that knows them. */
  static EngineException of(String engine, Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnitException) {
        return new EngineException(String.valueOf(cause.getMessage()), failure);
      }
    }
    String hint = engine.equals("spark") ? "; try --engine local" : "";
    return new EngineException(
        "the " + engine + " engine failed (" + failure.getClass().getSimpleName() + ")" + hint,
        failure);
  }
}
