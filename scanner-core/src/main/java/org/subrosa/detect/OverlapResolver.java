package org.subrosa.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.RuleId;

/**
 * Settles claims on the same text: the surest wins, then the graver, then the longer; rules that
 * claimed exactly the winner's text stay on record as alternatives.
 *
 * <p>Only a URL can hold a value of another kind, and it survives there only when it is graver: a
 * card number in a query, but not the URL's own host. Elsewhere a part of a value is no value.
 */
final class OverlapResolver {

  private static final Comparator<Detection> BEST_FIRST =
      Comparator.comparing(Detection::confidence)
          .thenComparing(Detection::severity)
          .thenComparing(Detection::length)
          .reversed()
          .thenComparing(Detection::start)
          .thenComparing(Detection::rule);

  private static final Comparator<Detection> BY_PLACE =
      Comparator.comparing(Detection::start)
          .thenComparing(Detection::end)
          .thenComparing(Detection::rule);

  private OverlapResolver() {}

  /** Returns the winners, sorted by place. */
  static List<Detection> resolve(Collection<Detection> candidates) {
    List<Detection> winners = new ArrayList<>();
    List<Detection> cluster = new ArrayList<>();
    int clusterEnd = 0;
    for (Detection candidate : candidates.stream().sorted(BY_PLACE).toList()) {
      if (candidate.start() >= clusterEnd) {
        winners.addAll(settle(cluster));
        cluster.clear();
      }
      cluster.add(candidate);
      clusterEnd = Math.max(clusterEnd, candidate.end());
    }
    winners.addAll(settle(cluster));
    winners.sort(BY_PLACE);
    return winners;
  }

  /** Settles a group of claims that hang together. */
  private static List<Detection> settle(List<Detection> cluster) {
    List<Detection> sorted = cluster.stream().sorted(BEST_FIRST).toList();
    List<Detection> winners = new ArrayList<>();
    for (Detection candidate : sorted) {
      if (winners.stream().noneMatch(winner -> excludes(winner, candidate))) {
        winners.add(candidate.withAlternatives(alternatives(candidate, sorted)));
      }
    }
    return winners;
  }

  private static boolean excludes(Detection winner, Detection candidate) {
    if (!winner.overlaps(candidate)) {
      return false;
    }
    boolean graverInside =
        winner.type() == EntityType.URL
            && winner.covers(candidate)
            && candidate.severity() > winner.severity();
    boolean milderAround =
        candidate.type() == EntityType.URL
            && candidate.covers(winner)
            && candidate.severity() < winner.severity();
    return candidate.type() == winner.type() || !(graverInside || milderAround);
  }

  private static List<RuleId> alternatives(Detection winner, List<Detection> all) {
    Set<RuleId> others = new LinkedHashSet<>();
    for (Detection other : all) {
      if (other.start() == winner.start()
          && other.end() == winner.end()
          && !other.rule().equals(winner.rule())) {
        others.add(other.rule());
      }
    }
    return List.copyOf(others);
  }
}
