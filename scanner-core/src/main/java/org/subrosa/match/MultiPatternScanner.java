package org.subrosa.match;

import java.util.List;

/**
 * Reports every match of a fixed list of patterns.
 *
 * <p>Matches of one pattern are those that {@code java.util.regex} finds one after another; matches
 * of different patterns may overlap. Safe for use by many threads.
 */
public interface MultiPatternScanner {

  /** Compiles patterns; their positions in the list are their numbers. */
  static MultiPatternScanner compile(List<SearchPattern> patterns) {
    return new AutomatonScanner(patterns);
  }

  /**
   * Compiles patterns to be tried wherever their first characters fit: slower, and what it takes
   * shows the cost of the expressions themselves.
   */
  static MultiPatternScanner trying(List<SearchPattern> patterns) {
    return new PrefixScanner(patterns);
  }

  /** Finds all matches in a text and hands them over, in no promised order between patterns. */
  void scan(String text, MatchSink sink);

  /** Receives matches. */
  interface MatchSink {

    /**
     * Takes note that a pattern was given up: it took too many steps, or too deep a recursion. Some
     * of its matches may be missing; those of the other patterns are all there.
     *
     * @param pattern number of the pattern
     */
    void givenUp(int pattern);

    /**
     * Takes one match.
     *
     * @param pattern number of the pattern
     * @param start first UTF-16 unit of the value
     * @param end UTF-16 unit after its last
     */
    void match(int pattern, int start, int end);
  }
}
