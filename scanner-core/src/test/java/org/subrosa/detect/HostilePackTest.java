package org.subrosa.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A user's pack of expressions that backtrack without end, on a million characters made for them:
 * the allowance of steps ends each, whoever was ended is named, and the other rules of the pack
 * find all that is theirs. The limit on time is a guard against hanging and measures nothing.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class HostilePackTest {

  private static final int LENGTH = 1_000_000;
  private static final int MARKS = 100;

  /** None of these has a match in any of the texts. */
  private static final List<String> HOSTILE =
      List.of(
          "(a+)+$",
          "(a|aa)+b",
          "(a|a)*b",
          "(\\w+\\s?)*$",
          "(.*a){20}x",
          "([a-z]+)*\\d",
          "(a+)\\1+b",
          "(a+)+(b)\\2",
          "((a+)+)+!",
          "(([a-z])+.)+[0-9]([a-z])+",
          "(?:(?:a|b| )+)+=",
          "(a?){30}a{30}(c)\\2",
          "(\\s+)+(z)\\2",
          "(\\s*\\w*)+(;)\\2",
          "(?=(a+))a*b\\1",
          "(?:[a ]+?)+?(%)\\1");

  /** Marks that the other rules look for; there are none of their characters elsewhere. */
  private static final String MARK = "<KEY> <KX-YK>";

  @TempDir private Path directory = Path.of("");

  private DetectionEngine engine() {
    TestRules rules = new TestRules(directory);
    for (int i = 0; i < HOSTILE.size(); i++) {
      String regex = HOSTILE.get(i).replace("'", "''");
      rules.add(id(i), "OTHER", 1, 0.6, bare(regex));
    }
    return rules
        .add("test.plain.1", "OTHER", 1, 0.6, bare("<[A-Z]{3}>"))
        .add("test.halves.1", "OTHER", 1, 0.6, bare("<([A-Z])[A-Z]-[A-Z]\\1>"))
        .engine();
  }

  private static String id(int number) {
    return "hostile.n%02d.1".formatted(number);
  }

  private static String bare(String regex) {
    return "boundary: none\npatterns: [{name: usual, regex: '" + regex + "'}]\n";
  }

  /** Repeats a piece to a million characters, with marks in it, and ends with what fits nothing. */
  private static String text(String piece) {
    String stretch = piece.repeat(LENGTH / MARKS / piece.length());
    return (stretch + MARK).repeat(MARKS) + stretch + " .";
  }

  private static long count(Detections found, String rule) {
    return found.list().stream().filter(one -> one.rule().value().equals(rule)).count();
  }

  private static String named(Detections found) {
    return found.givenUp().stream()
        .map(rule -> rule.value().replaceAll("hostile\\.n([0-9]+)\\.1", "$1"))
        .collect(Collectors.joining(" "));
  }

  /** An expression that is not named was asked for nothing: the automaton saw no match for it. */
  @ParameterizedTest
  @CsvSource({
    "a, 00 03 04 06 07 11 13 14 15",
    "' ', 12 13 15",
    "'ad ', 03 04 13",
  })
  void detect_hostileExpressions_endAndAreNamedAndTheOthersFindAll(String piece, String givenUp) {
    Detections found = engine().detect(TestRules.unit(text(piece)));
    assertEquals(MARKS, count(found, "test.plain.1"));
    assertEquals(MARKS, count(found, "test.halves.1"));
    assertEquals(2 * MARKS, found.list().size(), "hostile expressions match nothing here");
    assertEquals(givenUp, named(found));
  }
}
