package org.subrosa.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The expressions that demand a {@link LongRun}. No automaton stands for them: the counts of their
 * rows would multiply with each other. Where a text has a long row, each place is looked at for the
 * {@link Beginning} of each expression; most places are out of the question for what stands before
 * them.
 */
final class Rows {

  private static final int ASCII = 0x80;

  private final List<Group> groups = new ArrayList<>();
  private final LongRuns stretches;

  Rows(List<Row> rows) {
    this.stretches = new LongRuns(rows.stream().map(Row::run).toList());
    Map<List<Syntax.Beside>, List<Row>> alike = new LinkedHashMap<>();
    for (Row row : rows) {
      alike.computeIfAbsent(row.beginning.before(), unused -> new ArrayList<>()).add(row);
    }
    alike.values().forEach(some -> groups.add(new Group(some, stretches)));
  }

  /** Tells the places of a text where matches may begin, from its end to its beginning. */
  void find(String text, Candidates.Places places) {
    if (!groups.isEmpty()) {
      stretches.find(text, (start, end, sets) -> find(text, start, end, sets, places));
    }
  }

  private void find(String text, int start, int end, long sets, Candidates.Places places) {
    for (Group group : groups) {
      if (group.hasAny(sets)) {
        for (int at = Math.min(end, text.length() - 1); at >= start; at--) {
          if (group.mayFollow(text, at)) {
            group.tell(text, at, sets, places);
          }
        }
      }
    }
  }

  /** Expressions that ask the same of the character before them, by the characters they take. */
  private static final class Group {

    private final Beginning any;
    private final List<Entry> all;
    private final long sets;
    private final Entry[][] byFirst = new Entry[ASCII][];

    Group(List<Row> rows, LongRuns stretches) {
      this.any = rows.get(0).beginning;
      this.all = rows.stream().map(row -> new Entry(row, stretches.bits(row.run.sets()))).toList();
      this.sets = all.stream().mapToLong(Entry::sets).reduce(0, (a, b) -> a | b);
      for (char c = 0; c < ASCII; c++) {
        char unit = c;
        byFirst[c] =
            all.stream()
                .filter(entry -> entry.row.beginning.mayBeginWith(unit))
                .toArray(Entry[]::new);
      }
    }

    boolean hasAny(long some) {
      return (sets & some) != 0;
    }

    boolean mayFollow(String text, int at) {
      return any.mayFollow(text, at);
    }

    void tell(String text, int at, long sets, Candidates.Places places) {
      char first = text.charAt(at);
      if (first < ASCII) {
        for (Entry entry : byFirst[first]) {
          entry.tell(text, at, sets, places);
        }
      } else {
        all.forEach(entry -> entry.tell(text, at, sets, places));
      }
    }
  }

  /** An expression and the sets of its row, as {@link LongRuns} has them. */
  private record Entry(Row row, long sets) {

    void tell(String text, int at, long some, Candidates.Places places) {
      if ((sets & some) != 0 && row.beginning.mayBeBehind(text, at)) {
        places.at(at, row.pattern);
      }
    }
  }

  /**
   * An expression.
   *
   * @param pattern its number
   * @param run its row
   * @param beginning what it begins with
   */
  record Row(int pattern, LongRun run, Beginning beginning) {}
}
