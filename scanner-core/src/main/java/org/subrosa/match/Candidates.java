package org.subrosa.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells at which places of a text the matches of many patterns may begin, by automata of the {@link
 * Head beginnings} of their expressions. Patterns with equal beginnings share one.
 *
 * <p>Beginnings with a {@link LongRun} have an automaton of their own that reads only where a text
 * has so many characters in a row. In one automaton their counts would multiply with the states of
 * all the others.
 */
final class Candidates {

  /** Room for states: some megabytes of texts of all kinds need no more. */
  private static final int MOST_BYTES_OF_HEADS = 80 << 20;

  private static final int MOST_BYTES_OF_ROWS = 24 << 20;

  private final BitSet known = new BitSet();
  private final Map<Integer, LongRun> runs = new HashMap<>();
  private final Group heads;
  private final Group rows;
  private final LongRuns stretches;

  Candidates(List<SearchPattern> patterns) {
    Map<Syntax, List<Integer>> byHead = new LinkedHashMap<>();
    Map<Syntax, List<Integer>> byRow = new LinkedHashMap<>();
    for (int i = 0; i < patterns.size(); i++) {
      Optional<Syntax> tree = RegexReader.read(patterns.get(i).regex());
      if (tree.isPresent() && !Syntax.isEmptyable(tree.get())) {
        Syntax head = Head.of(tree.get());
        Optional<LongRun> run = Head.isFixed(head) ? Optional.empty() : LongRun.of(tree.get());
        if (run.isPresent()) {
          runs.put(i, run.get());
        }
        (run.isPresent() ? byRow : byHead)
            .computeIfAbsent(run.map(LongRun::tree).orElse(head), unused -> new ArrayList<>())
            .add(i);
      }
    }
    this.heads = new Group(byHead, known, MOST_BYTES_OF_HEADS);
    this.rows = new Group(byRow, known, MOST_BYTES_OF_ROWS);
    this.stretches = new LongRuns(runs.values());
  }

  /** Returns the numbers of the patterns of which the places are found. */
  BitSet known() {
    return (BitSet) known.clone();
  }

  /** Receives the places where patterns may match, in descending order for each pattern. */
  interface Places {

    /** Takes a place. */
    void at(int offset, int pattern);
  }

  /** Goes through a text. */
  void find(String text, Places places) {
    heads.automaton.scan(text, heads.tell(places));
    if (!rows.isEmpty()) {
      rows.automaton.earn(text.length());
      LazyDfa.Beginnings told =
          rows.tell(
              (offset, pattern) -> {
                LongRun run = runs.get(pattern);
                if (run == null || run.mayBegin(text, offset)) {
                  places.at(offset, pattern);
                }
              });
      stretches.find(text, (start, end) -> rows.automaton.scan(text, start, end, told));
    }
  }

  /** Beginnings, and the patterns that have each of them. */
  private static final class Group {

    private final LazyDfa automaton;
    private final List<int[]> patterns = new ArrayList<>();

    Group(Map<Syntax, List<Integer>> beginnings, BitSet known, int mostBytes) {
      Automaton all = new Automaton();
      beginnings.forEach(
          (tree, numbers) -> {
            if (all.add(patterns.size(), tree)) {
              patterns.add(numbers.stream().mapToInt(Integer::intValue).toArray());
              numbers.forEach(known::set);
            }
          });
      this.automaton = new LazyDfa(all, patterns.size(), mostBytes);
    }

    boolean isEmpty() {
      return patterns.isEmpty();
    }

    LazyDfa.Beginnings tell(Places places) {
      return (offset, begun) -> {
        for (int beginning : begun) {
          for (int pattern : patterns.get(beginning)) {
            places.at(offset, pattern);
          }
        }
      };
    }
  }
}
