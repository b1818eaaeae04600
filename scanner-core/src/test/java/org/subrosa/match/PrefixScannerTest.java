package org.subrosa.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrefixScannerTest {

  private static final List<SearchPattern> PATTERNS =
      Stream.of(
              "(?<![\\p{L}\\p{N}_])(?:[0-9]{3}-[0-9]{2}-[0-9]{4})(?![\\p{L}\\p{N}_])",
              "(?<![\\p{L}\\p{N}_]|\\p{N}[-./])(?:4[0-9]{3}(?:[ -]?[0-9]{4}){1,3})(?![0-9])",
              "(?:(?<![\\p{L}])|(?<=[a-z])(?=P))(?i:pass(?:word)?|pwd)=(?<value>[^ ]{2,9})",
              "(?<=[?&])key=(?<value>[a-z0-9]+)",
              "(?:(?<!a)bc|d+)",
              "[a-z.]{1,9}@[a-z]{1,9}(?:\\.[a-z]{2,3})",
              "(?i)ab|(?<!x)[Éé]{1,3}",
              "\\p{Lu}{2}[0-9]{2}(?:[ ]?[A-Z0-9]{4}){1,4}",
              "(?<![\\p{L}\\p{N}_])(?:\uD83D\uDE00[0-9])",
              "(?=[a-z]{0,4}[0-9])[a-z0-9]{3,6}(?!-)",
              "-{3,5}BEGIN[^-]{0,20}-{3,5}")
          .map(regex -> new SearchPattern(Pattern.compile(regex), group(regex)))
          .toList();

  private static final List<String> PIECES =
      List.of(
          "123-45-6789",
          "4111 1111 1111",
          "4111-1111",
          "pwd=secret",
          "myPassword=ab12",
          "?key=a1",
          "&key=zz",
          "abc",
          "xbc",
          "dddd",
          "joe@ex.com",
          "É",
          "éé",
          "GB82 WEST 1234",
          "\uD83D\uDE007",
          "---BEGIN X---",
          " ",
          " ",
          "\n",
          "-",
          ".",
          "x",
          "7",
          "_",
          "ǆ",
          "\uD83D\uDE00",
          "\uD800",
          "\u4e2d",
          "\uFFFD");

  @Test
  void scan_anyText_findsWhatOneByOneFinds() {
    MultiPatternScanner fast = new PrefixScanner(PATTERNS);
    MultiPatternScanner plain = new SequentialScanner(PATTERNS);
    Random random = new Random(7);
    int found = 0;
    for (int round = 0; round < 4000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      Set<String> expected = Matches.of(plain, text.toString());
      assertEquals(expected, Matches.of(fast, text.toString()), () -> "in: " + text);
      found += expected.size();
    }
    assertTrue(found > 10_000, "the texts hold enough to find: " + found);
  }

  @Test
  void leadingLookBehind_onlyWhereEveryMatchHasIt() {
    assertEquals("(?<![a])", RegexText.leadingLookBehind("(?:(?<![a])b)").orElseThrow());
    assertTrue(RegexText.leadingLookBehind("(?:(?<!a)b|c)").isEmpty());
    assertTrue(RegexText.leadingLookBehind("(?<!a)b|c").isEmpty());
    assertTrue(RegexText.leadingLookBehind("(?<=a)b").isEmpty());
    assertTrue(RegexText.leadingLookBehind("(?<!a)?b").isEmpty());
    assertTrue(RegexText.leadingLookBehind("(?<!a){0,2}b").isEmpty());
    assertEquals("(?<![)|(])", RegexText.leadingLookBehind("(?<![)|(])(?:b|c)").orElseThrow());
  }

  @Test
  void withoutLookBehind_keepsTheRest() {
    assertEquals("(?:)b(?=c)", RegexText.withoutLookBehind("(?<!a(x|y))b(?=c)"));
    assertEquals("[(?<!a)]b", RegexText.withoutLookBehind("[(?<!a)]b"));
    assertEquals("\\(?<!a", RegexText.withoutLookBehind("\\(?<!a"));
  }

  private static MultiPatternScanner scanner(String... regexes) {
    return new PrefixScanner(
        Stream.of(regexes).map(r -> new SearchPattern(Pattern.compile(r), "")).toList());
  }

  @Test
  void scan_exponentialExpression_isGivenUpAndTheOthersGoOn() {
    String text = "a".repeat(100_000) + " 12";
    assertEquals(
        Set.of("0: given up", "1:100001..100003"), Matches.of(scanner("(?:a+)+b", "[0-9]+"), text));
  }

  @Test
  void scan_expressionThatOverflowsTheStack_isGivenUpAndTheOthersGoOn() {
    String text = "ab".repeat(200_000) + " 12";
    assertEquals(
        Set.of("0: given up", "1:400001..400003"),
        Matches.of(scanner("(?:a|b|(?:c))*c", "[0-9]+"), text));
  }

  @Test
  void scan_linearExpressionOnALongText_isNeverGivenUp() {
    String text = "a".repeat(2_000_000);
    assertEquals(Set.of("0:0..2000000"), Matches.of(scanner("a+", "b+a{3}"), text));
  }

  private static String group(String regex) {
    return regex.contains("(?<value>") ? "value" : "";
  }
}
