package org.subrosa.match;

import java.util.List;

/**
 * An expression as a tree. It may match more than the expression it was read from, and never less:
 * what a finite automaton cannot say is left out.
 */
sealed interface Syntax {

  /** What matches the empty text. */
  Syntax NOTHING = new Sequence(List.of());

  /** One character of a set. */
  record One(CharacterSet set) implements Syntax {}

  /** Parts one after the other. */
  record Sequence(List<Syntax> parts) implements Syntax {

    /** Copies the list. */
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** One of several. */
  record Choice(List<Syntax> parts) implements Syntax {

    /** Copies the list. */
    public Choice {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A part again and again.
   *
   * @param part what is repeated
   * @param least how often at least
   * @param most how often at most, or {@link #ENDLESS}
   */
  record Repeat(Syntax part, int least, int most) implements Syntax {

    /** No upper bound. */
    static final int ENDLESS = -1;
  }

  /**
   * A condition on the character directly beside a place.
   *
   * @param isBefore whether on that before the place, or that behind it
   * @param set the characters
   * @param isRefused whether the character must not be one of them; else it must
   */
  record Beside(boolean isBefore, CharacterSet set, boolean isRefused) implements Syntax {}

  /** Whether a tree matches the empty text somewhere. */
  static boolean isEmptyable(Syntax tree) {
    if (tree instanceof One) {
      return false;
    }
    if (tree instanceof Sequence sequence) {
      return sequence.parts().stream().allMatch(Syntax::isEmptyable);
    }
    if (tree instanceof Choice choice) {
      return choice.parts().stream().anyMatch(Syntax::isEmptyable);
    }
    return !(tree instanceof Repeat repeat) || repeat.least() == 0 || isEmptyable(repeat.part());
  }
}
