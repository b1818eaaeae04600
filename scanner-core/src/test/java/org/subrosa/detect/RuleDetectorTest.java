package org.subrosa.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuleDetectorTest {

  private static final String GOOD = "4539578763621486";
  private static final String BAD = "4539578763621487";

  @TempDir private Path directory = Path.of("");

  private DetectionEngine engine(String rest) {
    return new TestRules(directory).add("test.number.1", "OTHER", 2, 0.5, rest).engine();
  }

  private static List<Detection> detect(DetectionEngine engine, String text) {
    return engine.detect(TestRules.unit(text));
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
}
