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

  private final List<CharacterSet> sets;
  private final long[] setsOf = new long[ASCII];
  private final int before;

  LongRuns(Collection<LongRun> runs) {
    sets = runs.stream().flatMap(run -> run.sets().stream()).distinct().toList();
    for (int i = 0; i < sets.size(); i++) {
      for (char c = 0; c < ASCII; c++) {
        setsOf[c] |= sets.get(i).has(c) ? bit(i) : 0;
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

    /**
     * Takes a stretch, with room for what an expression has before the row.
     *
     * @param rows the sets of which it has rows, as {@link #bits} has them
     */
    void stretch(int start, int end, long rows);
  }

  /** Returns the bits that stand for some of the sets. */
  long bits(Collection<CharacterSet> some) {
    long bits = 0;
    for (CharacterSet set : some) {
      bits |= bit(sets.indexOf(set));
    }
    return bits;
  }

  private static long bit(int number) {
    return 1L << Math.min(number, MOST_BITS - 1);
  }

  /** Goes through a text from its end to its beginning. */
  void find(String text, Stretches stretches) {
    Held held = new Held(stretches);
    for (int at = text.length() - LongRun.LEAST; at >= 0; at -= LongRun.LEAST) {
      if (setsOf(text.charAt(at)) != 0) {
        int end = endOf(text, at);
        int begin = beginOf(text, at);
        if (end - begin >= LongRun.LEAST) {
          take(text, begin, end, held);
        }
      }
    }
    held.release();
  }

  /**
   * Takes the rows in a stretch of characters that belong to some set. What sixteen in a row have
   * in common comes of what eight have, and so on.
   */
  private void take(String text, int begin, int end, Held held) {
    long[] common = new long[end - begin];
    for (int i = 0; i < common.length; i++) {
      common[i] = setsOf(text.charAt(begin + i));
    }
    for (int width = 1; width < LongRun.LEAST; width *= 2) {
      for (int i = 0; i + 2 * width <= common.length; i++) {
        common[i] &= common[i + width];
      }
    }
    for (int i = common.length - LongRun.LEAST; i >= 0; i--) {
      if (common[i] != 0) {
        held.take(Math.max(0, begin + i - before - 1), begin + i + LongRun.LEAST, common[i]);
      }
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

  private long setsOf(char unit) {
    return unit < ASCII ? setsOf[unit] : 0;
  }

  /** The stretch that may still grow towards the text's beginning. */
  private static final class Held {

    private final Stretches stretches;
    private int start;
    private int end = -1;
    private long rows;

    Held(Stretches stretches) {
      this.stretches = stretches;
    }

    void take(int newStart, int newEnd, long newRows) {
      if (newEnd < start) {
        release();
      }
      start = end < 0 ? newStart : Math.min(start, newStart);
      end = Math.max(end, newEnd);
      rows |= newRows;
    }

    void release() {
      if (end >= 0) {
        stretches.stretch(start, end, rows);
      }
      end = -1;
      rows = 0;
    }
  }
}
