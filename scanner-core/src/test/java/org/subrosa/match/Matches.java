package org.subrosa.match;

import java.util.Set;
import java.util.TreeSet;

/** The matches of a scan as lines, so that they compare and print. */
final class Matches {

  private Matches() {}

  static Set<String> of(MultiPatternScanner scanner, String text) {
    Set<String> matches = new TreeSet<>();
    scanner.scan(
        text,
        new MultiPatternScanner.MatchSink() {
          @Override
          public void match(int pattern, int start, int end) {
            matches.add(pattern + ":" + start + ".." + end);
          }

          @Override
          public void givenUp(int pattern) {
            matches.add(pattern + ": given up");
          }
        });
    return matches;
  }
}
