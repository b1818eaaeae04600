package org.subrosa.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.subrosa.jobs.Progress;

/**
 * Shows how far a run is: one line that rewrites itself on a terminal, a plain line every ten
 * seconds elsewhere.
 */
final class ConsoleProgress implements Progress, AutoCloseable {

  private static final long TERMINAL_STEP = 100_000_000L;
  private static final long PLAIN_STEP = 10_000_000_000L;
  private static final double SECOND = 1e9;

  private final PrintWriter out;
  private final boolean isTerminal;
  private final int allDocuments;
  private final long allBytes;
  private final long start = System.nanoTime();
  private final AtomicLong documents = new AtomicLong();
  private final AtomicLong bytes = new AtomicLong();
  private long lastShown = start;
  private boolean hasLine;

  ConsoleProgress(PrintWriter out, boolean isTerminal, int allDocuments, long allBytes) {
    this.out = out;
    this.isTerminal = isTerminal;
    this.allDocuments = allDocuments;
    this.allBytes = allBytes;
  }

  @Override
  public void done(long size) {
    documents.incrementAndGet();
    bytes.addAndGet(size);
    show(false);
  }

  private synchronized void show(boolean isLast) {
    long now = System.nanoTime();
    if (!isLast && now - lastShown < (isTerminal ? TERMINAL_STEP : PLAIN_STEP)) {
      return;
    }
    lastShown = now;
    hasLine = true;
    String line = line((now - start) / SECOND, isLast);
    out.print(isTerminal ? "\r\u001b[K" + line : line + System.lineSeparator());
    out.flush();
  }

  private String line(double seconds, boolean isLast) {
    long done = bytes.get();
    double rate = done / Math.max(seconds, 0.001);
    String rest =
        isLast || done == 0
            ? String.format(Locale.ROOT, "%s taken", duration(seconds))
            : duration((allBytes - done) / rate) + " left";
    return String.format(
        Locale.ROOT,
        "%,d of %,d documents, %s of %s, %s/s, %s",
        Math.min(documents.get(), allDocuments),
        allDocuments,
        Sizes.of(done),
        Sizes.of(allBytes),
        Sizes.of((long) rate),
        rest);
  }

  private static String duration(double seconds) {
    long whole = Math.max(0, Math.round(seconds));
    return whole < 60
        ? whole + " s"
        : whole < 3600
            ? whole / 60 + " min " + whole % 60 + " s"
            : whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }

  @Override
  public void close() {
    if (hasLine && isTerminal) {
      show(true);
      out.println();
    }
  }
}
