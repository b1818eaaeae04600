package org.subrosa.names;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.subrosa.finding.EntityType;

/** The candidates of a text so far, by the tokens they are made of. */
final class Candidates {

  private final NavigableMap<Integer, List<Candidate>> byFirst = new TreeMap<>();
  private int longest = 1;

  void add(Candidate candidate) {
    byFirst.computeIfAbsent(candidate.from(), at -> new ArrayList<>(1)).add(candidate);
    longest = Math.max(longest, candidate.length());
  }

  /**
   * Takes in what a tagger proposes. What overlaps one name of its kind, which another tagger
   * proposed, becomes one with it, as sure as the surer; what overlaps several is left to them.
   */
  void propose(Candidate candidate, Tokens tokens) {
    List<Candidate> same = over(candidate.from(), candidate.to());
    same.removeIf(other -> !other.is(candidate.type()));
    if (same.isEmpty()) {
      add(candidate);
    } else if (same.size() == 1) {
      Candidate other = same.get(0);
      remove(other);
      boolean isSurer = candidate.probability() > other.probability();
      add(isSurer ? joined(candidate, other, tokens) : joined(other, candidate, tokens));
    }
  }

  /**
   * Returns the surer one, with the words with capitals that the other has right before and behind
   * it: out of its language a model takes half a sentence for a name.
   */
  private static Candidate joined(Candidate surer, Candidate other, Tokens tokens) {
    int from = surer.from();
    for (int at = from - 1; at >= other.from() && mayBelong(tokens.word(at)); at--) {
      from = NameWords.isCapitalised(tokens.word(at)) ? at : from;
    }
    int to = surer.to();
    for (int at = to; at < other.to() && mayBelong(tokens.word(at)); at++) {
      to = NameWords.isCapitalised(tokens.word(at)) ? at + 1 : to;
    }
    Name known = surer.known();
    return new Candidate(from, to, surer.type(), known.origin(), known.prior());
  }

  private static boolean mayBelong(String word) {
    return NameWords.isCapitalised(word) || NameWords.PARTICLES.contains(NameWords.lower(word));
  }

  void remove(Candidate candidate) {
    byFirst.getOrDefault(candidate.from(), List.of()).remove(candidate);
  }

  List<Candidate> all() {
    List<Candidate> all = new ArrayList<>();
    byFirst.values().forEach(all::addAll);
    return all;
  }

  /** Returns those that share a token with a stretch. */
  List<Candidate> over(int from, int to) {
    List<Candidate> over = new ArrayList<>();
    for (List<Candidate> some : byFirst.subMap(from - longest + 1, to).values()) {
      for (Candidate one : some) {
        if (one.overlaps(from, to)) {
          over.add(one);
        }
      }
    }
    return over;
  }

  /**
   * Notes a sign of a name that reaches from one token to another. What overlaps it and is of the
   * same kind becomes part of it; what is of another kind loses by it.
   *
   * @param prior probability of a name without a tag, where there is such a sign not counted
   */
  void sign(int from, int to, EntityType type, double prior, String reason, double ratio) {
    int first = from;
    int last = to;
    double best = prior;
    String origin = "not tagged";
    List<Clue> before = new ArrayList<>();
    for (Candidate one : over(from, to)) {
      if (one.is(type)) {
        first = Math.min(first, one.from());
        last = Math.max(last, one.to());
        Name known = one.known();
        if (known.prior() >= best) {
          best = known.prior();
          origin = known.origin();
          before.clear();
          before.addAll(known.clues());
        }
        remove(one);
      } else {
        one.with("a sign of " + NameFinder.word(type) + " beside it", 1 / ratio);
      }
    }
    Candidate whole = new Candidate(first, last, type, origin, best);
    before.forEach(clue -> whole.with(clue.reason(), clue.likelihoodRatio()));
    add(whole.with(reason, ratio));
  }
}
