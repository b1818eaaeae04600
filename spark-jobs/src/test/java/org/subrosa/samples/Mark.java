package org.subrosa.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks planted values inside running text, between characters of the private use area. The text is
 * written once; the writers strip the marks and the truth is collected from them.
 */
final class Mark {
  private static final char OPEN = '\uE000';
  private static final char MIDDLE = '\uE001';
  private static final char CLOSE = '\uE002';
  private static final char GLUE = '\uE003';
  private static final Pattern MARKED =
      Pattern.compile(OPEN + "([A-Z_]+)" + MIDDLE + "([^" + CLOSE + "]*)" + CLOSE);

  private Mark() {}

  /** The value, marked as being of the kind. */
  static String of(Kind kind, String value) {
    return OPEN + kind.name() + MIDDLE + value + CLOSE;
  }

  /** The text as a reader sees it. */
  static String plain(String marked) {
    return MARKED.matcher(marked).replaceAll(found -> Matcher.quoteReplacement(found.group(2)));
  }

  /** The marked values of the text, in order. */
  static List<Planted> planted(String marked, String place) {
    List<Planted> values = new ArrayList<>();
    Matcher found = MARKED.matcher(marked);
    while (found.find()) {
      values.add(new Planted(Kind.valueOf(found.group(1)), found.group(2), place, ""));
    }
    return List.copyOf(values);
  }

  /** The words of the text without marks, where a marked value counts as one word. */
  static List<String> words(String marked) {
    String glued =
        MARKED
            .matcher(marked)
            .replaceAll(found -> Matcher.quoteReplacement(found.group(2).replace(' ', GLUE)));
    List<String> words = new ArrayList<>();
    for (String word : glued.split(" ", -1)) {
      words.add(word.replace(GLUE, ' '));
    }
    return List.copyOf(words);
  }
}
