package org.subrosa.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An automaton made deterministic as texts ask for it: a state and a unit that were met once cost
 * one look into an array from then on.
 *
 * <p>All threads share the states. Known ways are followed without a lock: a state's own fields are
 * final, so a state that a data race shows is whole, and one that it hides is found again under the
 * lock. States take a bounded room; once it is full they are forgotten and made anew. A text that
 * needs too many new ones is followed without making them, so that hostile text cannot cost more
 * than the automaton itself.
 */
final class LazyDfa {

  private static final int MOST_BYTES = 24 << 20;
  private static final int SPARE_CLASSES = 16;
  private static final int MOST_CREDIT = 50_000;

  /** Units of text for which one new state may be made, beyond the credit. */
  private static final int UNITS_FOR_A_STATE = 16;

  /** Units that are followed without states before states are tried again. */
  private static final int SLOW_UNITS = 512;

  /** Units that are taken out of a text at a time: a look into an array costs least. */
  private static final int BLOCK = 1 << 13;

  private static final int[] NONE = {};

  private final Alphabet alphabet;
  private final Stepper stepper;
  private final int mostBytes;
  private final Map<State, State> states = new HashMap<>();
  private int classes;
  private long bytes;
  private long credit = MOST_CREDIT;
  private volatile State initial;

  LazyDfa(Automaton automaton, int expressions) {
    this(automaton, expressions, MOST_BYTES);
  }

  LazyDfa(Automaton automaton, int expressions, int mostBytes) {
    this.alphabet = new Alphabet(automaton.sets());
    this.stepper = new Stepper(automaton, alphabet, expressions);
    this.mostBytes = mostBytes;
    this.classes = alphabet.size() + SPARE_CLASSES;
    this.initial = made(new State(NONE, stepper.group(Alphabet.EDGE), NONE, classes));
  }

  /** Receives the places where matches may begin, from the text's end to its beginning. */
  interface Beginnings {

    /** Takes the numbers of the expressions that may match from an offset on. */
    void at(int offset, int[] expressions);
  }

  /** Reads a text from its end to its beginning. */
  void scan(String text, Beginnings beginnings) {
    earn(text.length());
    State state = initial;
    int at = text.length();
    char[] block = new char[Math.min(BLOCK, at)];
    int first = at;
    while (at > 0) {
      if (at <= first) {
        first = Math.max(0, at - block.length);
        text.getChars(first, at, block, 0);
      }
      char unit = block[at - 1 - first];
      State next = state.next(alphabet.known(unit));
      if (next == null) {
        next = follow(state, unit);
      }
      if (next == null) {
        int end = Math.max(0, at - SLOW_UNITS);
        state = followSlowly(state, text, at, end, beginnings);
        at = end;
        continue;
      }
      if (next.isBeginning) {
        beginnings.at(at, next.begun);
      }
      state = next;
      at--;
    }
    int[] begun = begunAtEdge(state);
    if (begun.length > 0) {
      beginnings.at(0, begun);
    }
  }

  private synchronized void earn(int units) {
    credit = Math.min(MOST_CREDIT, credit + units / UNITS_FOR_A_STATE);
  }

  /** Returns the state behind a unit, or null when it would be new and there is no credit. */
  private synchronized @Nullable State follow(State from, char unit) {
    int unitClass = alphabet.of(unit);
    State key = stepped(from.waiting, from.group, unitClass);
    State known = states.get(key);
    if (known == null && credit <= 0) {
      return null;
    }
    State next = known == null ? made(key) : known;
    from.link(unitClass, next);
    return next;
  }

  private State stepped(int[] waiting, int group, int unitClass) {
    int nextGroup = stepper.group(unitClass);
    stepper.step(waiting, group, unitClass);
    return new State(stepper.waiting(), nextGroup, stepper.begun(), classes);
  }

  private synchronized State followSlowly(
      State from, String text, int start, int end, Beginnings beginnings) {
    State passing = from;
    for (int at = start; at > end; at--) {
      passing = stepped(passing.waiting, passing.group, alphabet.of(text.charAt(at - 1)));
      if (passing.begun.length > 0) {
        beginnings.at(at, passing.begun);
      }
    }
    State known = states.get(passing);
    return known == null ? made(passing) : known;
  }

  private int[] begunAtEdge(State last) {
    int[] known = last.begunAtEdge;
    if (known == null) {
      synchronized (this) {
        stepper.step(last.waiting, last.group, Alphabet.EDGE);
        known = stepper.begun();
        last.begunAtEdge = known;
      }
    }
    return known;
  }

  /** Takes a state in; forgets the others when room or classes do not suffice. */
  private State made(State state) {
    State added = state;
    if (bytes + state.bytes() > mostBytes || alphabet.size() > classes) {
      states.clear();
      bytes = 0;
      classes = alphabet.size() + SPARE_CLASSES;
      added = new State(state.waiting, state.group, state.begun, classes);
      initial = new State(NONE, stepper.group(Alphabet.EDGE), NONE, classes);
      states.put(initial, initial);
    }
    credit--;
    bytes += added.bytes();
    states.put(added, added);
    return added;
  }

  /** Returns about how many bytes the states take, for tests. */
  synchronized long bytes() {
    return bytes;
  }

  /** Nodes that wait for the next unit, and the ways that are known from there. */
  private static final class State {

    private static final int OVERHEAD = 160;

    final int[] waiting;
    final int group;
    final int[] begun;
    final boolean isBeginning;
    private final @Nullable State[] nexts;
    private final int hash;
    int @Nullable [] begunAtEdge;

    State(int[] waiting, int group, int[] begun, int classes) {
      this.waiting = waiting;
      this.group = group;
      this.begun = begun;
      this.isBeginning = begun.length > 0;
      this.nexts = new @Nullable State[classes];
      this.hash = (Arrays.hashCode(waiting) * 31 + Arrays.hashCode(begun)) * 31 + group;
    }

    @Nullable State next(int unitClass) {
      return unitClass < nexts.length ? nexts[unitClass] : null;
    }

    void link(int unitClass, State next) {
      if (unitClass < nexts.length) {
        nexts[unitClass] = next;
      }
    }

    long bytes() {
      return OVERHEAD + 4L * (waiting.length + begun.length + nexts.length);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof State state
          && state.group == group
          && Arrays.equals(state.waiting, waiting)
          && Arrays.equals(state.begun, begun);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
