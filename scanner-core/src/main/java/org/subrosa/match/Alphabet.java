package org.subrosa.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts UTF-16 units into classes that no set tells apart. A unit's class is found when the unit is
 * first met and kept in an array.
 *
 * <p>Surrogates have two classes of their own, for the first and the second of a pair, and belong
 * to each set that may hold any of them; so the edge of a text has one and belongs to none.
 *
 * <p>Reading is safe for many threads; making classes is for one at a time.
 */
final class Alphabet {

  /** No class yet. */
  static final int UNKNOWN = 0;

  /** The beginning or end of the text. */
  static final int EDGE = 1;

  private static final int FIRST_OF_PAIR = 2;
  private static final int SECOND_OF_PAIR = 3;

  private final List<CharacterSet> sets;
  private final char[] classes = new char[1 << 16];
  private final List<BitSet> members = new ArrayList<>();
  private final Map<BitSet, Integer> numbers = new HashMap<>();

  Alphabet(List<CharacterSet> sets) {
    this.sets = List.copyOf(sets);
    BitSet wide = new BitSet();
    for (int i = 0; i < sets.size(); i++) {
      wide.set(i, sets.get(i).mayHoldSurrogates());
    }
    members.addAll(List.of(new BitSet(), new BitSet(), wide, wide));
  }

  /** Returns the class of a unit if it is known. Safe at any time: what is lost is found again. */
  int known(char unit) {
    return classes[unit];
  }

  /** Returns the class of a unit and makes it if need be. */
  int of(char unit) {
    int known = classes[unit];
    if (known == UNKNOWN) {
      known = find(unit);
      classes[unit] = (char) known;
    }
    return known;
  }

  private int find(char unit) {
    if (Character.isSurrogate(unit)) {
      return Character.isHighSurrogate(unit) ? FIRST_OF_PAIR : SECOND_OF_PAIR;
    }
    BitSet member = new BitSet(sets.size());
    for (int i = 0; i < sets.size(); i++) {
      member.set(i, sets.get(i).has(unit));
    }
    return numbers.computeIfAbsent(
        member,
        unused -> {
          members.add(member);
          return members.size() - 1;
        });
  }

  /** Returns how many classes there are. */
  int size() {
    return members.size();
  }

  /** Whether the units of a class belong to a set. */
  boolean isIn(int set, int unitClass) {
    return members.get(unitClass).get(set);
  }

  /** Whether the units of a class are halves of a pair: they may belong to a set or not. */
  static boolean isHalf(int unitClass) {
    return unitClass == FIRST_OF_PAIR || unitClass == SECOND_OF_PAIR;
  }

  /** Whether the units of a class are the second halves of pairs. */
  static boolean isSecondHalf(int unitClass) {
    return unitClass == SECOND_OF_PAIR;
  }

  /** Whether the units of a class are the first halves of pairs. */
  static boolean isFirstHalf(int unitClass) {
    return unitClass == FIRST_OF_PAIR;
  }
}
