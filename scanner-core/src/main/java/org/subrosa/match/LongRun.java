package org.subrosa.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of an expression that demands many characters of one set in a row, as tokens and
 * digests do. Ordinary text seldom has so many without a blank, so such expressions are looked for
 * only where it has: see {@link LongRuns}.
 *
 * @param tree what comes before the row, and as much of it as must be there
 * @param before how many units come before the row at most
 * @param sets the sets of the rows, one for each way through the tree
 * @param least how many characters the row must have, or {@link #LEAST} where ways differ
 */
record LongRun(Syntax tree, int before, Set<CharacterSet> sets, int least) {

  /** How many characters a row has at least. */
  static final int LEAST = 16;

  private static final int MOST_BEFORE = 32;

  /** Copies the sets. */
  LongRun {
    sets = Set.copyOf(sets);
  }

  /** Returns the beginning up to such a row, if each way through a tree comes to one soon. */
  static Optional<LongRun> of(Syntax tree) {
    if (tree instanceof Syntax.Repeat repeat) {
      return ofRepeat(repeat);
    }
    if (tree instanceof Syntax.Choice choice) {
      return ofChoice(choice.parts().stream().map(LongRun::of).toList());
    }
    return tree instanceof Syntax.Sequence sequence
        ? Optional.ofNullable(ofSequence(sequence.parts()))
        : Optional.empty();
  }

  private static Optional<LongRun> ofRepeat(Syntax.Repeat repeat) {
    boolean isRow =
        repeat.least() >= LEAST
            && repeat.part() instanceof Syntax.One one
            && LongRuns.mayHold(one.set());
    return isRow && repeat.part() instanceof Syntax.One one
        ? Optional.of(
            new LongRun(new Syntax.Repeat(one, LEAST, LEAST), 0, Set.of(one.set()), repeat.least()))
        : Optional.empty();
  }

  private static Optional<LongRun> ofChoice(List<Optional<LongRun>> ways) {
    if (!ways.stream().allMatch(Optional::isPresent)) {
      return Optional.empty();
    }
    List<LongRun> runs = ways.stream().flatMap(Optional::stream).toList();
    return Optional.of(
        new LongRun(
            new Syntax.Choice(runs.stream().map(LongRun::tree).toList()),
            runs.stream().mapToInt(LongRun::before).max().orElse(0),
            runs.stream().flatMap(run -> run.sets().stream()).collect(Collectors.toSet()),
            LEAST));
  }

  private static @Nullable LongRun ofSequence(List<Syntax> parts) {
    List<Syntax> kept = new ArrayList<>();
    long before = 0;
    for (Syntax part : parts) {
      Optional<LongRun> run = of(part);
      if (run.isPresent() && before + run.get().before <= MOST_BEFORE) {
        kept.add(run.get().tree);
        return new LongRun(
            new Syntax.Sequence(kept),
            (int) before + run.get().before,
            run.get().sets,
            run.get().least);
      }
      before += width(part);
      if (before > MOST_BEFORE) {
        return null;
      }
      kept.add(part);
    }
    return null;
  }

  /** Whether a text has the whole row behind a place, as far as the row's place is known. */
  boolean mayBegin(String text, int offset) {
    if (before > 0 || sets.size() > 1) {
      return true;
    }
    boolean[] members = sets.iterator().next().ascii();
    int end = offset + least;
    if (end > text.length()) {
      return false;
    }
    for (int at = offset; at < end; at++) {
      char unit = text.charAt(at);
      if (unit >= members.length || !members[unit]) {
        return false;
      }
    }
    return true;
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
