package org.subrosa.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.subrosa.match.Beginning.Step;

/** Reads from a tree what all its matches begin with, up to where that cannot be said. */
final class BeginningReader {

  private static final int MOST_WAYS = 8;
  private static final int MOST_STEPS = 64;
  private static final int MOST_ROUNDS = 16;

  private BeginningReader() {}

  /** Returns the beginning of all matches. */
  static Beginning of(Syntax tree) {
    List<Way> ways = extended(List.of(Way.NONE), tree, Syntax.NOTHING);
    List<Syntax.Beside> shared = new ArrayList<>(ways.get(0).before);
    ways.forEach(way -> shared.retainAll(way.before));
    return new Beginning(shared, ways.stream().map(way -> way.without(shared)).toList());
  }

  /**
   * Returns ways that go on with a tree.
   *
   * @param next what follows the tree, or nothing where that is not known
   */
  private static List<Way> extended(List<Way> ways, Syntax tree, Syntax next) {
    if (ways.stream().allMatch(Way::isClosed)) {
      return ways;
    }
    if (tree instanceof Syntax.One one) {
      return with(ways, new Step(one.set(), 1, 1, false));
    }
    if (tree instanceof Syntax.Beside beside) {
      return ways.stream().map(way -> way.with(beside)).toList();
    }
    if (tree instanceof Syntax.Sequence sequence) {
      return sequence(ways, sequence.parts(), next);
    }
    return tree instanceof Syntax.Choice choice
        ? choice(ways, choice.parts(), next)
        : repeat(ways, (Syntax.Repeat) tree, next);
  }

  private static List<Way> sequence(List<Way> ways, List<Syntax> parts, Syntax next) {
    List<Way> extended = ways;
    for (int i = 0; i < parts.size(); i++) {
      Syntax following = i + 1 < parts.size() ? parts.get(i + 1) : next;
      extended = extended(extended, parts.get(i), following);
    }
    return extended;
  }

  private static List<Way> choice(List<Way> ways, List<Syntax> parts, Syntax next) {
    List<Way> all = new ArrayList<>(ways.stream().filter(Way::isClosed).toList());
    List<Way> open = ways.stream().filter(way -> !way.isClosed).toList();
    for (Syntax part : parts) {
      all.addAll(extended(open, part, next));
      if (all.size() > MOST_WAYS) {
        return closed(ways);
      }
    }
    return all;
  }

  private static List<Way> repeat(List<Way> ways, Syntax.Repeat repeat, Syntax next) {
    boolean isCounted = repeat.least() == repeat.most();
    if (repeat.part() instanceof Syntax.One one) {
      boolean isWhole = !isCounted && isOther(next, one.set());
      List<Way> extended = with(ways, new Step(one.set(), repeat.least(), most(repeat), isWhole));
      return isCounted || isWhole ? extended : closed(extended);
    }
    if (repeat.least() == 0 && repeat.most() == 1) {
      return choice(ways, List.of(repeat.part(), Syntax.NOTHING), next);
    }
    List<Way> extended = ways;
    for (int i = 0; i < Math.min(MOST_ROUNDS, repeat.least()); i++) {
      extended = extended(extended, repeat.part(), Syntax.NOTHING);
    }
    return isCounted && repeat.least() <= MOST_ROUNDS ? extended : closed(extended);
  }

  private static int most(Syntax.Repeat repeat) {
    return repeat.most() == Syntax.Repeat.ENDLESS ? Beginning.ANY : repeat.most();
  }

  private static List<Way> with(List<Way> ways, Step step) {
    return ways.stream().map(way -> way.with(step)).toList();
  }

  private static List<Way> closed(List<Way> ways) {
    return ways.stream().map(Way::closed).toList();
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
      if (row.ascii()[c] && set.ascii()[c]) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsAll(CharacterSet set, CharacterSet row) {
    for (char c = 0; c < row.ascii().length; c++) {
      if (row.ascii()[c] && !set.ascii()[c]) {
        return false;
      }
    }
    return true;
  }

  /**
   * One beginning.
   *
   * @param before conditions on the character before it
   * @param isClosed whether nothing can be said of what follows
   */
  private record Way(List<Syntax.Beside> before, List<Step> steps, boolean isClosed) {

    private static final Way NONE = new Way(List.of(), List.of(), false);

    Way with(Syntax.Beside condition) {
      if (isClosed || !condition.isBefore() || !steps.isEmpty()) {
        return with(Step.asked(condition));
      }
      List<Syntax.Beside> more = new ArrayList<>(before);
      more.add(condition);
      return new Way(more, steps, false);
    }

    Way with(Step step) {
      if (isClosed || steps.size() == MOST_STEPS) {
        return closed();
      }
      List<Step> more = new ArrayList<>(steps);
      more.add(step);
      return new Way(before, more, false);
    }

    Way closed() {
      return new Way(before, steps, true);
    }

    /** Returns the steps, and first the conditions before it that others do not share. */
    List<Step> without(List<Syntax.Beside> shared) {
      Stream<Step> own =
          before.stream().filter(condition -> !shared.contains(condition)).map(Step::asked);
      return Stream.concat(own, steps.stream()).toList();
    }
  }
}
