package org.subrosa.finding;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands in a redacted copy where a value was: {@code [EMAIL]}, {@code [CARD]}. The same text
 * for every value of a type, so that it tells neither length nor identity.
 */
public final class RedactionLabel {

  private static final Pattern ANY =
      Pattern.compile(
          Arrays.stream(EntityType.values())
              .map(Enum::name)
              .collect(Collectors.joining("|", "\\[(?:", ")\\]")));

  private RedactionLabel() {}

  /** Returns the label of a type, in ASCII. */
  public static String of(EntityType type) {
    return "[" + type.name() + "]";
  }

  /** Returns a matcher that finds every label in a text. */
  public static Matcher in(String text) {
    return ANY.matcher(text);
  }

  /** Returns a text of the same length with blanks where labels are. */
  public static String blank(String text) {
    if (text.indexOf('[') < 0) {
      return text;
    }
    return in(text).replaceAll(label -> " ".repeat(label.end() - label.start()));
  }
}
