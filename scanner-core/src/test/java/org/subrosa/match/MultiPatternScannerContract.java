package org.subrosa.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What every scanner owes: for each pattern the matches that {@code java.util.regex} finds one
 * after another. A test class implements {@link #compile} and inherits the tests.
 */
interface MultiPatternScannerContract {

  /** Patterns of the kinds that rules have; with the group of the value, or none. */
  List<SearchPattern> POOL =
      List.of(
          pattern("[0-9]{3}-[0-9]{2}-[0-9]{4}", ""),
          pattern("(?<![\\p{L}\\p{N}_])(?:[ab]{2,4})(?![\\p{L}\\p{N}_])", ""),
          pattern(
              "(?<![\\p{L}\\p{N}_]|\\p{N}[-./])(?:\\d{2,5})(?![\\p{L}\\p{N}_]|[-./]\\p{N})", ""),
          pattern("(?i)ab(?<value>[0-9]+)", "value"),
          pattern("a(?<value>b)?c", "value"),
          pattern("(?:a|ab)(?:c|bcd)?", ""),
          pattern("([ab])\\1", ""),
          pattern("a*", ""),
          pattern("(?<value>)a", "value"),
          pattern("(?s)a.{0,6}b", ""),
          pattern("(?m)^[a-c]+$", ""),
          pattern("\\p{L}+?1", ""),
          pattern(".", ""),
          pattern("\uD83D\uDE00+", ""),
          pattern("no such text", ""));

  String ALPHABET = "aabbccdAB0123456789--. \n\té５\uD83D\uDE00";

  /** Makes the scanner that is under test. */
  MultiPatternScanner compile(List<SearchPattern> patterns);

  private static SearchPattern pattern(String regex, String group) {
    return new SearchPattern(Pattern.compile(regex), group);
  }

  /** A match as a line, so that lists of them compare and print. */
  private static String line(int pattern, int start, int end) {
    return pattern + ": " + start + ".." + end;
  }

  private static List<String> oneByOne(List<SearchPattern> patterns, String text) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < patterns.size(); i++) {
      SearchPattern pattern = patterns.get(i);
      for (MatchResult match : pattern.regex().matcher(text).results().toList()) {
        int group = pattern.group().isEmpty() || match.start(1) < 0 ? 0 : 1;
        if (match.end(group) > match.start(group)) {
          lines.add(line(i, match.start(group), match.end(group)));
        }
      }
    }
    Collections.sort(lines);
    return lines;
  }

  private static List<String> scan(MultiPatternScanner scanner, String text) {
    List<String> lines = new ArrayList<>();
    scanner.scan(
        text,
        new MultiPatternScanner.MatchSink() {
          @Override
          public void match(int pattern, int start, int end) {
            lines.add(line(pattern, start, end));
          }

          @Override
          public void givenUp(int pattern) {
            lines.add(pattern + ": given up");
          }
        });
    Collections.sort(lines);
    return lines;
  }

  private static List<SearchPattern> patterns(Random random) {
    List<SearchPattern> patterns = new ArrayList<>();
    for (int i = random.nextInt(POOL.size()); i >= 0; i--) {
      patterns.add(POOL.get(random.nextInt(POOL.size())));
    }
    return patterns;
  }

  private static String text(Random random, int length) {
    StringBuilder text = new StringBuilder();
    int[] points = ALPHABET.codePoints().toArray();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }

  @Test
  default void scan_randomPatternsAndTexts_equalsOneByOne() {
    Random random = new Random(5);
    for (int round = 0; round < 400; round++) {
      List<SearchPattern> patterns = patterns(random);
      MultiPatternScanner scanner = compile(patterns);
      for (int i = 0; i < 5; i++) {
        String text = text(random, random.nextInt(200));
        assertEquals(oneByOne(patterns, text), scan(scanner, text), () -> patterns + " in " + text);
      }
    }
  }

  @Test
  default void scan_longText_equalsOneByOne() {
    Random random = new Random(6);
    List<SearchPattern> patterns = patterns(random);
    String text = text(random, 200_000);
    List<String> expected = oneByOne(patterns, text);
    assertTrue(expected.size() > 1_000);
    assertEquals(expected, scan(compile(patterns), text));
  }

  @Test
  default void scan_noPatternOrNoText_givesNothing() {
    assertEquals(List.of(), scan(compile(List.of()), "abc"));
    assertEquals(
        List.of(), scan(compile(List.of(new SearchPattern(Pattern.compile("a*"), ""))), ""));
  }

  @Test
  default void scan_samePatternTwice_isReportedUnderBothNumbers() {
    SearchPattern pattern = new SearchPattern(Pattern.compile("b"), "");
    assertEquals(List.of("0: 1..2", "1: 1..2"), scan(compile(List.of(pattern, pattern)), "abc"));
  }

  @Test
  default void scan_eightThreads_giveTheSame() throws InterruptedException, ExecutionException {
    Random random = new Random(7);
    List<SearchPattern> patterns = patterns(random);
    MultiPatternScanner scanner = compile(patterns);
    String text = text(random, 20_000);
    List<String> expected = oneByOne(patterns, text);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      Callable<List<String>> task = () -> scan(scanner, text);
      for (Future<List<String>> result : pool.invokeAll(Collections.nCopies(16, task))) {
        assertEquals(expected, result.get());
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
