package org.subrosa.match;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that counts how often a matcher looks at it, and refuses once its allowance is used up:
 * the deadline of {@code java.util.regex}, which has none, in steps and not in seconds, so that the
 * same text comes to the same end on every machine. Not for use by several threads.
 */
public final class MeteredText implements CharSequence {

  /** Steps that every text may take, however short. */
  private static final long FIXED = 1_000_000;

  /** Steps for each character: a linear expression takes some dozens. */
  private static final long EACH = 64;

  private final String text;
  private long left;

  MeteredText(String text) {
    this.text = text;
    this.left = FIXED + EACH * text.length();
  }

  /** Returns a matcher that throws {@link StepLimitException} when it takes too many steps. */
  public static Matcher matcher(Pattern pattern, String text) {
    return pattern.matcher(new MeteredText(text));
  }

  /**
   * Lets a matcher work.
   *
   * @param way what it shall do
   * @throws StepLimitException if it takes too many steps or calls, or if {@code java.util.regex}
   *     fails at the expression: that of JDK 17 compiles some sets that it cannot run
   */
  public static boolean test(Matcher matcher, Predicate<Matcher> way) {
    try {
      return way.test(matcher);
    } catch (RuntimeException | StackOverflowError e) {
      throw e instanceof StepLimitException limit ? limit : new StepLimitException();
    }
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new StepLimitException();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  /** Returns the length, never the text. */
  @Override
  public String toString() {
    return "MeteredText[" + text.length() + " characters]";
  }
}
