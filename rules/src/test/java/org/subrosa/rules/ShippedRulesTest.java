package org.subrosa.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.detect.Detection;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.document.Span;
import org.subrosa.finding.Confidence;
import org.subrosa.rule.MarkedExample;
import org.subrosa.rule.Rule;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;
import org.subrosa.rule.RulePattern;
import org.subrosa.rule.RuleSet;

/** Every shipped rule loads, finds what its examples mark and nothing in its negatives. */
class ShippedRulesTest {

  private static final int LEAST_RULES = 500;

  private static RuleSet rules = new RuleSet(List.of(), "");
  private static DetectionEngine all = DetectionEngine.builder().build();

  @BeforeAll
  static void load() throws RuleException {
    rules = new RuleLoader().load(List.of("strict"));
    all = DetectionEngine.builder().rules(rules).build();
  }

  static Stream<Rule> rules() throws RuleException {
    return new RuleLoader().load(List.of("strict")).rules().stream();
  }

  @Test
  void everyPackLoadsAndStrictHoldsEveryRule() throws RuleException {
    assertEquals(
        List.of(
            "au", "ca", "cn", "default", "eu", "finance", "health", "in", "latam", "legal",
            "secrets", "strict", "uk", "us"),
        new RuleLoader().shippedPacks());
    for (String pack : new RuleLoader().shippedPacks()) {
      RuleSet loaded = new RuleLoader().load(List.of(pack));
      assertFalse(loaded.rules().isEmpty(), pack);
      loaded.rules().forEach(rule -> assertTrue(rules.find(rule.id().value()).isPresent(), pack));
    }
    assertTrue(rules.rules().size() >= LEAST_RULES, () -> rules.rules().size() + " rules");
  }

  @ParameterizedTest
  @MethodSource("rules")
  void examplesYieldExactlyTheMarkedSpans(Rule rule) {
    DetectionEngine engine = DetectionEngine.builder().rules(only(rule)).build();
    assertAll(
        rule.examples().stream()
            .map(
                example ->
                    () ->
                        assertEquals(
                            example.spans(),
                            reported(engine, rule, example.text()),
                            () ->
                                rule.id()
                                    + ": "
                                    + example.text()
                                    + Sentences.explain(engine, example.text()))));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void negativesYieldNothing(Rule rule) {
    DetectionEngine engine = DetectionEngine.builder().rules(only(rule)).build();
    assertAll(
        rule.negatives().stream()
            .map(
                negative ->
                    () ->
                        assertEquals(
                            List.of(),
                            reported(engine, rule, negative),
                            () ->
                                rule.id()
                                    + ": "
                                    + negative
                                    + Sentences.explain(engine, negative))));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyPatternMatchesInAnExample(Rule rule) {
    for (RulePattern pattern : rule.patterns()) {
      assertTrue(
          Stream.concat(
                  rule.examples().stream().map(MarkedExample::text), rule.negatives().stream())
              .anyMatch(text -> pattern.regex().matcher(text).find()),
          rule.id() + " has no text for its pattern '" + pattern.name() + "'");
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void withEveryRuleLoadedNoMarkedSpanIsLost(Rule rule) {
    for (MarkedExample example : rule.examples()) {
      List<Detection> found =
          all.detect(Sentences.unit(example.text())).complete().stream()
              .filter(one -> one.confidence().probability() >= Confidence.REPORTED)
              .toList();
      for (Span span : example.spans()) {
        assertTrue(
            found.stream()
                .anyMatch(
                    one ->
                        one.start() <= span.start()
                            && one.end() >= span.end()
                            && one.type() == rule.type()),
            () -> rule.id() + ": " + example.text() + Sentences.explain(all, example.text()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "1",
        "A",
        " ",
        "-",
        "1-",
        "1 ",
        "1.",
        "a.",
        "a@",
        "a:",
        "A1",
        "ab:",
        "::",
        "/",
        "ey",
        "=",
        "password=",
        "passwordpassword",
        "-----BEGIN PRIVATE KEY-----",
        "case no ",
        "+1",
        "0 1",
        "attorney ",
        "10.0.0.",
        "birth 1/1/",
        "AAAA 1111 ",
        "http://a",
        "a://b:"
      })
  void noPatternTakesLongOnRepeatedText(String piece) {
    String text = piece.repeat(12_000 / piece.length());
    for (Rule rule : rules.rules()) {
      for (RulePattern pattern : rule.patterns()) {
        assertTimeoutPreemptively(
            Duration.ofSeconds(4),
            () -> pattern.regex().matcher(text).results().count(),
            rule.id() + ", " + pattern.name());
      }
    }
  }

  @Test
  void noTwoPatternsOfARuleShareAName() {
    for (Rule rule : rules.rules()) {
      Set<String> names = new HashSet<>();
      rule.patterns().forEach(pattern -> assertTrue(names.add(pattern.name()), rule.id().value()));
    }
  }

  private static RuleSet only(Rule rule) {
    return new RuleSet(List.of(rule), "");
  }

  private static List<Span> reported(DetectionEngine engine, Rule rule, String text) {
    return engine.detect(Sentences.unit(text)).complete().stream()
        .filter(found -> found.rule().equals(rule.id()))
        .filter(found -> found.confidence().probability() >= Confidence.REPORTED)
        .map(found -> inCodePoints(text, found))
        .toList();
  }

  private static Span inCodePoints(String text, Detection found) {
    int start = text.codePointCount(0, found.start());
    return new Span(start, start + text.codePointCount(found.start(), found.end()));
  }
}
