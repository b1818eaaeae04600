package org.subrosa.isolate;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.subrosa.finding.Coverage;

/**
 * Ends children that overstay. The budget is CPU time, so that a busy machine fails no honest
 * document; the clock only ends those that wait for something that never comes.
 */
final class Watchdog implements AutoCloseable {

  private static final long POLL_MILLISECONDS = 100;

  /** To start Java and to load rules, terms and parsers. */
  private static final long START_SECONDS = 300;

  private final Isolation isolation;
  private final int pictureSeconds;
  private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
  private final Thread thread = new Thread(this::run, "watchdog");
  private volatile boolean isClosed;
  private volatile Optional<Coverage> stopped = Optional.empty();

  /**
   * Makes a watchdog.
   *
   * @param pictureSeconds what a document may take longer for each picture that is recognised in it
   */
  Watchdog(Isolation isolation, int pictureSeconds) {
    this.isolation = isolation;
    this.pictureSeconds = pictureSeconds;
    thread.setDaemon(true);
    thread.start();
  }

  /** Watches a child over one document. */
  Watch watch(Worker worker, long bytes) {
    return add(new Watch(worker, isolation.cpuSeconds(bytes), isolation.wallSeconds(bytes), this));
  }

  /** Watches a child that starts. */
  Watch watchStart(Worker worker) {
    return add(new Watch(worker, START_SECONDS, START_SECONDS, this));
  }

  private Watch add(Watch watch) {
    watches.add(watch);
    stopped.ifPresent(watch::stop);
    return watch;
  }

  /** Ends every child that is at a task, and each that is given one from now on. */
  void stop(Coverage reason) {
    stopped = Optional.of(reason);
    watches.forEach(watch -> watch.stop(reason));
  }

  private void run() {
    try {
      while (!isClosed) {
        Thread.sleep(POLL_MILLISECONDS);
        watches.forEach(Watch::look);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    isClosed = true;
    thread.interrupt();
  }

  /** One child at one task. */
  static final class Watch {

    private final Worker worker;
    private final Watchdog watchdog;
    private long cpuSeconds;
    private long wallSeconds;
    private boolean isEnded;
    private final Duration cpuBefore;
    private final long start = System.nanoTime();

    private Watch(Worker worker, long cpuSeconds, long wallSeconds, Watchdog watchdog) {
      this.worker = worker;
      this.cpuSeconds = cpuSeconds;
      this.wallSeconds = wallSeconds;
      this.watchdog = watchdog;
      this.cpuBefore = worker.cpu();
    }

    private synchronized void look() {
      if (isEnded) {
        return;
      }
      long wall = Duration.ofNanos(System.nanoTime() - start).toSeconds();
      if (worker.cpu().minus(cpuBefore).toSeconds() >= cpuSeconds) {
        kill(new Coverage.Timeout("limit on CPU time: " + cpuSeconds + " s"));
      } else if (wall >= wallSeconds) {
        kill(new Coverage.Timeout("limit on time: " + wallSeconds + " s"));
      }
    }

    /**
     * A picture is begun: the program that reads it has its own limits, which the document's are to
     * leave room for, and to decode or draw it costs the child CPU time.
     */
    synchronized void extendForPicture() {
      cpuSeconds += watchdog.pictureSeconds;
      wallSeconds += watchdog.pictureSeconds;
    }

    private synchronized void stop(Coverage reason) {
      if (!isEnded) {
        kill(reason);
      }
    }

    private void kill(Coverage reason) {
      end();
      worker.kill(reason);
    }

    /** The task is done; the child is not ended any more. */
    synchronized void end() {
      isEnded = true;
      watchdog.watches.remove(this);
    }
  }
}
