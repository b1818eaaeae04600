package org.subrosa.finding;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    @Nullable StringBuilder blanked = null;
    @Nullable Matcher label = null;
    for (int open = text.indexOf('['); open >= 0; open = text.indexOf('[', open + 1)) {
      if (isCapital(text, open + 1)) {
        label = label == null ? in(text) : label;
        if (label.region(open, text.length()).lookingAt()) {
          blanked = blanked == null ? new StringBuilder(text) : blanked;
          blanked.replace(open, label.end(), " ".repeat(label.end() - open));
        }
      }
    }
    return blanked == null ? text : blanked.toString();
  }

  /** Expressions cost more than a look at one letter. */
  private static boolean isCapital(String text, int at) {
    return at < text.length() && text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
  }
}
