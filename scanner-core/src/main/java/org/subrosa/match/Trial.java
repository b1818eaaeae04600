package org.subrosa.match;

import java.util.List;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Tries patterns at places of one text, in ascending order for each pattern, and hands over the
 * matches that {@code java.util.regex} finds one after another: none begins inside an earlier one.
 */
final class Trial {

  private final List<SearchPattern> patterns;
  private final String text;
  private final MultiPatternScanner.MatchSink sink;
  private final int[] resume;
  private final @Nullable Matcher[] matchers;
  private final HalfPairs halves;

  Trial(
      List<SearchPattern> patterns,
      HalfPairs halves,
      String text,
      MultiPatternScanner.MatchSink sink) {
    this.patterns = patterns;
    this.halves = halves;
    this.text = text;
    this.sink = sink;
    this.resume = new int[patterns.size()];
    this.matchers = new @Nullable Matcher[patterns.size()];
  }

  /** Tries a pattern at a place, unless an earlier match reaches beyond it. */
  void at(int number, int place) {
    if (place < resume[number] || isPassedOver(number, place)) {
      return;
    }
    Matcher matcher = matcher(number).region(place, text.length());
    if (isMatch(matcher, number)) {
      resume[number] = Math.max(matcher.end(), place + 1);
      String group = patterns.get(number).group();
      boolean whole = group.isEmpty() || matcher.start(group) < 0;
      int start = whole ? matcher.start() : matcher.start(group);
      int end = whole ? matcher.end() : matcher.end(group);
      if (end > start) {
        sink.match(number, start, end);
      }
    }
  }

  /** A search that comes along does not stop everywhere, but it may begin anywhere. */
  private boolean isPassedOver(int number, int place) {
    return place != resume[number]
        && HalfPairs.isBetweenHalves(text, place)
        && !halves.isSearchedBetween(number);
  }

  /** A pattern that costs too much is not tried again in this text. */
  private boolean isMatch(Matcher matcher, int number) {
    try {
      return MeteredText.test(matcher, Matcher::lookingAt);
    } catch (StepLimitException e) {
      resume[number] = Integer.MAX_VALUE;
      sink.givenUp(number);
      return false;
    }
  }

  private Matcher matcher(int number) {
    Matcher matcher = matchers[number];
    if (matcher == null) {
      matcher = MeteredText.matcher(patterns.get(number).regex(), text);
      matcher.useTransparentBounds(true).useAnchoringBounds(false);
      matchers[number] = matcher;
    }
    return matcher;
  }
}
