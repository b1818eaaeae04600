package org.subrosa.detect;

import java.util.regex.Pattern;
import org.subrosa.text.TextUnit;

/**
 * Tells a legend from a mention: a legend stands at the head of its document or place, in the line
 * of the subject, or in a line of its own in capitals.
 */
final class Legends {

  private static final int HEAD = 600;
  private static final int LONGEST_LINE = 160;
  private static final int SHORT_LINE = 90;
  private static final Pattern SUBJECT =
      Pattern.compile(
          "\\s*(?:subject|re|betreff|objet|asunto|oggetto|temat)\\s*:.*", Pattern.CASE_INSENSITIVE);
  private static final double MOST_OF_IT = 0.5;

  private Legends() {}

  static boolean isAtItsPlace(ContextSign sign, TextUnit unit, String text, TextBreaks breaks) {
    int from = breaks.lineStart(sign.start(), LONGEST_LINE);
    int to = breaks.lineEnd(sign.end(), LONGEST_LINE);
    if (to - from > LONGEST_LINE) {
      return false;
    }
    String line = text.substring(from, to);
    boolean isHead = unit.base() == 0 && sign.start() <= HEAD && line.length() <= SHORT_LINE;
    return (isHead && fills(sign, line)) || isCapitals(line) || SUBJECT.matcher(line).matches();
  }

  /** Whether a line has little beside the legend. */
  private static boolean fills(ContextSign sign, String line) {
    return sign.end() - sign.start() >= MOST_OF_IT * line.strip().length();
  }

  private static boolean isCapitals(String line) {
    return line.chars().noneMatch(Character::isLowerCase);
  }
}
