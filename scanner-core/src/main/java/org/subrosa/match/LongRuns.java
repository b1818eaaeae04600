package org.subrosa.match;

import java.util.Collection;
import java.util.List;

/**
 * Finds the stretches of a text where {@link LongRun#LEAST} characters or more of one set stand in
 * a row. Such a row cannot miss every so many-th character: it looks at these, and around one where
 * it belongs to a set. Ordinary text costs next to nothing.
 */
final class LongRuns {

  private static final int ASCII = 0x80;

  /** Sets beyond this number share a bit: rows of either look like rows of both. */
  private static final int MOST_BITS = Long.SIZE;

  private final long[] setsOf = new long[ASCII];
  private final int before;

  LongRuns(Collection<LongRun> runs) {
    List<CharacterSet> sets = runs.stream().flatMap(run -> run.sets().stream()).distinct().toList();
    for (int i = 0; i < sets.size(); i++) {
      for (char c = 0; c < ASCII; c++) {
        setsOf[c] |= sets.get(i).has(c) ? 1L << Math.min(i, MOST_BITS - 1) : 0;
      }
    }
    this.before = runs.stream().mapToInt(LongRun::before).max().orElse(0);
  }

  /** Whether rows of a set's characters are seldom: it has nothing but ASCII, and no blank. */
  static boolean mayHold(CharacterSet set) {
    return set.isAscii() && !set.has(' ') && !set.has('\n') && !set.has('\t');
  }

  /** Receives stretches, from the text's end to its beginning, none of them beside another. */
  interface Stretches {

    /** Takes a stretch, with room for what an expression has before the row. */
    void stretch(int start, int end);
  }

  /** Goes through a text from its end to its beginning. */
  void find(String text, Stretches stretches) {
    int heldStart = 0;
    int heldEnd = -1;
    for (int at = text.length() - LongRun.LEAST; at >= 0; at -= LongRun.LEAST) {
      if (setsOf(text.charAt(at)) == 0) {
        continue;
      }
      int end = endOf(text, at);
      int start = end - beginOf(text, at) < LongRun.LEAST ? -1 : startOf(text, at, end);
      if (start < 0) {
        continue;
      }
      if (heldEnd >= 0 && end < heldStart) {
        stretches.stretch(heldStart, heldEnd);
        heldEnd = -1;
      }
      heldStart = Math.max(0, start - before - 1);
      heldEnd = Math.max(end, heldEnd);
    }
    if (heldEnd >= 0) {
      stretches.stretch(heldStart, heldEnd);
    }
  }

  /** Returns where, at the latest, a row ends that holds a character. */
  private int endOf(String text, int at) {
    int most = Math.min(text.length(), at + LongRun.LEAST);
    int end = at + 1;
    while (end < most && setsOf(text.charAt(end)) != 0) {
      end++;
    }
    return end;
  }

  /** Returns where, at the earliest, a row begins that holds a character. */
  private int beginOf(String text, int at) {
    int least = Math.max(0, at + 1 - LongRun.LEAST);
    int begin = at;
    while (begin > least && setsOf(text.charAt(begin - 1)) != 0) {
      begin--;
    }
    return begin;
  }

  /** Returns where a row of one set that ends before a place begins, or -1 if it is not long. */
  private int startOf(String text, int at, int end) {
    int first = -1;
    for (int last = end - 1; last >= at; last--) {
      int start = last;
      long left = setsOf(text.charAt(last));
      int least = Math.max(0, last + 1 - LongRun.LEAST - 1);
      while (start > least && (left & setsOf(text.charAt(start - 1))) != 0) {
        left &= setsOf(text.charAt(start - 1));
        start--;
      }
      if (last + 1 - start >= LongRun.LEAST) {
        first = first < 0 ? start : Math.min(first, start);
      }
    }
    return first;
  }

  private long setsOf(char unit) {
    return unit < ASCII ? setsOf[unit] : 0;
  }
}
