package org.subrosa.cli;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.subrosa.jobs.Cancellation;
import org.subrosa.jobs.ExitCode;

/**
 * Ctrl-C and the end of the process. The first signal asks the run to stop and waits until it has
 * written what it has; the process then ends with 130, whichever signal it was. Without a run there
 * is nothing to write, only the directory of temporary files to remove.
 */
final class Shutdown {

  /** For documents that are read in this process, where nothing can end them. */
  private static final long PATIENCE_SECONDS = 60;

  private static final CountDownLatch WRITTEN = new CountDownLatch(1);
  private static volatile Optional<Cancellation> current = Optional.empty();

  private Shutdown() {}

  /** Has a signal end this process in good order. */
  static void guard(PrivateDirectory directory) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(directory), "stop"));
  }

  private static void end(PrivateDirectory directory) {
    if (WRITTEN.getCount() == 0) {
      return;
    }
    Optional<Cancellation> run = current;
    run.ifPresent(Shutdown::stop);
    directory.close();
    if (run.isPresent()) {
      Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
    }
  }

  /** Waits for a document in hand as long as there is patience, and for results to their end. */
  private static void stop(Cancellation run) {
    run.request();
    try {
      boolean isWritten = WRITTEN.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      while (!isWritten && run.isReadingOver()) {
        isWritten = WRITTEN.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Has a signal cancel a run; returns what takes that back when the run has ended. */
  static Runnable cancels(Cancellation cancellation) {
    current = Optional.of(cancellation);
    return () -> current = Optional.empty();
  }

  /** Ends the process; everything is written. */
  static void exit(int code) {
    WRITTEN.countDown();
    System.exit(code);
  }
}
