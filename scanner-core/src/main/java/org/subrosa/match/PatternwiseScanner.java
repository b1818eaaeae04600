package org.subrosa.match;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Scans without an automaton: by the first characters where these tell whether a pattern can match,
 * else one pattern after the other.
 */
final class PatternwiseScanner implements MultiPatternScanner {

  /** Word boundaries ask what stands before; for graphemes a matcher does not tell its end. */
  private static final List<String> NOT_TOLD_BY_PREFIX =
      List.of("\\b", "\\B", "\\X", "\\R", "\\Z", "\\G", "\\Q");

  /** Flags that are switched on the way: a part tried alone would be tried with all of them. */
  private static final Pattern SWITCHED = Pattern.compile("\\(\\?[a-zA-Z-]++\\)");

  private final Subset prefixed;
  private final Subset oneByOne;

  PatternwiseScanner(List<SearchPattern> patterns) {
    prefixed = new Subset(patterns, i -> isToldByPrefix(patterns.get(i)), PrefixScanner::new);
    oneByOne = new Subset(patterns, i -> !isToldByPrefix(patterns.get(i)), SequentialScanner::new);
  }

  private static boolean isToldByPrefix(SearchPattern pattern) {
    String regex = pattern.regex().pattern();
    return NOT_TOLD_BY_PREFIX.stream().noneMatch(regex::contains)
        && !SWITCHED.matcher(regex).find()
        && !RegexText.hasRefusedLookBehind(regex);
  }

  @Override
  public void scan(String text, MatchSink sink) {
    Stream.of(prefixed, oneByOne).forEach(scanner -> scanner.scan(text, sink));
  }
}
