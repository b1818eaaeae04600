package org.subrosa.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.detect.Detections;
import org.subrosa.document.Location;
import org.subrosa.finding.RuleId;
import org.subrosa.match.CandidateScan;
import org.subrosa.match.MultiPatternScanner;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;

/**
 * How fast the automata scan, the scan with confirmation and the whole of detection are, with each
 * pack on each kind of a text, and what room they take.
 */
final class Speeds {

  private final Settings settings;
  private final Report report;

  Speeds(Settings settings, Report report) {
    this.settings = settings;
    this.report = report;
  }

  /** Measures all packs on a text. */
  void measure(BenchText text, List<Pack> packs) throws IOException {
    report.table(
        "Text \"" + text.name() + "\": MB a CPU-second, first pass and best warm pass",
        "rules",
        "text",
        "MB",
        "scan, first",
        "scan",
        "confirmed, first",
        "confirmed",
        "detection, first",
        "detection",
        "places a MB",
        "matches a MB",
        "findings a MB",
        "warm passes");
    StringBuilder rooms = new StringBuilder();
    for (Pack pack : packs) {
      rooms.append(measure(text, pack)).append('\n');
    }
    report.line("");
    report.line(rooms.toString().strip());
  }

  private String measure(BenchText text, Pack pack) throws IOException {
    double before = heldMegabytes();
    CandidateScan automata = new CandidateScan(pack.patterns());
    Passes scan = Passes.measure(text, settings, automata::count);
    double tables = heldMegabytes() - before;
    Passes confirmed = confirmed(text, pack);
    DetectionEngine engine = DetectionEngine.builder().rules(pack.rules()).build();
    Set<RuleId> givenUp = new TreeSet<>();
    Passes detection = Passes.measure(text, settings, piece -> found(engine, piece, givenUp));
    double whole = heldBy(engine) - before - tables;
    for (Map.Entry<String, Long> part : text.bytes().entrySet()) {
      row(pack, part.getKey(), part.getValue(), List.of(scan, confirmed, detection));
    }
    return pack.name()
        + ": heap after the passes, MB: automata "
        + Math.round(tables)
        + ", engine "
        + Math.round(whole)
        + "; automata stand for "
        + automata.known()
        + " of "
        + pack.patterns().size()
        + " patterns; rules given up: "
        + givenUp;
  }

  private Passes confirmed(BenchText text, Pack pack) {
    MultiPatternScanner scanner = MultiPatternScanner.compile(pack.patterns());
    return Passes.measure(text, settings, piece -> Pack.Count.in(scanner, piece));
  }

  private static double heldBy(DetectionEngine engine) {
    try {
      return heldMegabytes();
    } finally {
      Reference.reachabilityFence(engine);
    }
  }

  private void row(Pack pack, String kind, long bytes, List<Passes> all) throws IOException {
    Passes scan = all.get(0);
    Passes confirmed = all.get(1);
    Passes detection = all.get(2);
    report.row(
        pack.name(),
        kind.isEmpty() ? "all" : kind,
        bytes / 1e6,
        scan.coldSpeed(kind, bytes),
        scan.warmSpeed(kind, bytes),
        confirmed.coldSpeed(kind, bytes),
        confirmed.warmSpeed(kind, bytes),
        detection.coldSpeed(kind, bytes),
        detection.warmSpeed(kind, bytes),
        scan.found(kind, bytes),
        confirmed.found(kind, bytes),
        detection.found(kind, bytes),
        scan.count() + ", " + confirmed.count() + ", " + detection.count());
  }

  /** Returns how many findings a text has. */
  static int found(DetectionEngine engine, String text, Set<RuleId> givenUp) {
    Detections found = engine.detect(TextUnit.of(SensitiveText.of(text), new Location.Body()));
    synchronized (givenUp) {
      givenUp.addAll(found.givenUp());
    }
    return found.list().size();
  }

  /** Returns what the heap holds once all that nobody holds is gone. */
  static double heldMegabytes() {
    for (int i = 0; i < 2; i++) {
      ManagementFactory.getMemoryMXBean().gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }
}
