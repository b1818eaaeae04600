package org.subrosa.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An automaton made deterministic as texts ask for it: a state and a unit that were met once cost
 * one look into an array from then on.
 *
 * <p>All threads share the states. Known ways are followed without a lock: a way is one number that
 * says all that the reader of a text needs to know, so one that a data race shows is right, and one
 * that it hides is found again under the lock. States take a bounded room; once it is full they are
 * forgotten and made anew. A text that needs too many new ones is followed without making them, so
 * that hostile text cannot cost more than the automaton itself.
 */
final class LazyDfa {

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
  private long credit = MOST_CREDIT;
  private volatile States states;

  LazyDfa(Automaton automaton, int expressions, int mostBytes) {
    this.alphabet = new Alphabet(automaton.sets());
    this.stepper = new Stepper(automaton, alphabet, expressions);
    this.mostBytes = mostBytes;
    this.states = first();
  }

  /** Receives the places where matches may begin, from the text's end to its beginning. */
  interface Beginnings {

    /** Takes the numbers of the expressions that may match from an offset on. */
    void at(int offset, int[] expressions);
  }

  /** Reads a text from its end to its beginning. */
  void scan(String text, Beginnings beginnings) {
    earn(text.length());
    States here = states;
    int[] ways = here.ways;
    int state = States.INITIAL;
    int at = text.length();
    char[] block = new char[Math.min(BLOCK, at)];
    int first = at;
    while (at > 0) {
      if (at <= first) {
        first = Math.max(0, at - block.length);
        text.getChars(first, at, block, 0);
      }
      char unit = block[at - 1 - first];
      int unitClass = alphabet.known(unit);
      int way = unitClass < here.classes ? ways[state * here.classes + unitClass] : States.UNKNOWN;
      if (way == States.UNKNOWN) {
        State next = follow(state(here, state), unit);
        if (next == null) {
          int end = Math.max(0, at - SLOW_UNITS);
          next = followSlowly(state(here, state), text, at, end, beginnings);
          at = end;
        } else {
          at = taken(next, at, beginnings);
        }
        here = next.home;
        ways = here.ways;
        state = next.number;
        continue;
      }
      state = way & States.NUMBER;
      if (way < 0) {
        beginnings.at(at, state(here, state).begun);
      }
      at--;
    }
    int[] begun = begunAtEdge(state(here, state));
    if (begun.length > 0) {
      beginnings.at(0, begun);
    }
  }

  private State state(States home, int number) {
    State seen = home.peek(number);
    if (seen == null) {
      synchronized (this) {
        seen = Objects.requireNonNull(home.peek(number), "no way leads to a state before it is");
      }
    }
    return seen;
  }

  /** Hands over what begins behind the unit that led to a state; returns where to go on. */
  private static int taken(State next, int at, Beginnings beginnings) {
    if (next.begun.length > 0) {
      beginnings.at(at, next.begun);
    }
    return at - 1;
  }

  /** Allows new states for a text of a length. */
  private synchronized void earn(int units) {
    credit = Math.min(MOST_CREDIT, credit + units / UNITS_FOR_A_STATE);
  }

  /** Returns the state behind a unit, or null when it would be new and there is no credit. */
  private synchronized @Nullable State follow(State asked, char unit) {
    int unitClass = alphabet.of(unit);
    State from = unitClass < asked.home.classes ? asked : widened(asked);
    Key key = stepped(from.key, unitClass);
    State known = states.find(key);
    if (known == null && credit <= 0) {
      return null;
    }
    State next = known == null ? made(key) : known;
    if (from.home == next.home) {
      from.home.link(from, unitClass, next);
    }
    return next;
  }

  /** Makes room for classes that were not there yet; else their units had no ways for ever. */
  private State widened(State asked) {
    if (states.classes < alphabet.size()) {
      states = new States(states, alphabet.size() + SPARE_CLASSES);
    }
    State same = states.find(asked.key);
    return same == null ? asked : same;
  }

  private Key stepped(Key from, int unitClass) {
    int nextGroup = stepper.group(unitClass);
    stepper.step(from.waiting, from.group, unitClass);
    return new Key(stepper.waiting(), nextGroup, stepper.begun());
  }

  private synchronized State followSlowly(
      State from, String text, int start, int end, Beginnings beginnings) {
    Key passing = from.key;
    for (int at = start; at > end; at--) {
      passing = stepped(passing, alphabet.of(text.charAt(at - 1)));
      if (passing.begun.length > 0) {
        beginnings.at(at, passing.begun);
      }
    }
    State known = states.find(passing);
    return known == null ? made(passing) : known;
  }

