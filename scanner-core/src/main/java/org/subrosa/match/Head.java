package org.subrosa.match;

import java.util.ArrayList;
import java.util.List;

/**
 * The beginning of an expression, cut where few texts still have it.
 *
 * <p>An automaton that reads backwards has to count all that follows a beginning before it comes to
 * the beginning itself: {@code ghp_[0-9A-Za-z]{36}} would be alive in every word, at every length.
 * Its first four letters alone tell nearly as well where a match may be, and never less often. What
 * begins with something frequent, as a number does, is kept whole: there the rest does the telling.
 */
final class Head {

  /**
   * Bits that a beginning must be worth: one place in thirty thousand of ordinary text. So hundreds
   * of expressions together ask for a trial at one place in a hundred.
   */
  private static final double ENOUGH = 15;

  /** A set with more characters than this is no fixed text, nor what is repeated more often. */
  private static final int MOST_FIXED = 4;

  private static final int FIRST_PRINTED = 0x20;
  private static final int ASCII = 0x80;

  private Head() {}

  /** Returns a tree that matches at the beginning of all that another matches. */
  static Syntax of(Syntax tree) {
    return of(tree, 0);
  }

  /** Returns the beginning that suffices behind what is worth something already. */
  private static Syntax of(Syntax tree, double worth) {
    if (tree instanceof Syntax.Sequence sequence) {
      return ofSequence(sequence.parts(), worth);
    }
    if (tree instanceof Syntax.Choice choice) {
      return new Syntax.Choice(choice.parts().stream().map(part -> of(part, worth)).toList());
    }
    return tree instanceof Syntax.Repeat repeat ? ofRepeat(repeat, worth) : tree;
  }

  private static Syntax ofSequence(List<Syntax> parts, double before) {
    List<Syntax> kept = new ArrayList<>();
    double worth = before;
    for (Syntax part : parts) {
      boolean isFixed = isFixed(part);
      if (worth >= ENOUGH && !isFixed) {
        break;
      }
      double more = bits(part);
      boolean isLast = !isFixed && worth + more >= ENOUGH;
      kept.add(isLast ? of(part, worth) : part);
      if (isLast) {
        break;
      }
      worth += isSame(kept) ? Math.min(1, more) : more;
    }
    return kept.size() == 1 ? kept.get(0) : new Syntax.Sequence(kept);
  }

  private static Syntax ofRepeat(Syntax.Repeat repeat, double worth) {
    double one = bits(repeat.part());
    int needed = one > 0 ? (int) Math.max(1, Math.ceil((ENOUGH - worth) / one)) : Integer.MAX_VALUE;
    return needed < repeat.least() ? new Syntax.Repeat(repeat.part(), needed, needed) : repeat;
  }

  /** Whether the last part is the one before again: where one is, the next is likely as well. */
  private static boolean isSame(List<Syntax> kept) {
    int last = kept.size() - 1;
    return last > 0 && kept.get(last).equals(kept.get(last - 1));
  }

  /** Whether few texts have what a tree matches. */
  static boolean isTelling(Syntax tree) {
    return isFixed(tree) || bits(tree) >= ENOUGH;
  }

  /** Whether a tree matches fixed words alone: these add few states, and tell much. */
  private static boolean isFixed(Syntax tree) {
    if (tree instanceof Syntax.One one) {
      return isFixed(one.set());
    }
    if (tree instanceof Syntax.Sequence sequence) {
      return sequence.parts().stream().allMatch(Head::isFixed);
    }
    if (tree instanceof Syntax.Choice choice) {
      return choice.parts().stream().allMatch(Head::isFixed);
    }
    return !(tree instanceof Syntax.Repeat repeat)
        || (repeat.most() != Syntax.Repeat.ENDLESS
            && repeat.most() <= MOST_FIXED
            && isFixed(repeat.part()));
  }

  private static boolean isFixed(CharacterSet set) {
    int members = 0;
    for (char c = FIRST_PRINTED; c < ASCII; c++) {
      members += set.has(c) ? 1 : 0;
    }
    return members <= MOST_FIXED && !isOfAllScripts(set);
  }

  /** Returns how seldom a text has what a tree matches: the negative logarithm to the base of 2. */
  private static double bits(Syntax tree) {
    if (tree instanceof Syntax.One one) {
      return bits(one.set());
    }
    if (tree instanceof Syntax.Sequence sequence) {
      return sequence.parts().stream().mapToDouble(Head::bits).sum();
    }
    if (tree instanceof Syntax.Choice choice) {
      double share = choice.parts().stream().mapToDouble(part -> Math.pow(2, -bits(part))).sum();
      return bits(share);
    }
    if (tree instanceof Syntax.Repeat repeat && repeat.least() > 0) {
      // Texts are fond of rulers and of doubled letters.
      double one = bits(repeat.part());
      return one + (repeat.least() - 1) * (isFixed(repeat.part()) ? Math.min(1, one) : one);
    }
    return 0;
  }

  private static double bits(double share) {
    return Math.max(0, -Math.log(share) / Math.log(2));
  }

  private static double bits(CharacterSet set) {
    double share = 0;
    for (char c = FIRST_PRINTED; c < ASCII; c++) {
      share += set.has(c) ? share(c) : 0;
    }
    return share == 0 || isOfAllScripts(set) ? 0 : bits(share);
  }

  private static boolean isOfAllScripts(CharacterSet set) {
    return set.mayHoldSurrogates() && set.has('\u4e00');
  }

  /**
   * Returns about how many of a text's characters are a certain one. Digits count as if most were:
   * where one is, in a table or a log, all around it are.
   */
  private static double share(char c) {
    if (c == ' ') {
      return 0.15;
    }
    if (Character.isDigit(c)) {
      return 0.5;
    }
    if (Character.isLowerCase(c)) {
      return 0.03;
    }
    return Character.isUpperCase(c) ? 0.006 : 0.008;
  }
}
