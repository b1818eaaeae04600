package org.subrosa.jobs;

import java.util.ArrayList;
import java.util.List;

/** Whether a run has been asked to stop. */
public final class Cancellation {

  private final List<Runnable> listeners = new ArrayList<>();
  private boolean isRequested;
  private boolean isReadingOver;

  /** Asks the run to stop: it ends the processes that read and writes what it has. */
  public synchronized void request() {
    isRequested = true;
    listeners.forEach(Runnable::run);
  }

  /** Returns whether the run was asked to stop. */
  public synchronized boolean isRequested() {
    return isRequested;
  }

  /** Says that nothing is read any more: what is left to do is to write the results. */
  synchronized void readingIsOver() {
    isReadingOver = true;
  }

  /** Returns whether the run is only writing, which comes to an end by itself. */
  public synchronized boolean isReadingOver() {
    return isReadingOver;
  }

  /** Has something run when the run is asked to stop, or now if it already was. */
  synchronized void onRequest(Runnable listener) {
    listeners.add(listener);
    if (isRequested) {
      listener.run();
    }
  }
}
