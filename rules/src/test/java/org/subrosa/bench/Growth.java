package org.subrosa.bench;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.match.CandidateScan;
import org.subrosa.match.MultiPatternScanner;

/** What a line of twice the length costs more, and what a second thread does. */
final class Growth {

  private static final int DOUBLINGS = 3;

  /** Bytes that threads detect in. */
  private static final long SHARED = 5_000_000;

  private final Settings settings;
  private final Report report;

  Growth(Settings settings, Report report) {
    this.settings = settings;
    this.report = report;
  }

  /** Scans single lines, each twice as long as the one before. */
  void doubling(BenchText text, List<Pack> packs) throws IOException {
    report.table(
        "One line, \"" + text.name() + "\" without line ends: CPU-seconds of the best warm pass",
        "rules",
        "MB",
        "scan",
        "ratio",
        "confirmed",
        "ratio");
    for (Pack pack : packs) {
      CandidateScan automata = new CandidateScan(pack.patterns());
      MultiPatternScanner scanner = MultiPatternScanner.compile(pack.patterns());
      double lastScan = Double.NaN;
      double lastConfirmed = Double.NaN;
      for (int i = 0; i < DOUBLINGS; i++) {
        int length = (settings.lineMegabytes() << i) * 1_000_000;
        Piece whole = new Piece("line", text.asOneLine(length), length);
        BenchText line = new BenchText("line", List.of(whole));
        double scan = Passes.measure(line, settings, automata::count).warmSeconds();
        double confirmed =
            Passes.measure(line, settings, piece -> Pack.Count.in(scanner, piece)).warmSeconds();
        report.row(
            pack.name(), length / 1e6, scan, scan / lastScan, confirmed, confirmed / lastConfirmed);
        lastScan = scan;
        lastConfirmed = confirmed;
      }
    }
  }

  /** Scans and detects with one thread and with two at a time, which share everything. */
  void threads(BenchText text, List<Pack> packs)
      throws IOException, InterruptedException, ExecutionException {
    report.table(
        "Two threads against one, \"" + text.name() + "\": CPU-milliseconds a MB, best warm passes",
        "rules",
        "work",
        "MB",
        "one thread",
        "two threads",
        "ratio");
    for (Pack pack : packs) {
      CandidateScan automata = new CandidateScan(pack.patterns());
      threads("scan", text, pack, automata::count);
      DetectionEngine engine = DetectionEngine.builder().rules(pack.rules()).build();
      BenchText part = text.first(SHARED);
      threads("detection", part, pack, piece -> Speeds.found(engine, piece, new TreeSet<>()));
    }
  }

  private void threads(String name, BenchText text, Pack pack, Passes.Work work)
      throws IOException, InterruptedException, ExecutionException {
    double megabytes = text.bytes().getOrDefault("", 0L) / 1e6;
    double one = Passes.measure(text, settings, work).warmSeconds() / megabytes;
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      Callable<Passes> passes = () -> Passes.measure(text, settings, work);
      double two = 0;
      for (Future<Passes> thread : pool.invokeAll(List.of(passes, passes))) {
        two += thread.get().warmSeconds() / megabytes / 2;
      }
      report.row(pack.name(), name, megabytes, one * 1000, two * 1000, two / one);
    } finally {
      pool.shutdown();
    }
  }
}
