package org.subrosa.match;

import java.util.List;

/**
 * What every match of an expression begins with, character by character, as far as that can be said
 * of all of them. To look for it at a place costs some nanoseconds, where {@code java.util.regex}
 * takes a hundred to say no.
 *
 * <p>It is sure of ASCII alone: at another character it says that there may be a match.
 */
final class Beginning {

  /** No upper bound of a row; longer ones are not followed to their end. */
  static final int ANY = 256;

  private static final int ASCII = 0x80;

  private final List<Syntax.Beside> before;
  private final boolean[] follows = new boolean[ASCII];
  private final boolean isFirst;
  private final Step[][] ways;

  /**
   * Makes a beginning.
   *
   * @param before what every match asks of the character before it
   * @param ways steps, in one of the ways of which each match begins
   */
  Beginning(List<Syntax.Beside> before, List<List<Step>> ways) {
    this.before = List.copyOf(before);
    for (char c = 0; c < ASCII; c++) {
      char unit = c;
      follows[c] = before.stream().allMatch(it -> it.set().has(unit) != it.isRefused());
    }
    this.isFirst = before.stream().allMatch(Syntax.Beside::isRefused);
    this.ways = ways.stream().map(way -> way.toArray(Step[]::new)).toArray(Step[][]::new);
  }

  /**
   * One demand on the text: so many characters of a set, or a condition on a character beside the
   * place that was come to.
   */
  static final class Step {

    private final boolean[] members;
    private final boolean isAscii;
    private final int least;
    private final int most;
    private final boolean isWhole;
    private final boolean isRow;
    private final boolean isBefore;
    private final boolean isRefused;

    /**
     * Makes a step over characters of a set.
     *
     * @param least how many at least
     * @param most how many in a row at most, or {@link #ANY}
     * @param isWhole whether the row is read to its end: what follows is none of the set
     */
    Step(CharacterSet set, int least, int most, boolean isWhole) {
      this.members = set.ascii();
      this.isAscii = set.isAscii();
      this.least = least;
      this.most = Math.min(most, ANY);
      this.isWhole = isWhole;
      this.isRow = true;
      this.isBefore = false;
      this.isRefused = false;
    }

    private Step(Syntax.Beside condition) {
      this.members = condition.set().ascii();
      this.isAscii = false;
      this.least = 0;
      this.most = 0;
      this.isWhole = false;
      this.isRow = false;
      this.isBefore = condition.isBefore();
      this.isRefused = condition.isRefused();
    }

    /** Makes a step that reads nothing. */
    static Step asked(Syntax.Beside condition) {
      return new Step(condition);
    }

    private boolean isMet(String text, int place) {
      int at = isBefore ? place - 1 : place;
      if (at < 0 || at >= text.length()) {
        return isRefused;
      }
      char c = text.charAt(at);
      return c >= ASCII || members[c] != isRefused;
    }

    /** Returns where the characters of the set end, looked at as far as it matters. */
    private int end(String text, int start) {
      int wanted = !isWhole ? least : most == ANY ? ANY : most + 1;
      int stop = Math.min(text.length(), start + wanted);
      int at = start;
      while (at < stop && text.charAt(at) < ASCII && members[text.charAt(at)]) {
        at++;
      }
      return at;
    }

    /** Whether a set's characters may go on where those of ASCII end. */
    private boolean isUnsure(String text, int end) {
      return !isAscii && end < text.length() && text.charAt(end) >= ASCII;
    }
  }

  /** Returns what every match asks of the character before it. */
  List<Syntax.Beside> before() {
    return before;
  }

  /** Whether a match may begin at a place of a text. */
  boolean mayBeAt(String text, int offset) {
    return mayFollow(text, offset) && mayBeBehind(text, offset);
  }

  /** Whether what stands before a place allows a match there. */
  boolean mayFollow(String text, int offset) {
    if (offset == 0) {
      return isFirst;
    }
    char c = text.charAt(offset - 1);
    return c >= ASCII || follows[c];
  }

  /** Whether what stands behind a place may be a match. */
  boolean mayBeBehind(String text, int offset) {
    for (Step[] way : ways) {
      if (isWay(way, text, offset)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a match may begin with a character of ASCII. */
  boolean mayBeginWith(char c) {
    for (Step[] way : ways) {
      if (way.length == 0 || !way[0].isRow || way[0].least == 0 || way[0].members[c]) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWay(Step[] way, String text, int offset) {
    int at = offset;
    for (Step step : way) {
      if (step.isRow) {
        int end = step.end(text, at);
        if (step.isUnsure(text, end) || end - at >= ANY) {
          return true;
        }
        if (end - at < step.least || (step.isWhole && end - at > step.most)) {
          return false;
        }
        at = end;
      } else if (!step.isMet(text, at)) {
        return false;
      }
    }
    return true;
  }
}
