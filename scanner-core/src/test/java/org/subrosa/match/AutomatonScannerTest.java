package org.subrosa.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AutomatonScannerTest {

  private static List<SearchPattern> patterns(String... regexes) {
    return Stream.of(regexes).map(r -> new SearchPattern(Pattern.compile(r), "")).toList();
  }

  private static AutomatonScanner scanner(String... regexes) {
    return new AutomatonScanner(patterns(regexes));
  }

  @Test
  void scan_anyExpressionsAndTexts_findsWhatOneByOneFinds() {
    RandomRegex regexes = new RandomRegex(11);
    int found = 0;
    int inAutomaton = 0;
    int all = 0;
    for (int round = 0; round < 1_500; round++) {
      List<SearchPattern> patterns = new ArrayList<>();
      for (int i = 0; i <= round % 7; i++) {
        patterns.add(new SearchPattern(regexes.pattern(), ""));
      }
      AutomatonScanner fast = new AutomatonScanner(patterns);
      MultiPatternScanner plain = new SequentialScanner(patterns);
      for (int i = 0; i < 8; i++) {
        String text = regexes.text(i * 7);
        Set<String> expected = Matches.of(plain, text);
        if (expected.stream().noneMatch(line -> line.endsWith("given up"))) {
          assertEquals(expected, Matches.of(fast, text), () -> patterns + " in: " + text);
          found += expected.size();
        }
      }
      all += patterns.size();
      inAutomaton += patterns.size() - fast.othersCount();
    }
    assertTrue(found > 10_000, "the texts hold enough to find: " + found);
    assertTrue(
        inAutomaton * 3 > all, "the automaton has its share of the expressions: " + inAutomaton);
  }

  @Test
  void others_whatAnAutomatonCannotSay() {
    assertEquals(
        0, scanner("a{3,500}b", "(?i)k++[^\\s]", "(?<!x)a(?!b|cd)", "\\p{L}+@").othersCount());
    for (String regex :
        List.of("(a)b\\1", "a*", "\\Qa.b\\E", "(?x) a b", "\\X", "(?<=a)", "(?-u)(?iu:a)")) {
      assertEquals(1, scanner(regex).othersCount(), regex);
    }
  }

  /** What an anchor says of a place depends on more than the character at that place. */
  @Test
  void scan_anchorsBeforeAnything_findsWhatOneByOneFinds() {
    List<String> texts =
        List.of("", "a", "\n", "a\n", "\r\n", "a\r\nb\n\n", "ab aab\u0085a", "aaa\r");
    int found = 0;
    for (String anchor :
        List.of("\\G", "\\Z", "\\z", "\\A", "$", "^", "(?m:$)", "(?m:^)", "\\b", "\\B", "\\R")) {
      for (String count : List.of("", "?", "*", "*+", "+", "{0,2}")) {
        for (String next : List.of("a", "\\R", "\n", "(?s:.)", "\\s?a", "[^b]", "\\X", "")) {
          List<SearchPattern> patterns =
              patterns(
                  anchor + count + next, "a" + anchor + count + next, "(?<!b)" + anchor + next);
          AutomatonScanner fast = new AutomatonScanner(patterns);
          MultiPatternScanner plain = new SequentialScanner(patterns);
          for (String text : texts) {
            Set<String> expected = Matches.of(plain, text);
            assertEquals(expected, Matches.of(fast, text), () -> patterns + " in: " + text);
            found += expected.size();
          }
        }
      }
    }
    assertTrue(found > 1_000, "the texts hold enough to find: " + found);
  }

  @Test
  void scan_exponentialExpression_isGivenUpAndTheOthersGoOn() {
    String text = "a".repeat(100_000) + "b 12";
    assertEquals(
        Set.of("0: given up", "1:100002..100004"),
        Matches.of(scanner("(?:a+)+b(?=cc)", "[0-9]+"), text));
  }

  @Test
  void scan_expressionThatOverflowsTheStack_isGivenUpAndTheOthersGoOn() {
    String text = "ab".repeat(200_000) + "c 12";
    assertEquals(
        Set.of("0: given up", "1:400002..400004"),
        Matches.of(scanner("(?:a|b|(?:c))*c", "[0-9]+"), text));
  }

  @Test
  void scan_linearExpressionOnALongText_isNeverGivenUp() {
    String text = "a".repeat(2_000_000);
    assertEquals(Set.of("0:0..2000000"), Matches.of(scanner("a+", "b+a{3}"), text));
  }

  @Test
  void scan_placesWithoutNumber_isDoneAnotherWay() {
    String text = "a".repeat(300_000);
    String[] regexes = Stream.generate(() -> "a|(?<=b)c").limit(20).toArray(String[]::new);
    assertEquals(20 * 300_000, Matches.of(scanner(regexes), text).size());
  }

  @Test
  void scan_moreStatesThanRoomAndCredit_findsTheSameInBoundedRoom() {
    String[] regexes = {
      "(?<value>[ab][abc]{15}c)", "a[abc]{14}b", "b[abc]{13}a(?!b)", "(?i)c[a-c]{12}A", "\\d{9}"
    };
    Automaton automaton = new Automaton();
    List<SearchPattern> patterns = patterns(regexes);
    for (int i = 0; i < regexes.length; i++) {
      assertTrue(automaton.add(i, RegexReader.read(patterns.get(i).regex()).orElseThrow()));
    }
    LazyDfa small = new LazyDfa(automaton, regexes.length, 1 << 20);
    LazyDfa large = new LazyDfa(automaton, regexes.length, 1 << 30);
    Random random = new Random(3);
    int begun = 0;
    for (int round = 0; round < 4; round++) {
      StringBuilder text = new StringBuilder();
      random.ints(60_000, 0, 5).forEach(c -> text.append("abcA7".charAt(c)));
      List<String> expected = beginnings(large, text.toString());
      assertEquals(expected, beginnings(small, text.toString()));
      begun += expected.size();
    }
    assertTrue(begun > 1_000, "the texts begin enough: " + begun);
    assertTrue(small.bytes() < 1 << 20, "bytes: " + small.bytes());
    assertTrue(large.bytes() > 4 << 20, "the texts need more than that: " + large.bytes());
  }

  private static List<String> beginnings(LazyDfa automaton, String text) {
    List<String> places = new ArrayList<>();
    automaton.scan(text, (at, begun) -> places.add(at + ":" + java.util.Arrays.toString(begun)));
    return places;
  }

  @Test
  void scan_moreKindsOfCharactersThanExpected_findsTheSame() {
    String[] regexes =
        "αβγδεζηθικλμνξοπρστυφχψω".chars().mapToObj(c -> (char) c + "[0-9]").toArray(String[]::new);
    AutomatonScanner scanner = scanner(regexes);
    String text = String.join("1 ", regexes) + "7 中8";
    for (int i = 0; i < 2; i++) {
      assertEquals(
          Matches.of(new SequentialScanner(patterns(regexes)), text), Matches.of(scanner, text));
    }
  }
}
