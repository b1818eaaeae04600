package org.subrosa.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;

final class RuleDetectorTest {

  private static final String GOOD = "4539578763621486";
  private static final String BAD = "4539578763621487";

  @TempDir private Path directory = Path.of("");

  private DetectionEngine engine(String rest) {
    return new TestRules(directory).add("test.number.1", "OTHER", 2, 0.5, rest).engine();
  }

  private static List<Detection> detect(DetectionEngine engine, String text) {
    return engine.detect(TestRules.unit(text)).complete();
  }

  private static double probability(DetectionEngine engine, String text) {
    return detect(engine, text).get(0).confidence().probability();
  }

  @Test
  void detect_requiredContextMissing_givesNothing() {
    DetectionEngine engine =
        engine(
            """
            patterns: [{name: plain, regex: '[0-9]{6}', context: required}]
            context: {lr: 3, terms: {en: [badge]}}
            """);
    assertEquals(List.of(), detect(engine, "order 123456"));
    assertEquals(0.75, probability(engine, "badge 123456"));
  }

  @Test
  void detect_optionalContextMissing_countsAgainst() {
    DetectionEngine engine =
        engine(
            """
            patterns: [{name: plain, regex: '[0-9]{6}'}]
            context: {lr: 3, absent: 0.25, terms: {en: [badge]}}
            """);
    assertEquals(0.2, probability(engine, "order 123456"));
    assertEquals(
        List.of("prior", "no context word near"),
        TestRules.reasons(detect(engine, "order 123456").get(0)));
  }

  @Test
  void detect_othersOfItsKindFail_countsAgainstWhatHasNoContext() {
    DetectionEngine engine =
        engine(
            """
            patterns: [{name: plain, regex: '[0-9]{16}|[0-9]{4}(?: [0-9]{4}){3}'}]
            validators: [{name: luhn, failure: 0.25}]
            context: {lr: 3, absent: 0.5, terms: {en: [badge]}}
            """);
    String others = BAD + ", " + BAD.replace("87", "88") + "; " + BAD + "; ";
    double alone = probability(engine, GOOD);
    Detection among = last(detect(engine, others + GOOD));
    assertTrue(among.confidence().probability() < alone, among::toString);
    assertTrue(
        TestRules.reasons(among).contains("others written like it fail the check"),
        among::toString);
    assertEquals(
        alone,
        last(detect(engine, BAD + "; " + GOOD + "; 4111111111111111")).confidence().probability());
    assertEquals(
        alone, last(detect(engine, others + "4539 5787 6362 1486")).confidence().probability());
    assertEquals(
        probability(engine, "badge " + GOOD),
        last(detect(engine, others.repeat(20) + "\n\n\nbadge " + GOOD)).confidence().probability());
  }

  private static Detection last(List<Detection> all) {
    return all.get(all.size() - 1);
  }

  @Test
  void detect_failingCheck_dropsOrWeakens() {
    String pattern = "patterns: [{name: plain, regex: '[0-9]{16}'}]\n";
    DetectionEngine strict = engine(pattern + "validators: [{name: luhn}]\n");
    assertEquals(List.of(), detect(strict, BAD));
    assertEquals(0.9091, probability(strict, GOOD), 1e-4);

    DetectionEngine lenient = engine(pattern + "validators: [{name: luhn, failure: 0.25}]\n");
    assertEquals(0.2, probability(lenient, BAD));
    assertTrue(TestRules.reasons(detect(lenient, BAD).get(0)).contains("check luhn failed"));
    assertEquals(probability(strict, GOOD), probability(lenient, GOOD));
  }

  @Test
  void detect_demonstrationValue_isFoundAndMarked() {
    DetectionEngine engine =
        engine(
            """
            patterns: [{name: plain, regex: '[0-9]{3}-[0-9]{2}-[0-9]{4}'}]
            validators: [{name: ssn}]
            test-values: ['536-00-.*', '536-22-1111']
            """);
    assertTrue(detect(engine, "123-45-6789").get(0).testValue());
    assertTrue(detect(engine, "536-22-1111").get(0).testValue());
    assertFalse(detect(engine, "536-22-8145").get(0).testValue());
  }

  @Test
  void detect_veto_dropsWholeValuesOnly() {
    DetectionEngine engine =
        engine(
            """
            patterns: [{name: plain, regex: '[0-9]{3}-[0-9]{2}'}]
            vetoes: ['000-00', '11']
            """);
    assertEquals(List.of(), detect(engine, "000-00"));
    assertEquals(1, detect(engine, "110-11").size());
  }

  @Test
  void detect_valueGroup_isTheDetectionAndTheRestIsNot() {
    DetectionEngine engine =
        engine("patterns: [{name: labelled, regex: 'badge (?<value>[0-9]{6})', lr: 3}]\n");
    Detection detection = detect(engine, "his badge 123456.").get(0);
    assertEquals(10, detection.start());
    assertEquals(16, detection.end());
    assertEquals(0.75, detection.confidence().probability());
    assertEquals(List.of("prior", "written as labelled"), TestRules.reasons(detection));
  }

