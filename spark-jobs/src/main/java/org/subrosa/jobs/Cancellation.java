package org.subrosa.jobs;

import java.util.ArrayList;
import java.util.List;

/** Whether a run has been asked to stop. */
public final class Cancellation {

  private final List<Runnable> listeners = new ArrayList<>();
  private boolean isRequested;

  /** Asks the run to stop after the documents it has in hand. */
  public synchronized void request() {
    isRequested = true;
    listeners.forEach(Runnable::run);
  }

  /** Returns whether the run was asked to stop. */
  public synchronized boolean isRequested() {
    return isRequested;
  }

  /** Has something run when the run is asked to stop, or now if it already was. */
  synchronized void onRequest(Runnable listener) {
    listeners.add(listener);
    if (isRequested) {
      listener.run();
    }
  }
}
