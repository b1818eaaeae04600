package org.subrosa.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes an automaton from one unit to the next and follows all its ways at once. Every unit may be
 * the end of a match, so the entries of all expressions are entered again at each.
 *
 * <p>Where entering leads depends on the unit read last alone. It is worked out once for each class
 * of units; classes with the same answer share a group. Not for use by several threads.
 */
final class Stepper {

  private static final int[] NOT_KNOWN = {};
  private static final int[] CONDITIONAL = {};

  private final Automaton automaton;
  private final Alphabet alphabet;
  private final int[] entries;
  private final List<int[]> groups = new ArrayList<>();
  private final List<Integer> groupOfClass = new ArrayList<>();
  private final List<List<int[]>> firstMoves = new ArrayList<>();
  private final int[] @Nullable [] unconditional;
  private final Marks visited;
  private final Marks resolved;
  private final Marks waiting;
  private final Marks begun;
  private final int[] stack;

  Stepper(Automaton automaton, Alphabet alphabet, int expressions) {
    this.automaton = automaton;
    this.alphabet = alphabet;
    this.entries = automaton.entries();
    this.unconditional = new int[automaton.size()][];
    this.visited = new Marks(automaton.size());
    this.resolved = new Marks(automaton.size());
    this.waiting = new Marks(automaton.size());
    this.begun = new Marks(expressions);
    this.stack = new int[automaton.size() * 2 + 2];
  }

  /** Returns the number of the nodes to which entering leads behind a unit of a class. */
  int group(int unitClass) {
    while (groupOfClass.size() <= unitClass) {
      groupOfClass.add(-1);
    }
    int group = groupOfClass.get(unitClass);
    if (group < 0) {
      clear();
      for (int entry : entries) {
        enter(entry, unitClass);
      }
      group = groupOf(waiting.sorted());
      groupOfClass.set(unitClass, group);
    }
    return group;
  }

  private int groupOf(int[] first) {
    for (int i = 0; i < groups.size(); i++) {
      if (Arrays.equals(groups.get(i), first)) {
        return i;
      }
    }
    groups.add(first);
    firstMoves.add(new ArrayList<>());
    return groups.size() - 1;
  }

  /**
   * Reads a unit; {@link #waiting} and {@link #begun} tell where that led until the next call of
   * this method or of {@link #group}.
   *
   * @param from nodes that wait for a unit
   * @param group number of those where entering led, which wait as well
   * @param unitClass class of the unit
   */
  void step(int[] from, int group, int unitClass) {
    int[] first = firstMove(group, unitClass);
    clear();
    for (int node : first) {
      waiting.add(node);
    }
    for (int node : from) {
      read(node, unitClass);
    }
  }

  private int[] firstMove(int group, int unitClass) {
    List<int[]> moves = firstMoves.get(group);
    while (moves.size() <= unitClass) {
      moves.add(NOT_KNOWN);
    }
    int[] move = moves.get(unitClass);
    if (move == NOT_KNOWN) {
      clear();
      for (int node : groups.get(group)) {
        read(node, unitClass);
      }
      move = waiting.sorted();
      moves.set(unitClass, move);
    }
    return move;
  }

  private void clear() {
    visited.clear();
    resolved.clear();
    waiting.clear();
    begun.clear();
  }

  /** Lets a node read a unit, now that it is known which one comes. */
  private void read(int node, int unitClass) {
    boolean isRead =
        switch (automaton.kind(node)) {
          case Automaton.READ -> alphabet.isIn(automaton.set(node), unitClass);
          case Automaton.SECOND_HALF -> Alphabet.isSecondHalf(unitClass);
          case Automaton.FIRST_HALF -> Alphabet.isFirstHalf(unitClass);
          default -> false;
        };
    if (isRead) {
      enter(automaton.next(node), unitClass);
    } else if (automaton.kind(node) == Automaton.BEGIN) {
      begun.add(automaton.other(node));
    } else if (automaton.kind(node) == Automaton.BEFORE) {
      resolve(node, unitClass);
    }
  }

  /** Goes on from a condition on the unit that comes, past what reads nothing, to what reads it. */
  private void resolve(int condition, int unitClass) {
    List<Integer> readers = new ArrayList<>();
    int top = 0;
    stack[top++] = condition;
    while (top > 0) {
      int node = stack[--top];
      if (resolved.add(node)) {
        switch (automaton.kind(node)) {
          case Automaton.FORK -> {
            stack[top++] = automaton.other(node);
            stack[top++] = automaton.next(node);
          }
          case Automaton.BEFORE -> {
            if (allows(node, unitClass)) {
              stack[top++] = automaton.next(node);
            }
          }
          // The unit behind is not known any more: the condition counts as met.
          case Automaton.BEHIND -> stack[top++] = automaton.next(node);
          default -> readers.add(node);
        }
      }
    }
    readers.forEach(reader -> read(reader, unitClass));
  }

  /** A half of a pair may belong to a set or not: conditions on it count as met. */
  private boolean allows(int condition, int unitClass) {
    return Alphabet.isHalf(unitClass)
        || alphabet.isIn(automaton.set(condition), unitClass) != automaton.isRefused(condition);
  }

  /** Goes from a node, past what reads nothing, to what waits behind a unit that was just read. */
  private void enter(int entry, int unitClass) {
    int[] known = unconditional[entry];
    if (known == null) {
      known = withoutConditions(entry);
      unconditional[entry] = known;
    }
    if (known == CONDITIONAL) {
      enterByConditions(entry, unitClass);
      return;
    }
    for (int node : known) {
      waiting.add(node);
    }
  }

  /** Returns what waits behind a node, or {@link #CONDITIONAL} if that depends on the unit. */
  private int[] withoutConditions(int entry) {
    Marks seen = new Marks(automaton.size());
    Marks found = new Marks(automaton.size());
    int top = 0;
    stack[top++] = entry;
    while (top > 0) {
      int node = stack[--top];
      if (!seen.add(node)) {
        continue;
      }
      byte kind = automaton.kind(node);
      if (kind == Automaton.BEHIND) {
        return CONDITIONAL;
      }
      if (kind == Automaton.FORK) {
        stack[top++] = automaton.other(node);
        stack[top++] = automaton.next(node);
      } else {
        found.add(node);
      }
    }
    return found.sorted();
  }

  private void enterByConditions(int entry, int unitClass) {
    int top = 0;
    stack[top++] = entry;
    while (top > 0) {
      int node = stack[--top];
      if (visited.add(node)) {
        switch (automaton.kind(node)) {
          case Automaton.FORK -> {
            stack[top++] = automaton.other(node);
            stack[top++] = automaton.next(node);
          }
          case Automaton.BEHIND -> {
            if (allows(node, unitClass)) {
              stack[top++] = automaton.next(node);
            }
          }
          default -> waiting.add(node);
        }
      }
    }
  }

  /** Returns the nodes that wait for the next unit, in order. */
  int[] waiting() {
    return waiting.sorted();
  }

  /** Returns the expressions that may begin directly behind the unit read last, in order. */
  int[] begun() {
    return begun.sorted();
  }
}
