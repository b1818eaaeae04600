package org.subrosa.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How well scores tell the share of findings that are right. */
final class Reliability {

  static final int BINS = 10;

  private Reliability() {}

  /**
   * A finding.
   *
   * @param score the probability that was told
   * @param isRight whether it is a value of its type
   */
  record Outcome(double score, boolean isRight) {}

  /** Findings whose scores fall into the same tenth. */
  static final class Bin {

    private int count;
    private int right;
    private double scores;

    private void add(Outcome one) {
      count++;
      right += one.isRight() ? 1 : 0;
      scores += one.score();
    }

    private double gap() {
      return Math.abs(scores - right);
    }
  }

  private static Bin[] bins(List<Outcome> outcomes) {
    Bin[] bins = new Bin[BINS];
    Arrays.setAll(bins, i -> new Bin());
    outcomes.forEach(one -> bins[Math.min(BINS - 1, (int) (one.score() * BINS))].add(one));
    return bins;
  }

  /**
   * Returns the expected calibration error: the mean distance, over all findings, between the mean
   * score of a tenth and the share of it that is right; 0 without findings.
   */
  static double error(List<Outcome> outcomes) {
    double gaps = Arrays.stream(bins(outcomes)).mapToDouble(Bin::gap).sum();
    return outcomes.isEmpty() ? 0 : gaps / outcomes.size();
  }

  /** Returns a line for each tenth that has findings. */
  static String table(List<Outcome> outcomes) {
    StringBuilder table = new StringBuilder();
    Bin[] bins = bins(outcomes);
    for (int i = 0; i < BINS; i++) {
      Bin bin = bins[i];
      if (bin.count > 0) {
        table.append(
            String.format(
                Locale.ROOT,
                "    %.1f-%.1f %6d found, mean score %.3f, right %.3f%n",
                (double) i / BINS,
                (i + 1.0) / BINS,
                bin.count,
                bin.scores / bin.count,
                (double) bin.right / bin.count));
      }
    }
    return table.toString();
  }

  /** A rising map from scores to probabilities, fitted by pooling neighbours that fall. */
  static final class Rising {

    private final List<Pool> pools = new ArrayList<>();

    Rising(List<Outcome> outcomes) {
      outcomes.stream().sorted(Comparator.comparingDouble(Outcome::score)).forEach(this::add);
    }

    private void add(Outcome one) {
      Pool last = new Pool(one.score(), one.score(), 1, one.isRight() ? 1 : 0);
      while (!pools.isEmpty() && mustJoin(pools.get(pools.size() - 1), last)) {
        last = pools.remove(pools.size() - 1).and(last);
      }
      pools.add(last);
    }

    private static boolean mustJoin(Pool before, Pool after) {
      return before.share() >= after.share() || before.to() >= after.from();
    }

    /** Returns the probability of a score; between two pools it is on the line between them. */
    double of(double score) {
      if (pools.isEmpty()) {
        return score;
      }
      Pool before = pools.get(0);
      for (Pool pool : pools) {
        if (score < pool.from()) {
          return between(before, pool, score);
        }
        before = pool;
      }
      return before.share();
    }

    private static double between(Pool before, Pool after, double score) {
      if (score <= before.to()) {
        return before.share();
      }
      double way = (score - before.to()) / (after.from() - before.to());
      return before.share() + way * (after.share() - before.share());
    }
  }

  /** Neighbours that are told the same probability. */
  private record Pool(double from, double to, int count, int right) {

    double share() {
      return (double) right / count;
    }

    Pool and(Pool after) {
      return new Pool(from, after.to, count + after.count, right + after.right);
    }
  }
}
