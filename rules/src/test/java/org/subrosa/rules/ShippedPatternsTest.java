package org.subrosa.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.subrosa.match.MultiPatternScanner;
import org.subrosa.match.SearchPattern;
import org.subrosa.rule.MarkedExample;
import org.subrosa.rule.Rule;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;
import org.subrosa.rule.RuleSet;

/** The shipped patterns, all at once, find what each of them finds alone. */
final class ShippedPatternsTest {

  private static final List<String> ALPHABETS =
      List.of(
          "0123456789",
          "0123456789abcdef",
          "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
          "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=",
          "0123456789 -./",
          "abcdefghijklmnopqrstuvwxyz",
          "АБВГДежзиклмно0123456789",
          "٠١٢٣٤٥٦٧٨٩ابتثج",
          "身份证号码：１２３４５６７８９０",
          "äöüßéèñçåøæłżőđ ",
          "अआइईउ०१२३४५",
          "\uD83D\uDE00\uD835\uDFD8\u200B\u00AD\uFE0F\uD800",
          "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\t\r\n");

  private static final String NOISE = "a1 -.\n:/@é\u4e2d\uD83D\uDE00A0";

  @Test
  void scan_examplesCutAndMixed_findsWhatOneByOneFinds() throws RuleException {
    RuleSet rules = new RuleLoader().load(List.of("strict"));
    List<SearchPattern> patterns = patterns(rules);
    List<String> texts =
        rules.rules().stream()
            .flatMap(rule -> rule.examples().stream())
            .map(MarkedExample::text)
            .toList();
    MultiPatternScanner scanner = MultiPatternScanner.compile(patterns);
    Random random = new Random(16);
    int found = 0;
    for (int round = 0; round < 300; round++) {
      String text = mixed(texts, random);
      Set<String> expected = oneByOne(patterns, text);
      assertEquals(expected, all(scanner, text), () -> "in: " + text);
      found += expected.size();
    }
    assertTrue(found > 1_000, "the texts hold enough to find: " + found);
  }

  /** Texts that no example has: any characters, long rows, many languages. */
  @Test
  void scan_otherTexts_findsWhatOneByOneFinds() throws RuleException {
    List<SearchPattern> patterns = patterns(new RuleLoader().load(List.of("strict")));
    MultiPatternScanner scanner = MultiPatternScanner.compile(patterns);
    Random random = new Random(19);
    int found = 0;
    for (int round = 0; round < 150; round++) {
      String text = other(random);
      Set<String> expected = oneByOne(patterns, text);
      assertEquals(expected, all(scanner, text), () -> "in: " + text);
      found += expected.size();
    }
    assertTrue(found > 1_000, "the texts hold enough to find: " + found);
  }

  private static String other(Random random) {
    StringBuilder text = new StringBuilder();
    while (text.length() < 600) {
      String signs = ALPHABETS.get(random.nextInt(ALPHABETS.size()));
      int length = random.nextInt(4) == 0 ? random.nextInt(120) : random.nextInt(12);
      for (int i = 0; i < length; i++) {
        text.appendCodePoint(
            signs.codePointAt(signs.offsetByCodePoints(0, random.nextInt(points(signs)))));
      }
      text.append(NOISE.charAt(random.nextInt(NOISE.length())));
    }
    return text.toString();
  }

  private static int points(String text) {
    return text.codePointCount(0, text.length());
  }

  static List<SearchPattern> patterns(RuleSet rules) {
    List<SearchPattern> patterns = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      rule.patterns().stream()
          .filter(pattern -> pattern.cellLabels().isEmpty())
          .map(one -> new SearchPattern(one.regex(), one.hasValueGroup() ? "value" : ""))
          .forEach(patterns::add);
    }
    return patterns;
  }

  private static String mixed(List<String> texts, Random random) {
    StringBuilder mixed = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      String text = texts.get(random.nextInt(texts.size()));
      int from = random.nextInt(3) == 0 ? random.nextInt(text.length()) : 0;
      mixed.append(text, from, text.length());
      mixed.append(random.nextBoolean() ? '\n' : NOISE.charAt(random.nextInt(NOISE.length())));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      char noise = NOISE.charAt(random.nextInt(NOISE.length()));
      mixed.setCharAt(random.nextInt(mixed.length()), noise);
    }
    return mixed.toString();
  }

  static Set<String> oneByOne(List<SearchPattern> patterns, String text) {
    Set<String> matches = new TreeSet<>();
    for (int i = 0; i < patterns.size(); i++) {
      String group = patterns.get(i).group();
      Matcher matcher = patterns.get(i).regex().matcher(text);
      while (matcher.find()) {
        boolean isWhole = group.isEmpty() || matcher.start(group) < 0;
        int start = isWhole ? matcher.start() : matcher.start(group);
        matches.add(i + ":" + start + ".." + (isWhole ? matcher.end() : matcher.end(group)));
      }
    }
    return matches;
  }

  static Set<String> all(MultiPatternScanner scanner, String text) {
    Set<String> matches = new TreeSet<>();
    scanner.scan(
        text,
        new MultiPatternScanner.MatchSink() {
          @Override
          public void givenUp(int pattern) {
            matches.add(pattern + ": given up");
          }

          @Override
          public void match(int pattern, int start, int end) {
            matches.add(pattern + ":" + start + ".." + end);
          }
        });
    return matches;
  }
}
