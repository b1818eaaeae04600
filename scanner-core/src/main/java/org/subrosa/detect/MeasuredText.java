package org.subrosa.detect;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text that looks from time to time how deep in calls the matcher is that reads it. {@code
 * java.util.regex} calls itself for every round of a repetition of a group; a stack of the size
 * that scans have holds fewer of such calls before they are compiled than after, but calls are the
 * same either way.
 */
final class MeasuredText implements CharSequence {

  /**
   * Calls that fit into the megabyte of stack that the threads of a scan have by default: those of
   * a matcher that is not compiled take about 150 bytes.
   */
  private static final int MOST_CALLS = 4_000;

  /** A look is dear, and who goes so deep reads some thousand times on the way. */
  private static final int READS_A_LOOK = 512;

  /** Places at which a text is tried: a value begins near its beginning, or nowhere. */
  private static final int PLACES = 64;

  /** The check of steps is another's; this ends what that one did not come upon. */
  private static final long MOST_READS = 1_000_000;

  private final String text;
  private long reads;
  private boolean isDeep;

  private MeasuredText(String text) {
    this.text = text;
  }

  /** Returns whether a try goes deeper than the stack of a scan may allow. */
  static boolean isTooDeep(Pattern pattern, String text) {
    MeasuredText measured = new MeasuredText(text);
    try {
      Matcher matcher = pattern.matcher(measured);
      matcher.useTransparentBounds(true).useAnchoringBounds(false);
      for (int place = 0; place < Math.min(PLACES, text.length()); place++) {
        matcher.region(place, text.length()).lookingAt();
      }
      return false;
    } catch (EnoughException e) {
      return measured.isDeep;
    }
  }

  @Override
  public char charAt(int index) {
    if (++reads % READS_A_LOOK == 0) {
      look();
    }
    return text.charAt(index);
  }

  private void look() {
    long calls = StackWalker.getInstance().walk(frames -> frames.limit(MOST_CALLS).count());
    isDeep = calls == MOST_CALLS;
    if (isDeep || reads > MOST_READS) {
      throw new EnoughException();
    }
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
    return "MeasuredText[" + text.length() + " characters]";
  }

  /** Ends a try. */
  private static final class EnoughException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EnoughException() {
      super(null, null, false, false);
    }
  }
}