  @Test
  void detect_encodedValue_saysSoAndIsALittleLessSure() {
    DetectionEngine engine = engine("patterns: [{name: plain, regex: '[0-9]{3}-[0-9]{2}'}]\n");
    Detection detection = detect(engine, "see 536%2D22").get(0);
    assertEquals(4, detection.start());
    assertEquals(12, detection.end());
    assertEquals(0.4737, detection.confidence().probability());
    assertTrue(TestRules.reasons(detection).contains("decoded from percent"));
  }

  private static final String CELLS =
      "patterns: [{name: cell, regex: '\\S{3,40}', cell-labels: [pass word, password]}]\n";

  private static List<String> cells(DetectionEngine engine, String text, String... headers) {
    List<Label> labels = new ArrayList<>();
    int start = 0;
    for (String header : headers) {
      int end = text.indexOf(',', start) < 0 ? text.length() : text.indexOf(',', start);
      labels.add(new Label(start, end, SensitiveText.of(header)));
      start = end + 1;
    }
    return engine.detect(TestRules.unit(text, labels.toArray(Label[]::new))).complete().stream()
        .map(found -> text.substring(found.start(), found.end()))
        .toList();
  }

  @Test
  void detect_cellPattern_findsTheWholeCellUnderItsLabelAlone() {
    DetectionEngine engine = engine(CELLS);
    assertEquals(
        List.of("hunter2", "blue"),
        cells(engine, "jroe, hunter2 ,blue,x", "user", "User Password", "adminPassword"));
    assertEquals(List.of(), cells(engine, "2024-01-02,jroe", "password changed", "user name"));
    assertEquals(List.of(), cells(engine, "two words,password", "pass word", "note"));
    assertEquals(List.of(), detect(engine, "password hunter2"));
  }

  @Test
  void detect_cellPatternBehindInvisibleCharacters_findsTheCell() {
    DetectionEngine engine = engine(CELLS);
    assertEquals(List.of("hunter2"), cells(engine, "\u200Bj\u00ADroe,hunter2", "user", "password"));
  }

  /** A reference back is for java.util.regex alone: the automaton has no memory. */
  @Test
  void detect_costlyExpression_isGivenUpAndNamed() {
    DetectionEngine engine =
        engine("patterns: [{name: a, regex: '[0-9]{6}'}, {name: b, regex: '(?:a+)+(b)\\1'}]\n");
    Detections detections = engine.detect(TestRules.unit("123456 " + "a".repeat(50_000)));
    assertEquals(1, detections.list().size());
    assertEquals("[test.number.1]", detections.givenUp().toString());
    assertThrows(IllegalStateException.class, detections::complete);
  }

  @Test
  void detect_costlyVeto_isGivenUpAndNamed() {
    DetectionEngine engine =
        engine("patterns: [{name: a, regex: 'a{10,500}'}]\nvetoes: ['(?:a+)+(?:a+)+b']\n");
    Detections detections = engine.detect(TestRules.unit("a".repeat(400)));
    assertEquals("[test.number.1]", detections.givenUp().toString());
  }

  @Test
  void check_costlyExpressions_areNamedAndLinearOnesAreNot() throws RuleException {
    String rest = "patterns: [{name: nested, regex: '%s'}]\n";
    for (String costly : List.of("(?:a+)+b", "a(?:x+)+b", "(?:[a-z]+,?)*;", "(?:\\d+|x\\d)+!")) {
      assertTrue(problems(rest.formatted(costly)).contains("'nested' of test.number.1"), costly);
    }
    for (String linear : List.of("x(?:a++)++b", "[a-z]{1,60};", "a|b c")) {
      assertFalse(problems(rest.formatted(linear)).contains("not linear"), linear);
    }
    assertTrue(
        problems("patterns: [{name: n, regex: a}]\nvetoes: ['(?:a+)+(?:a+)+b']\n")
            .contains("veto"));
  }

  /**
   * Such an expression overflows the stack of a program that has just begun, and of no warm one.
   */
  @Test
  void check_expressionThatCallsItselfForEachCharacter_isNamedOnAnyStack() throws Exception {
    String rest = "patterns: [{name: deep, regex: '%s'}]\n";
    for (int stack : new int[] {192 << 10, 64 << 20}) {
      assertTrue(
          problems(rest.formatted("(?:a|b)*c"), stack).contains("'deep' of test.number.1"),
          () -> "stack of " + stack);
      assertFalse(
          problems(rest.formatted("(?:a|b){1,300}c"), stack).contains("not linear"),
          () -> "stack of " + stack);
    }
  }

  private String problems(String rest, int stack) throws Exception {
    FutureTask<String> check = new FutureTask<>(() -> problems(rest));
    new Thread(null, check, "check", stack).start();
    return check.get();
  }

  private String problems(String rest) throws RuleException {
    new TestRules(directory).add("test.number.1", "OTHER", 2, 0.5, rest);
    return String.join("\n", RuleCheck.check(new RuleLoader().load(List.of(directory.toString()))));
  }
}
