package org.subrosa.match;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * An expression and a text of any characters: the automaton finds what {@code java.util.regex}
 * finds by itself.
 */
public final class RegexFuzz {

  private static final int LONGEST_EXPRESSION = 80;
  private static final int LONGEST_TEXT = 200;

  /** Rules may not have this flag. */
  private static final Pattern CANONICAL = Pattern.compile("\\(\\?[a-zA-Z]*c[a-zA-Z]*[-:)]");

  private RegexFuzz() {}

  /** Searches; the first line is the expression. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String all = new String(bytes, StandardCharsets.UTF_8);
    int end = all.indexOf('\n');
    if (end < 1 || end > LONGEST_EXPRESSION || all.length() - end > LONGEST_TEXT) {
      return;
    }
    // Rules may not have the second either: java.util.regex itself fails at it.
    if (CANONICAL.matcher(all).find() || all.contains("&&&") || all.contains("&&]")) {
      return;
    }
    Pattern expression;
    try {
      expression = Pattern.compile(all.substring(0, end));
    } catch (PatternSyntaxException e) {
      return;
    }
    List<SearchPattern> patterns = List.of(new SearchPattern(expression, ""));
    String text = all.substring(end + 1);
    Set<String> expected = Matches.of(new SequentialScanner(patterns), text);
    Set<String> found = Matches.of(new AutomatonScanner(patterns), text);
    boolean isGivenUp = expected.stream().anyMatch(match -> match.endsWith("given up"));
    if (!isGivenUp && !expected.equals(found)) {
      throw new IllegalStateException(found + " instead of " + expected);
    }
  }

  /** Returns expressions of every kind with a text each. */
  public static List<byte[]> seeds() {
    return List.of(
        utf8("(?<![\\p{L}\\p{N}_])[45][0-9]{3}(?:[ -]?\\d{4}){3}(?!\\d)\n4000 0501 1354 8132"),
        utf8("(?i)\\bk(?:a|b)+?\\R\\X(?=c)[^\\s<>&&[^a]]{2,}$\nkab\r\nac xy"),
        utf8("(a)\\1|\\Qa.b\\E|\\x{41}\\u0042\\t\\pL\naa a.b AB"),
        utf8("^(?:[a-c]{0,40}(?s:.)*+(?<=b)(?!a|-b))?\\Z\nab-c"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
