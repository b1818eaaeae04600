package org.subrosa.match;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows for which patterns {@code java.util.regex} looks for matches that begin between the two
 * halves of a surrogate pair: for those that cannot match a pair at all.
 *
 * <p>Which these are is decided inside that library. So it is asked, by an expression that holds
 * the pattern and matches nothing but what lies between the halves. Safe for use by many threads.
 */
final class HalfPairs {

  /** The empty text, neither at the beginning nor at the end. */
  private static final String INSIDE = "(?!\\A)(?!\\z)";

  private final List<SearchPattern> patterns;
  private final @Nullable Boolean[] known;

  HalfPairs(List<SearchPattern> patterns) {
    this.patterns = patterns;
    this.known = new @Nullable Boolean[patterns.size()];
  }

  static boolean isBetweenHalves(String text, int at) {
    return at > 0
        && Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
  }

  /** Whether a search for a pattern stops between halves on its way. */
  boolean isSearchedBetween(int number) {
    Boolean answer = known[number];
    if (answer == null) {
      Pattern regex = patterns.get(number).regex();
      String inside = "(?!)(?:" + regex.pattern() + ")|" + INSIDE;
      answer = Pattern.compile(inside, regex.flags()).matcher("\uD83D\uDE00").find();
      known[number] = answer;
    }
    return answer;
  }
}
