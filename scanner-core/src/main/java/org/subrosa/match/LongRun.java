package org.subrosa.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The many characters of one set in a row that an expression demands near its beginning, as tokens
 * and digests do. Ordinary text seldom has so many without a blank, so such expressions are looked
 * for only where it has: see {@link LongRuns}.
 *
 * @param before how many units come before the row at most
 * @param sets the sets of the rows, one for each way through the expression
 */
record LongRun(int before, Set<CharacterSet> sets) {

  /** How many characters a row has at least. */
  static final int LEAST = 16;

  private static final int MOST_BEFORE = 32;

  /** Copies the sets. */
  LongRun {
    sets = Set.copyOf(sets);
  }

  /** Returns such a row, if each way through a tree comes to one soon. */
  static Optional<LongRun> of(Syntax tree) {
    if (tree instanceof Syntax.Repeat repeat) {
      return ofRepeat(repeat);
    }
    if (tree instanceof Syntax.Choice choice) {
      return ofChoice(choice.parts().stream().map(LongRun::of).toList());
    }
    return tree instanceof Syntax.Sequence sequence
        ? ofSequence(sequence.parts())
        : Optional.empty();
  }

  private static Optional<LongRun> ofRepeat(Syntax.Repeat repeat) {
    boolean isRow = repeat.least() >= LEAST;
    return isRow && repeat.part() instanceof Syntax.One one && LongRuns.mayHold(one.set())
        ? Optional.of(new LongRun(0, Set.of(one.set())))
        : Optional.empty();
  }

  private static Optional<LongRun> ofChoice(List<Optional<LongRun>> ways) {
    if (!ways.stream().allMatch(Optional::isPresent)) {
      return Optional.empty();
    }
    List<LongRun> runs = ways.stream().flatMap(Optional::stream).toList();
    return Optional.of(
        new LongRun(
            runs.stream().mapToInt(LongRun::before).max().orElse(0),
            runs.stream().flatMap(run -> run.sets().stream()).collect(Collectors.toSet())));
  }

  private static Optional<LongRun> ofSequence(List<Syntax> parts) {
    long before = 0;
    for (Syntax part : parts) {
      Optional<LongRun> found = of(part);
      if (found.isPresent() && before + found.get().before <= MOST_BEFORE) {
        return Optional.of(new LongRun((int) before + found.get().before, found.get().sets));
      }
      before += width(part);
      if (before > MOST_BEFORE) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Returns how many units a tree matches at most, or far too many. */
  private static long width(Syntax tree) {
    if (tree instanceof Syntax.One one) {
      return one.set().mayHoldSurrogates() ? 2 : 1;
    }
    if (tree instanceof Syntax.Sequence sequence) {
      return widths(sequence.parts()).sum();
    }
    if (tree instanceof Syntax.Choice choice) {
      return widths(choice.parts()).max().orElse(0);
    }
    if (tree instanceof Syntax.Repeat repeat) {
      boolean isLong = repeat.most() == Syntax.Repeat.ENDLESS || repeat.most() > MOST_BEFORE;
      return isLong
          ? MOST_BEFORE + 1
          : Math.min(MOST_BEFORE + 1, repeat.most() * width(repeat.part()));
    }
    return 0;
  }

  private static LongStream widths(List<Syntax> parts) {
    return parts.stream().mapToLong(part -> Math.min(MOST_BEFORE + 1, width(part)));
  }
}
