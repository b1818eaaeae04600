package org.subrosa.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;

/**
 * What passes over a text cost, in CPU-seconds of the thread, for each kind of its pieces and,
 * under the empty name, for all.
 *
 * @param cold of the first pass
 * @param warm the least of the passes after it
 * @param found what the first pass found
 * @param count how many warm passes there were
 */
record Passes(
    Map<String, Double> cold, Map<String, Double> warm, Map<String, Double> found, int count) {

  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  /** Work on a piece of text; says how much it found. */
  interface Work {
    int on(String text);
  }

  /** Measures a cold pass, and warm ones while settings allow them, but at least one. */
  static Passes measure(BenchText text, Settings settings, Work work) {
    Map<String, Double> found = new HashMap<>();
    Map<String, Double> cold = pass(text, work, found);
    Map<String, Double> warm = new HashMap<>();
    double spent = 0;
    int count = 0;
    while (count == 0 || (count < settings.passes() && spent < settings.seconds())) {
      Map<String, Double> again = pass(text, work, new HashMap<>());
      again.forEach((kind, seconds) -> warm.merge(kind, seconds, Math::min));
      spent += again.getOrDefault("", 0.0);
      count++;
    }
    return new Passes(cold, warm, found, count);
  }

  private static Map<String, Double> pass(BenchText text, Work work, Map<String, Double> found) {
    Map<String, Double> costs = new HashMap<>();
    for (Piece piece : text.pieces()) {
      long start = CLOCK.getCurrentThreadCpuTime();
      double some = work.on(piece.text());
      double seconds = (CLOCK.getCurrentThreadCpuTime() - start) / 1e9;
      for (String kind : new String[] {"", piece.kind()}) {
        costs.merge(kind, seconds, Double::sum);
        found.merge(kind, some, Double::sum);
      }
    }
    return costs;
  }

  /** Returns the cold pass's speed on a kind. */
  double coldSpeed(String kind, long bytes) {
    return bytes / 1e6 / cold.getOrDefault(kind, 0.0);
  }

  /** Returns the best warm pass's speed on a kind. */
  double warmSpeed(String kind, long bytes) {
    return bytes / 1e6 / warm.getOrDefault(kind, 0.0);
  }

  /** Returns how many were found in a kind for each million bytes. */
  double found(String kind, long bytes) {
    return found.getOrDefault(kind, 0.0) / (bytes / 1e6);
  }

  /** Returns the CPU-seconds of the best warm pass over all. */
  double warmSeconds() {
    return warm.getOrDefault("", 0.0);
  }
}
