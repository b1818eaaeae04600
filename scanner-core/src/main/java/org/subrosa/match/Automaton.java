package org.subrosa.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A nondeterministic automaton (Thompson's construction) that reads a text from its end to its
 * beginning and so comes to the places where matches of many expressions may begin.
 *
 * <p>Long bounded repetitions count as endless ones: it accepts at least what the trees match.
 */
final class Automaton {

  /** Goes on to two nodes and reads nothing. */
  static final byte FORK = 0;

  /** Reads a unit of a set. */
  static final byte READ = 1;

  /** Reads the second half of a pair. */
  static final byte SECOND_HALF = 2;

  /** Reads the first half of a pair. */
  static final byte FIRST_HALF = 3;

  /** Asks the unit that was read last: it stands behind this place. */
  static final byte BEHIND = 4;

  /** Asks the unit that will be read next: it stands before this place. */
  static final byte BEFORE = 5;

  /** A match may begin here. */
  static final byte BEGIN = 6;

  private static final int NONE = -1;
  private static final int MOST_COUNTED = 16;
  private static final int LEAST_COUNTED = 64;
  private static final int MOST_NODES = 6_000;

  private final Map<CharacterSet, Integer> sets = new HashMap<>();
  private final List<CharacterSet> setList = new ArrayList<>();
  private byte[] kinds = new byte[256];
  private int[] nexts = new int[256];
  private int[] others = new int[256];
  private int size;
  private int[] entries = {};

  /**
   * Adds an expression.
   *
   * @return false if it would be too large or matches the empty text, and is not in
   */
  boolean add(int number, Syntax tree) {
    if (Syntax.isEmptyable(tree)) {
      return false;
    }
    int before = size;
    for (int least : new int[] {LEAST_COUNTED, 1}) {
      try {
        int begin = node(BEGIN, NONE, number);
        int entry = new Build(before + MOST_NODES, least).build(tree, begin);
        entries = Arrays.copyOf(entries, entries.length + 1);
        entries[entries.length - 1] = entry;
        return true;
      } catch (TooLargeException e) {
        size = before;
      }
    }
    return false;
  }

  private int node(byte kind, int next, int other) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      nexts = Arrays.copyOf(nexts, size * 2);
      others = Arrays.copyOf(others, size * 2);
    }
    kinds[size] = kind;
    nexts[size] = next;
    others[size] = other;
    return size++;
  }

  private int number(CharacterSet set) {
    return sets.computeIfAbsent(
        set,
        added -> {
          setList.add(added);
          return setList.size() - 1;
        });
  }

  int size() {
    return size;
  }

  byte kind(int node) {
    return kinds[node];
  }

  /** Returns the node behind a node, or the first of the two behind a fork. */
  int next(int node) {
    return nexts[node];
  }

  /** Returns the other node behind a fork, or the number of the expression that begins. */
  int other(int node) {
    return others[node];
  }

  /** Returns the number of the set that a node reads or asks for. */
  int set(int node) {
    return others[node] >> 1;
  }

  /** Whether the condition of a node is that the unit does not belong to its set. */
  boolean isRefused(int node) {
    return (others[node] & 1) != 0;
  }

  /** Returns the nodes from which each expression's end is looked for. */
  int[] entries() {
    return entries.clone();
  }

  /** Returns the sets by their numbers. */
  List<CharacterSet> sets() {
    return setList;
  }

  /** An expression has too many nodes. */
  private static final class TooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLargeException() {
      super("an expression is too large for an automaton", null, false, false);
    }
  }

  /** The building of one expression, from its beginning, where reading ends. */
  private final class Build {

    private final int mostSize;
    private final int leastCounted;

    Build(int mostSize, int leastCounted) {
      this.mostSize = mostSize;
      this.leastCounted = leastCounted;
    }

    /** Returns the node at which a part's end is entered; {@code next} is behind its beginning. */
    int build(Syntax tree, int next) {
      if (size > mostSize) {
        throw new TooLargeException();
      }
      if (tree instanceof Syntax.One one) {
        return read(one.set(), next);
      }
      if (tree instanceof Syntax.Beside beside) {
        int condition = number(beside.set()) << 1 | (beside.isRefused() ? 1 : 0);
        return node(beside.isBefore() ? BEFORE : BEHIND, next, condition);
      }
      if (tree instanceof Syntax.Sequence sequence) {
        int entry = next;
        for (Syntax part : sequence.parts()) {
          entry = build(part, entry);
        }
        return entry;
      }
      return tree instanceof Syntax.Choice choice
          ? choice(choice, next)
          : repeat((Syntax.Repeat) tree, next);
    }

    private int read(CharacterSet set, int next) {
      int one = node(READ, next, number(set) << 1);
      return set.mayHoldSurrogates()
          ? node(FORK, one, node(SECOND_HALF, node(FIRST_HALF, next, NONE), NONE))
          : one;
    }

    private int choice(Syntax.Choice choice, int next) {
      int entry = NONE;
      for (Syntax part : choice.parts()) {
        int built = build(part, next);
        entry = entry == NONE ? built : node(FORK, built, entry);
      }
      return entry;
    }

    private int repeat(Syntax.Repeat repeat, int next) {
      int least = Math.min(repeat.least(), leastCounted);
      int more = repeat.most() - repeat.least();
      int entry = next;
      if (repeat.most() == Syntax.Repeat.ENDLESS
          || least < repeat.least()
          || more > Math.min(MOST_COUNTED, leastCounted)) {
        int loop = node(FORK, NONE, next);
        // Building may put a larger array in the place of this one: first that, then the write.
        int part = build(repeat.part(), loop);
        nexts[loop] = part;
        entry = loop;
      } else {
        for (int i = 0; i < more; i++) {
          entry = node(FORK, build(repeat.part(), entry), next);
        }
      }
      for (int i = 0; i < least; i++) {
        entry = build(repeat.part(), entry);
      }
      return entry;
    }
  }
}
