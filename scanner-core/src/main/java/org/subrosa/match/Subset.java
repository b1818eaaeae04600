package org.subrosa.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Some of a list of patterns, scanned by a scanner of their own under their numbers in the list.
 */
final class Subset implements MultiPatternScanner {

  private final List<Integer> numbers = new ArrayList<>();
  private final MultiPatternScanner scanner;

  /**
   * Chooses patterns.
   *
   * @param isChosen which, by their numbers
   * @param compiler makes the scanner of those that are chosen
   */
  Subset(
      List<SearchPattern> all,
      IntPredicate isChosen,
      Function<List<SearchPattern>, MultiPatternScanner> compiler) {
    List<SearchPattern> chosen = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (isChosen.test(i)) {
        numbers.add(i);
        chosen.add(all.get(i));
      }
    }
    this.scanner = compiler.apply(chosen);
  }

  @Override
  public void scan(String text, MatchSink sink) {
    if (numbers.isEmpty()) {
      return;
    }
    scanner.scan(
        text,
        new MatchSink() {
          @Override
          public void givenUp(int pattern) {
            sink.givenUp(numbers.get(pattern));
          }

          @Override
          public void match(int pattern, int start, int end) {
            sink.match(numbers.get(pattern), start, end);
          }
        });
  }
}
