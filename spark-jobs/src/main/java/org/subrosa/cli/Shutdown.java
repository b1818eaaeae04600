package org.subrosa.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.subrosa.jobs.Cancellation;

/**
 * Ctrl-C and the end of the process. The first signal asks the run to stop and waits until it has
 * written what it has; the process then ends with 130 by itself.
 */
final class Shutdown {

  private static final long PATIENCE_SECONDS = 60;
  private static final CountDownLatch WRITTEN = new CountDownLatch(1);

  private Shutdown() {}

  /** Has a signal cancel a run; returns what takes that back when the run has ended. */
  static Runnable cancels(Cancellation cancellation) {
    Thread hook =
        new Thread(
            () -> {
              if (WRITTEN.getCount() > 0) {
                cancellation.request();
                await();
              }
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(hook);
    return () -> remove(hook);
  }

  private static void remove(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The signal has come; the hook waits until the process has written everything.
      return;
    }
  }

  private static void await() {
    try {
      if (!WRITTEN.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Runtime.getRuntime().halt(130);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the process; everything is written. */
  static void exit(int code) {
    WRITTEN.countDown();
    System.exit(code);
  }
}
