package org.subrosa.match;

import java.util.List;

/**
 * A tree that matches more, for an automaton that has to tell less apart: some of the digits count
 * as all, and so do many of the letters of a case.
 *
 * <p>What numbers of states and banks ask of single digits multiplies the states of an automaton
 * without an end: among random digits hardly two places are alike. Whether a place has what is
 * asked for is seen there, by a {@link Beginning}, at less cost.
 */
final class Coarse {

  private static final List<CharacterSet> SETS =
      List.of(
          CharacterSet.of("[0-9]", 0),
          CharacterSet.of("[A-Z]", 0),
          CharacterSet.of("[a-z]", 0),
          CharacterSet.of("[0-9A-Z]", 0));

  /** Fewer letters are as good as fixed text and tell much. */
  private static final int LEAST_LETTERS = 5;

  private Coarse() {}

  static Syntax of(Syntax tree) {
    if (tree instanceof Syntax.One one) {
      return new Syntax.One(of(one.set()));
    }
    if (tree instanceof Syntax.Sequence sequence) {
      return new Syntax.Sequence(sequence.parts().stream().map(Coarse::of).toList());
    }
    if (tree instanceof Syntax.Choice choice) {
      return new Syntax.Choice(choice.parts().stream().map(Coarse::of).distinct().toList());
    }
    return tree instanceof Syntax.Repeat repeat
        ? new Syntax.Repeat(of(repeat.part()), repeat.least(), repeat.most())
        : tree;
  }

  private static CharacterSet of(CharacterSet set) {
    return set.isAscii()
        ? SETS.stream().filter(coarse -> isPart(set, coarse)).findFirst().orElse(set)
        : set;
  }

  private static boolean isPart(CharacterSet set, CharacterSet whole) {
    int letters = 0;
    boolean isDigits = true;
    for (char c = 0; c < set.ascii().length; c++) {
      if (set.ascii()[c]) {
        if (!whole.ascii()[c]) {
          return false;
        }
        isDigits &= Character.isDigit(c);
        letters += Character.isDigit(c) ? 0 : 1;
      }
    }
    return isDigits || letters >= LEAST_LETTERS;
  }
}