  private int[] begunAtEdge(State last) {
    int[] known = last.begunAtEdge;
    if (known == null) {
      synchronized (this) {
        stepper.step(last.key.waiting, last.key.group, Alphabet.EDGE);
        known = stepper.begun();
        last.begunAtEdge = known;
      }
    }
    return known;
  }

  /** Takes a state in; forgets the others when there is no room. */
  private State made(Key key) {
    States kept = states;
    if (!kept.hasRoom(key, mostBytes)) {
      kept = first();
      states = kept;
    }
    credit--;
    return kept.add(key);
  }

  /** Returns states that hold no more than the one before the text's end. */
  private States first() {
    Key initial = new Key(NONE, stepper.group(Alphabet.EDGE), NONE);
    States made = new States(alphabet.size() + SPARE_CLASSES);
    made.add(initial);
    return made;
  }

  /** Returns about how many bytes the states take, for tests. */
  synchronized long bytes() {
    return states.bytes;
  }

  /**
   * States that know each other, and the ways between them: for each state a row with a number for
   * each class of units. It is the number of the state that follows, with a mark where expressions
   * may begin.
   *
   * <p>Changed under the lock of the automaton only. Rows are copied to a larger array as states
   * are added; who reads an older one finds what was known then.
   */
  private static final class States {

    static final int UNKNOWN = 0;
    static final int INITIAL = 1;
    static final int NUMBER = 0x7fffffff;
    private static final int BEGINNING = 0x80000000;
    private static final int FIRST_ROOM = 64;

    final int classes;
    volatile int[] ways;
    private volatile @Nullable State[] all = new @Nullable State[FIRST_ROOM];
    private final Map<Key, State> known = new HashMap<>();
    private int size = INITIAL;
    private long bytes;

    States(int classes) {
      this.classes = classes;
      this.ways = new int[FIRST_ROOM * classes];
    }

    /** Takes over the states and ways of others, with their numbers, for more classes. */
    States(States others, int classes) {
      this(classes);
      for (int number = INITIAL; number < others.size; number++) {
        add(Objects.requireNonNull(others.all[number], "every number has a state").key);
        System.arraycopy(
            others.ways, number * others.classes, ways, number * classes, others.classes);
      }
    }

    boolean hasRoom(Key key, int mostBytes) {
      return size < NUMBER && bytes + bytes(key) <= mostBytes;
    }

    private long bytes(Key key) {
      return Key.OVERHEAD + 4L * (key.waiting.length + key.begun.length) + 4L * classes;
    }

    State add(Key key) {
      if (size == all.length) {
        ways = Arrays.copyOf(ways, ways.length * 2);
        all = Arrays.copyOf(all, size * 2);
      }
      State added = new State(this, size, key);
      all[size++] = added;
      known.put(key, added);
      bytes += bytes(key);
      return added;
    }

    @Nullable State find(Key key) {
      return known.get(key);
    }

    /** Returns a state, or null where a data race still hides it. */
    @Nullable State peek(int number) {
      @Nullable State[] some = all;
      return number < some.length ? some[number] : null;
    }

    void link(State from, int unitClass, State to) {
      if (unitClass < classes) {
        int mark = to.begun.length > 0 ? BEGINNING : 0;
        ways[from.number * classes + unitClass] = to.number | mark;
      }
    }
  }

  /** A state with its place among others. */
  private static final class State {

    final States home;
    final int number;
    final Key key;
    final int[] begun;
    volatile int @Nullable [] begunAtEdge;

    State(States home, int number, Key key) {
      this.home = home;
      this.number = number;
      this.key = key;
      this.begun = key.begun;
    }
  }

  /** Nodes that wait for the next unit, and what begins where they do. */
  private static final class Key {

    private static final int OVERHEAD = 160;

    final int[] waiting;
    final int group;
    final int[] begun;
    private final int hash;

    Key(int[] waiting, int group, int[] begun) {
      this.waiting = waiting;
      this.group = group;
      this.begun = begun;
      this.hash = (Arrays.hashCode(waiting) * 31 + Arrays.hashCode(begun)) * 31 + group;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && key.group == group
          && Arrays.equals(key.waiting, waiting)
          && Arrays.equals(key.begun, begun);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
