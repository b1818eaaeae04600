package org.subrosa.store;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * A glob as a nondeterministic automaton whose states are followed all at once (Thompson, 1968), so
 * that no glob makes it go back. It is given well-formed globs alone.
 *
 * <p>Free edges, which take no character, lead to states of higher numbers.
 */
final class GlobAutomaton {

  private final List<State> states = new ArrayList<>();
  private final String glob;
  private int at;

  private GlobAutomaton(String glob) {
    this.glob = glob;
  }

  static GlobAutomaton of(String glob) {
    GlobAutomaton automaton = new GlobAutomaton(glob);
    automaton.sequence(automaton.state(), false);
    return automaton;
  }

  /** Where one can go on from. */
  private static final class State {
    private final List<Edge> edges = new ArrayList<>();
    private final List<Integer> free = new ArrayList<>();
  }

  private record Edge(IntPredicate takes, int to) {}

  private int state() {
    states.add(new State());
    return states.size() - 1;
  }

  private int step(int from, IntPredicate takes) {
    int to = state();
    states.get(from).edges.add(new Edge(takes, to));
    return to;
  }

  private int freeStep(int from) {
    int to = state();
    states.get(from).free.add(to);
    return to;
  }

  /** Reads to the end of the glob, or of an alternative in braces; returns the last state. */
  private int sequence(int from, boolean inBraces) {
    int state = from;
    while (at < glob.length()) {
      int point = glob.codePointAt(at);
      if (inBraces && (point == ',' || point == '}')) {
        return state;
      }
      at += Character.charCount(point);
      state = element(state, point);
    }
    return state;
  }

  private int element(int state, int point) {
    return switch (point) {
      case '*' -> star(state);
      case '?' -> step(state, GlobAutomaton::isInName);
      case '[' -> step(state, set());
      case '{' -> braces(state);
      case '\\' -> step(state, escaped());
      default -> step(state, character -> character == point);
    };
  }

  private static boolean isInName(int character) {
    return character != '/';
  }

  private int star(int from) {
    boolean isDouble = glob.startsWith("*", at);
    at += isDouble ? 1 : 0;
    int state = freeStep(from);
    IntPredicate takes = isDouble ? character -> true : GlobAutomaton::isInName;
    states.get(state).edges.add(new Edge(takes, state));
    return state;
  }

  private IntPredicate escaped() {
    int point = glob.codePointAt(at);
    at += Character.charCount(point);
    return character -> character == point;
  }

  private IntPredicate set() {
    int end = glob.indexOf(']', at);
    String members = glob.substring(at, end);
    at = end + 1;
    boolean isNegated = members.startsWith("!");
    String listed =
        (isNegated ? members.substring(1) : members).replaceAll("[\\\\\\[&^]", "\\\\$0");
    Pattern set = Pattern.compile("[[^/]&&[" + (isNegated ? "^" : "") + listed + "]]");
    return character -> set.matcher(Character.toString(character)).matches();
  }

  private int braces(int from) {
    List<Integer> ends = new ArrayList<>();
    do {
      ends.add(sequence(freeStep(from), true));
    } while (glob.charAt(at++) == ',');
    int end = state();
    ends.forEach(last -> states.get(last).free.add(end));
    return end;
  }

  boolean matches(String name) {
    BitSet now = new BitSet();
    now.set(0);
    addFree(now);
    for (int i = 0; i < name.length() && !now.isEmpty(); ) {
      int character = name.codePointAt(i);
      i += Character.charCount(character);
      now = after(now, character);
    }
    return now.get(states.size() - 1);
  }

  private BitSet after(BitSet now, int character) {
    BitSet next = new BitSet();
    for (int i = now.nextSetBit(0); i >= 0; i = now.nextSetBit(i + 1)) {
      for (Edge edge : states.get(i).edges) {
        if (edge.takes.test(character)) {
          next.set(edge.to);
        }
      }
    }
    addFree(next);
    return next;
  }

  private void addFree(BitSet reached) {
    for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
      states.get(i).free.forEach(reached::set);
    }
  }
}
