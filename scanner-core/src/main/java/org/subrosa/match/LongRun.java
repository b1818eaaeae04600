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
 * @param most how many it may have at most, if what follows cannot be one more of them
 */
record LongRun(Syntax tree, int before, Set<CharacterSet> sets, int least, int most) {

  /** How many characters a row has at least. */
  static final int LEAST = 16;

  /** No upper bound of a row. */
  private static final int ANY = -1;

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
            new LongRun(
                new Syntax.Repeat(one, LEAST, LEAST), 0, Set.of(one.set()), repeat.least(), ANY))
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
            LEAST,
            ANY));
  }

  private static @Nullable LongRun ofSequence(List<Syntax> parts) {
    List<Syntax> kept = new ArrayList<>();
    long before = 0;
    for (int i = 0; i < parts.size(); i++) {
      Syntax part = parts.get(i);
      Optional<LongRun> found = of(part);
      if (found.isPresent() && before + found.get().before <= MOST_BEFORE) {
        LongRun run = found.get();
        kept.add(run.tree);
        int most = mostOf(part, i + 1 < parts.size() ? parts.get(i + 1) : Syntax.NOTHING);
        return new LongRun(
            new Syntax.Sequence(kept), (int) before + run.before, run.sets, run.least, most);
      }
      before += width(part);
      if (before > MOST_BEFORE) {
        return null;
      }
      kept.add(part);
    }
    return null;
  }

  /** Returns how long a row may be in front of something, as a text has it. */
  private static int mostOf(Syntax part, Syntax next) {
    boolean isBounded =
        part instanceof Syntax.Repeat repeat
            && repeat.most() != Syntax.Repeat.ENDLESS
            && repeat.part() instanceof Syntax.One one
            && isOther(next, one.set());
    return isBounded && part instanceof Syntax.Repeat repeat ? repeat.most() : ANY;
  }

  /** Whether something cannot stand before a character of a set, nor begin with one. */
  private static boolean isOther(Syntax next, CharacterSet row) {
    if (next instanceof Syntax.One one) {
      return !holdsAny(one.set(), row);
    }
    if (next instanceof Syntax.Repeat repeat) {
      return repeat.least() > 0 && isOther(repeat.part(), row);
    }
    if (next instanceof Syntax.Choice choice) {
      return choice.parts().stream().allMatch(part -> isOther(part, row));
    }
    if (next instanceof Syntax.Sequence sequence) {
      return !sequence.parts().isEmpty() && isOther(sequence.parts().get(0), row);
    }
    return next instanceof Syntax.Beside beside
        && !beside.isBefore()
        && beside.isRefused()
        && holdsAll(beside.set(), row);
  }

  private static boolean holdsAny(CharacterSet set, CharacterSet row) {
    for (char c = 0; c < row.ascii().length; c++) {
      if (row.has(c) && set.has(c)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsAll(CharacterSet set, CharacterSet row) {
    for (char c = 0; c < row.ascii().length; c++) {
      if (row.has(c) && !set.has(c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a text has the whole row behind a place, as far as the row's place is known. */
  boolean mayBegin(String text, int offset) {
    if (before > 0 || sets.size() > 1) {
      return true;
    }
    boolean[] members = sets.iterator().next().ascii();
    int longest = most == ANY ? least : most + 1;
    int stop = (int) Math.min(text.length(), (long) offset + longest);
    int at = offset;
    while (at < stop && text.charAt(at) < members.length && members[text.charAt(at)]) {
      at++;
    }
    return at - offset >= least && (most == ANY || at - offset <= most);
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
