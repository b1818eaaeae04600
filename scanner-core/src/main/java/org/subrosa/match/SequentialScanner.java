package org.subrosa.match;

import java.util.List;
import java.util.regex.Matcher;

/** Runs one pattern after the other with {@code java.util.regex}: plain, and the yardstick. */
final class SequentialScanner implements MultiPatternScanner {

  private final List<SearchPattern> patterns;

  SequentialScanner(List<SearchPattern> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  @Override
  public void scan(String text, MatchSink sink) {
    for (int i = 0; i < patterns.size(); i++) {
      try {
        scan(i, text, sink);
      } catch (StepLimitException e) {
        sink.givenUp(i);
      }
    }
  }

  private void scan(int number, String text, MatchSink sink) {
    SearchPattern pattern = patterns.get(number);
    Matcher matcher = MeteredText.matcher(pattern.regex(), text);
    while (MeteredText.test(matcher, Matcher::find)) {
      boolean whole = pattern.group().isEmpty() || matcher.start(pattern.group()) < 0;
      int start = whole ? matcher.start() : matcher.start(pattern.group());
      int end = whole ? matcher.end() : matcher.end(pattern.group());
      if (end > start) {
        sink.match(number, start, end);
      }
    }
  }
}
