package org.subrosa.isolate;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One child kept ready, so that the document after a lost one need not wait for a start.
 *
 * <p>None is started before it is ordered: a run that loses no child pays for no spare.
 */
final class Spare implements AutoCloseable {

  private final Callable<Worker> start;
  private final ExecutorService starter =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "spare");
            thread.setDaemon(true);
            return thread;
          });
  private Optional<Future<Worker>> ordered = Optional.empty();

  /** Makes the place for a spare. */
  Spare(Callable<Worker> start) {
    this.start = start;
  }

  /** Has a child started in the background, unless there is one already. */
  synchronized void order() {
    if (ordered.isEmpty() && !starter.isShutdown()) {
      ordered = Optional.of(starter.submit(start));
    }
  }

  /** Returns the spare, waiting for it when it is just being started; empty when there is none. */
  Optional<Worker> take() {
    return taken().flatMap(Spare::finished).filter(Worker::isAlive);
  }

  private synchronized Optional<Future<Worker>> taken() {
    Optional<Future<Worker>> taken = ordered;
    ordered = Optional.empty();
    return taken;
  }

  /** A start is watched and so comes to an end; whoever is interrupted meanwhile stays so. */
  private static Optional<Worker> finished(Future<Worker> child) {
    boolean wasInterrupted = false;
    try {
      while (true) {
        try {
          return Optional.of(child.get());
        } catch (InterruptedException e) {
          wasInterrupted = true;
        } catch (ExecutionException e) {
          // The next one that needs a child starts its own and is told why that fails.
          return Optional.empty();
        }
      }
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Ends the spare and takes no more orders. */
  @Override
  public void close() {
    synchronized (this) {
      starter.shutdown();
    }
    taken().flatMap(Spare::finished).ifPresent(Worker::close);
  }
}
