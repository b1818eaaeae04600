package org.subrosa.detect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.RuleId;
import org.subrosa.sensitive.RevealPermit;

/**
 * Settles claims on the same text: the surest wins, then the graver, then the longer; rules that
 * claimed exactly the winner's text stay on record as alternatives.
 *
 * <p>A URL can hold a value of another kind, and it survives there only when it is graver: a card
 * number in a query, but not the URL's own host. A secret can hold what comes out of it by
 * decoding, as the claims of a JSON web token (RFC 7519, section 3) do, however harmless: whoever
 * has the token reads them, and they outlive it. Elsewhere a part of a value is no value. Values of
 * several types that come out of one code all stay: none of them has a place of its own in the
 * text.
 *
 * <p>Names in an address that is likely enough to be reported, of its city or of whom its street is
 * called after, are parts of it: they come after it, however sure they are.
 */
final class OverlapResolver {

  private static final Set<EntityType> HOLDERS = EnumSet.of(EntityType.URL, EntityType.EMAIL);

  private static final Set<EntityType> NAMES = EnumSet.of(EntityType.PERSON, EntityType.ORG);

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
  private static Collection<Detection> settle(List<Detection> cluster) {
    Map<Stretch, List<Detection>> claims = new HashMap<>();
    cluster.stream()
        .sorted(BEST_FIRST)
        .forEach(
            claim -> claims.computeIfAbsent(Stretch.of(claim), at -> new ArrayList<>()).add(claim));
    Winners winners = new Winners();
    Addresses addresses = new Addresses(cluster);
    cluster.stream()
        .sorted(Comparator.comparing(addresses::isPart).thenComparing(BEST_FIRST))
        .filter(winners::admits)
        .forEach(winner -> winners.add(winner.withAlternatives(alternatives(winner, claims))));
    return winners.all;
  }

  private static boolean excludes(Detection winner, Detection candidate) {
    if (!winner.overlaps(candidate)) {
      return false;
    }
    return candidate.type() == winner.type()
        || !(areApart(winner, candidate) || holds(winner, candidate) || holds(candidate, winner));
  }

  /** Returns whether one code, of which no part stands for one of them alone, says two values. */
  private static boolean areApart(Detection one, Detection other) {
    if (!one.isDecoded()
        || !other.isDecoded()
        || one.start() != other.start()
        || one.end() != other.end()) {
      return false;
    }
    String first = one.value().reveal(RevealPermit.detection());
    String second = other.value().reveal(RevealPermit.detection());
    return !first.contains(second) && !second.contains(first);
  }

  /** Returns whether a value is one of its own inside another. */
  private static boolean holds(Detection holder, Detection inner) {
    return holder.covers(inner)
        && holder.length() > inner.length()
        && (holder.type().equals(EntityType.SECRET)
            ? inner.isDecoded()
            : HOLDERS.contains(holder.type()) && inner.severity() > holder.severity());
  }

  private static List<RuleId> alternatives(Detection winner, Map<Stretch, List<Detection>> claims) {
    return claims.getOrDefault(Stretch.of(winner), List.of()).stream()
        .map(Detection::rule)
        .filter(rule -> !rule.equals(winner.rule()))
        .distinct()
        .toList();
  }

  /** The addresses among claims. */
  private static final class Addresses {

    /** Of each beginning the farthest end of an address that begins there or before. */
    private final NavigableMap<Integer, Integer> ends = new TreeMap<>();

    Addresses(List<Detection> claims) {
      int farthest = 0;
      for (Detection claim : claims) {
        if (claim.type().equals(EntityType.ADDRESS)
            && claim.confidence().probability() >= Confidence.REPORTED) {
          farthest = Math.max(farthest, claim.end());
          ends.put(claim.start(), farthest);
        }
      }
    }

    /** Whether a claim is a name in an address; at its beginning a person has a name of its own. */
    boolean isPart(Detection claim) {
      boolean isPlace = claim.type().equals(EntityType.LOCATION);
      if (ends.isEmpty() || !(isPlace || NAMES.contains(claim.type()))) {
        return false;
      }
      Map.Entry<Integer, Integer> address =
          isPlace ? ends.floorEntry(claim.start()) : ends.lowerEntry(claim.start());
      return address != null && claim.end() <= address.getValue();
    }
  }

  /** Exactly the text of a claim. */
  private record Stretch(int start, int end) {

    static Stretch of(Detection detection) {
      return new Stretch(detection.start(), detection.end());
    }
  }

  /** What makes two winners on the same text impossible. */
  private record Kind(EntityType type, int severity, boolean isDecoded) {

    static Kind of(Detection detection) {
      return new Kind(detection.type(), detection.severity(), detection.isDecoded());
    }
  }

  /**
   * The winners so far. Those of one kind never overlap one another, so a claim meets a contiguous
   * run of each kind, and the run's first and last decide for all of it: what lies between them
   * lies inside the claim as they do at most.
   */
  private static final class Winners {

    private final List<Detection> all = new ArrayList<>();
    private final Map<Kind, NavigableMap<Integer, Detection>> byKind = new HashMap<>();

    void add(Detection winner) {
      all.add(winner);
      byKind.computeIfAbsent(Kind.of(winner), kind -> new TreeMap<>()).put(winner.start(), winner);
    }

    boolean admits(Detection candidate) {
      return byKind.values().stream().noneMatch(winners -> excludes(winners, candidate));
    }

    private static boolean excludes(NavigableMap<Integer, Detection> winners, Detection candidate) {
      var last = winners.lowerEntry(candidate.end());
      if (last == null || !last.getValue().overlaps(candidate)) {
        return false;
      }
      var before = winners.floorEntry(candidate.start());
      var first =
          before != null && before.getValue().overlaps(candidate)
              ? before
              : winners.higherEntry(candidate.start());
      return OverlapResolver.excludes(last.getValue(), candidate)
          || (first != null && OverlapResolver.excludes(first.getValue(), candidate));
    }
  }
}
