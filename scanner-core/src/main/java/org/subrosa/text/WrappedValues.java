package org.subrosa.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decode layer of values that a line end cuts in two at any place, with or without a hyphen: an
 * address for mail within its domain, an account or card whose check digits prove that both parts
 * are one, a number whose own hyphens do.
 *
 * <p>The first part stands behind other words of its line, as in text that was wrapped: numbers
 * that have lines of their own are columns.
 */
final class WrappedValues {

  private static final int LONGEST_PART = 64;

  /** Blanks, signs of quoted mail, and the empty line that stands between paragraphs. */
  private static final int LONGEST_GAP = 10;

  private static final Pattern HYPHENED = Pattern.compile("[0-9]{3}-[0-9]{2}-[0-9]{4}");
  private static final Pattern CARD = Pattern.compile("[0-9]{12,19}");
  private static final Pattern ACCOUNT = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
  private static final int LEAST_NUMBER = 11;
  private static final int LONGEST_NUMBER = 34;

  static final Decoder DECODER =
      new Decoder(
          View.CELLS,
          WrappedValues::places,
          Pattern.compile("([^\\s]{1,64}+)\\n[ \\t>\\n]{0,10}+([^\\s>]{1,64}+)"),
          WrappedValues::joined);

  private WrappedValues() {}

  private static void places(String text, EncodedPlaces.Visitor visitor) {
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      int next = next(text, end);
      if (next < text.length() && end > 0 && isOfValue(text.charAt(end - 1))) {
        int start = start(text, end);
        if (isInLine(text, start)) {
          int stop = stop(text, next);
          if (maySplit(text, start, end, next, stop)) {
            visitor.stretch(start, stop);
          }
        }
      }
    }
  }

  private static boolean isOfValue(char c) {
    return c < 0x80
        && ((c >= '0' && c <= '9')
            || (c >= 'a' && c <= 'z')
            || (c >= 'A' && c <= 'Z')
            || "@.-_+%".indexOf(c) >= 0);
  }

  private static int start(String text, int end) {
    int start = end;
    while (start > 0 && end - start < LONGEST_PART && isOfValue(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Returns where the next line begins that holds something. */
  private static int next(String text, int end) {
    int next = end + 1;
    while (next < text.length()
        && next - end <= LONGEST_GAP
        && " \t>\n".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    return next;
  }

  /** Returns the end of the second part; a full stop or hyphen there is no part of it. */
  private static int stop(String text, int next) {
    int stop = next;
    while (stop < text.length() && stop - next < LONGEST_PART && isOfValue(text.charAt(stop))) {
      stop++;
    }
    while (stop > next && ".-".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    return stop;
  }

  /** Whether other words stand before a place in its line. */
  private static boolean isInLine(String text, int start) {
    int at = start;
    while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
      at--;
    }
    return at > 0 && "\n>".indexOf(text.charAt(at - 1)) < 0 && !isOfValue(text.charAt(start - 1));
  }

  private static boolean maySplit(String text, int start, int end, int next, int stop) {
    boolean isMail = has(text, start, end, '@', '@') || text.charAt(next) == '@';
    return isMail
        || (has(text, start, end, '0', '9')
            && has(text, next, stop, '0', '9')
            && mayBeNumber(text.substring(start, end) + text.substring(next, stop)));
  }

  /** Whether a number can be one of those that {@link #isOne} proves; a hyphen may be too much. */
  private static boolean mayBeNumber(String joined) {
    int hyphens = 0;
    for (int i = 0; i < joined.length(); i++) {
      char c = joined.charAt(i);
      hyphens += c == '-' ? 1 : 0;
      if (c != '-' && !(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return hyphens > 1
        ? joined.length() <= LEAST_NUMBER + 1
        : joined.length() >= LEAST_NUMBER && joined.length() <= LONGEST_NUMBER + 1;
  }

  private static boolean has(String text, int start, int end, char first, char last) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) >= first && text.charAt(i) <= last) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> joined(Matcher match) {
    String first = match.group(1);
    String second = match.group(2);
    return isOne(first, second) ? Optional.of(first + second) : withoutHyphen(first, second);
  }

  private static Optional<String> withoutHyphen(String first, String second) {
    String whole = first.endsWith("-") ? first.substring(0, first.length() - 1) : "";
    return !whole.isEmpty() && isOne(whole, second)
        ? Optional.of(whole + second)
        : Optional.empty();
  }

  private static boolean isOne(String first, String second) {
    String joined = first + second;
    int at = first.indexOf('@');
    if (at >= 0 || second.startsWith("@")) {
      // A domain with a point may have ended with its line; a word without one may be no name.
      boolean hasPoint = first.indexOf('.', Math.max(0, at)) >= 0;
      return hasPoint == (at < 0) && ProvedValues.isMail(joined);
    }
    return HYPHENED.matcher(joined).matches()
        || (CARD.matcher(joined).matches() && ProvedValues.isCard(joined))
        || (ACCOUNT.matcher(joined).matches() && ProvedValues.isAccount(joined));
  }
}
