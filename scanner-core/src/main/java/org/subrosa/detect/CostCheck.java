package org.subrosa.detect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.subrosa.document.Span;
import org.subrosa.match.MeteredText;
import org.subrosa.match.MultiPatternScanner;
import org.subrosa.match.SearchPattern;
import org.subrosa.match.StepLimitException;
import org.subrosa.rule.MarkedExample;
import org.subrosa.rule.Rule;
import org.subrosa.rule.RulePattern;

/**
 * Looks for expressions that are not linear, by running them over texts that repeat one character
 * or two: what a nested repetition such as {@code (a+)+b} chokes on. A rule that passes can still
 * meet a text that is too much for it; a scan then gives it up for that text and says so.
 */
final class CostCheck {

  private static final int LENGTH = 2_500;

  /** So much that no matching of these texts runs out of it: its depth is counted in calls. */
  private static final long STACK_BYTES = 256L << 20;

  private static final int MOST_EXAMPLES = 3;
  private static final String COMMON = "aA0 .-_@/=\"\n\\";

  private CostCheck() {}

  /**
   * Returns the names of a rule's expressions that take too many steps, or go too deep, on some
   * text. It is the same in a program that has just begun, whose calls take more stack than those
   * of one that is warm.
   */
  static List<String> costly(Rule rule) {
    FutureTask<List<String>> check = new FutureTask<>(() -> costlyOf(rule));
    new Thread(null, check, "cost check", STACK_BYTES).start();
    try {
      return check.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the check of " + rule.id() + " was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the check of " + rule.id() + " failed", e);
    }
  }

  private static List<String> costlyOf(Rule rule) {
    Set<String> texts = texts(rule);
    return Stream.concat(
            rule.patterns().stream()
                .filter(pattern -> isCostly(pattern, texts))
                .map(RulePattern::name),
            Stream.concat(rule.vetoes().stream(), rule.testValues().stream())
                .filter(pattern -> isCostly(pattern, texts))
                .map(pattern -> "a veto or test value"))
        .distinct()
        .toList();
  }

  /**
   * Repeats each character of the expressions and of the examples, alone and after a value begun.
   */
  private static Set<String> texts(Rule rule) {
    String written =
        Stream.of(
                rule.patterns().stream().map(pattern -> pattern.regex().pattern()),
                rule.vetoes().stream().map(Pattern::pattern),
                rule.examples().stream().map(MarkedExample::text))
            .flatMap(texts -> texts)
            .collect(Collectors.joining());
    List<String> beginnings = beginnings(rule);
    Set<String> texts = new LinkedHashSet<>();
    (COMMON + written)
        .codePoints()
        .distinct()
        .forEach(
            point -> {
              String one = Character.toString(point);
              texts.add(one.repeat(LENGTH));
              beginnings.forEach(begun -> texts.add(begun + one.repeat(LENGTH) + "\u0001"));
              texts.add((one + "a").repeat(LENGTH / 2));
              texts.add((one + "0").repeat(LENGTH / 2));
            });
    return texts;
  }

  /** The first examples up to the middle of a value: a nested repetition may need to be led in. */
  private static List<String> beginnings(Rule rule) {
    return rule.examples().stream()
        .limit(MOST_EXAMPLES)
        .flatMap(example -> example.spans().stream().map(span -> middle(example, span)))
        .toList();
  }

  private static String middle(MarkedExample example, Span span) {
    int middle = (span.start() + span.end() + 1) / 2;
    return example.text().substring(0, example.text().offsetByCodePoints(0, middle));
  }

  private static boolean isCostly(RulePattern pattern, Set<String> texts) {
    if (!pattern.cellLabels().isEmpty()) {
      return isCostly(pattern.regex(), texts);
    }
    MultiPatternScanner scanner =
        MultiPatternScanner.trying(List.of(new SearchPattern(pattern.regex(), "")));
    return texts.stream()
        .anyMatch(
            text -> isTooMuch(scanner, text) || MeasuredText.isTooDeep(pattern.regex(), text));
  }

  private static boolean isCostly(Pattern pattern, Set<String> texts) {
    return texts.stream()
        .anyMatch(text -> isTooMuch(pattern, text) || MeasuredText.isTooDeep(pattern, text));
  }

  private static boolean isTooMuch(MultiPatternScanner scanner, String text) {
    Stop stop = new Stop();
    scanner.scan(text, stop);
    return stop.isReached;
  }

  private static boolean isTooMuch(Pattern pattern, String text) {
    try {
      MeteredText.test(MeteredText.matcher(pattern, text), Matcher::matches);
      return false;
    } catch (StepLimitException e) {
      return true;
    }
  }

  /** Notices that a pattern was given up. */
  private static final class Stop implements MultiPatternScanner.MatchSink {

    private boolean isReached;

    @Override
    public void match(int pattern, int start, int end) {}

    @Override
    public void givenUp(int pattern) {
      isReached = true;
    }
  }
}
