package org.subrosa.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells at which places of a text the matches of many patterns may begin: by an automaton of the
 * {@link Head beginnings} of their expressions, and by {@link Rows}. Patterns with equal beginnings
 * share one in the automaton. It tells apart as little as it must; each place is then looked at for
 * the {@link Beginning} of each pattern.
 */
final class Candidates {

  /** Room for states: some megabytes of texts of all kinds need no more. */
  private static final int MOST_BYTES_OF_HEADS = 80 << 20;

  private final BitSet known = new BitSet();
  private final List<Beginning> beginnings = new ArrayList<>();
  private final Rows rows;
  private final Group heads;

  Candidates(List<SearchPattern> patterns) {
    Map<Syntax, List<Integer>> byHead = new LinkedHashMap<>();
    List<Rows.Row> withRows = new ArrayList<>();
    Map<String, CharacterSet> sets = new HashMap<>();
    for (int i = 0; i < patterns.size(); i++) {
      Syntax tree = RegexReader.read(patterns.get(i).regex(), sets).orElse(Syntax.NOTHING);
      beginnings.add(BeginningReader.of(tree));
      if (!Syntax.isEmptyable(tree)) {
        Syntax head = Head.of(Coarse.of(tree));
        Optional<LongRun> run = Head.isTelling(head) ? Optional.empty() : LongRun.of(tree);
        if (run.isPresent()) {
          withRows.add(new Rows.Row(i, run.get(), beginnings.get(i)));
          known.set(i);
        } else {
          byHead.computeIfAbsent(head, unused -> new ArrayList<>()).add(i);
        }
      }
    }
    this.rows = new Rows(withRows);
    this.heads = new Group(byHead, known);
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
    heads.automaton.scan(
        text,
        heads.tell(
            (offset, pattern) -> {
              if (beginnings.get(pattern).mayBeAt(text, offset)) {
                places.at(offset, pattern);
              }
            }));
    rows.find(text, places);
  }

  /** Beginnings, and the patterns that have each of them. */
  private static final class Group {

    private final LazyDfa automaton;
    private final List<int[]> patterns = new ArrayList<>();

    Group(Map<Syntax, List<Integer>> beginnings, BitSet known) {
      Automaton all = new Automaton();
      beginnings.forEach(
          (tree, numbers) -> {
            if (all.add(patterns.size(), tree)) {
              patterns.add(numbers.stream().mapToInt(Integer::intValue).toArray());
              numbers.forEach(known::set);
            }
          });
      this.automaton = new LazyDfa(all, patterns.size(), MOST_BYTES_OF_HEADS);
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
