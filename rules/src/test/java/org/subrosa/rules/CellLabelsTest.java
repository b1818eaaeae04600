package org.subrosa.rules;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.document.Location;
import org.subrosa.document.Span;
import org.subrosa.finding.Confidence;
import org.subrosa.rule.Rule;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;
import org.subrosa.rule.RulePattern;
import org.subrosa.rule.RuleSet;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;
import org.subrosa.text.TextUnit;

/**
 * Patterns that are tried under labels alone find a value of the rule's examples under each of
 * their labels, and none under a label that goes on.
 */
class CellLabelsTest {

  static Stream<Rule> rules() throws RuleException {
    return new RuleLoader()
        .load(List.of("strict")).rules().stream()
            .filter(rule -> rule.patterns().stream().anyMatch(CellLabelsTest::isOfCells));
  }

  private static boolean isOfCells(RulePattern pattern) {
    return !pattern.cellLabels().isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aValueIsFoundUnderEachLabelOfItsPattern(Rule rule) {
    DetectionEngine engine = engine(rule);
    for (RulePattern pattern :
        rule.patterns().stream().filter(CellLabelsTest::isOfCells).toList()) {
      List<String> values =
          values(rule).filter(value -> pattern.regex().matcher(value).matches()).toList();
      assertFalse(values.isEmpty(), rule.id() + ": no example for '" + pattern.name() + "'");
      String value = values.get(0);
      assertAll(
          pattern.cellLabels().stream()
              .map(
                  label ->
                      () ->
                          assertEquals(
                              List.of(new Span(0, value.length())),
                              found(engine, cell(label, value)),
                              () -> rule.id() + " under '" + label + "'")));
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void aPatternOfCellsIsSilentUnderAnotherLabel(Rule rule) {
    List<RulePattern> ofCells = rule.patterns().stream().filter(CellLabelsTest::isOfCells).toList();
    for (RulePattern pattern : ofCells) {
      String value =
          values(rule)
              .filter(one -> pattern.regex().matcher(one).matches())
              .findFirst()
              .orElseThrow();
      String written = "written as " + pattern.name();
      for (String label : pattern.cellLabels()) {
        assertFalse(
            engine(rule).candidates(cell(label + " remark", value)).complete().stream()
                .flatMap(one -> one.evidence().stream())
                .anyMatch(reason -> reason.reason().equals(written)),
            () -> rule.id() + " under '" + label + " remark'");
      }
    }
  }

  private static DetectionEngine engine(Rule rule) {
    return DetectionEngine.builder().rules(new RuleSet(List.of(rule), "")).build();
  }

  /** The values that the rule's examples mark. */
  private static Stream<String> values(Rule rule) {
    return rule.examples().stream()
        .flatMap(
            example ->
                example.spans().stream()
                    .map(
                        span ->
                            example
                                .text()
                                .substring(
                                    example.text().offsetByCodePoints(0, span.start()),
                                    example.text().offsetByCodePoints(0, span.end()))));
  }

  private static TextUnit cell(String label, String value) {
    Label header = new Label(0, value.length(), SensitiveText.of(label));
    return new TextUnit(SensitiveText.of(value), new Location.Body(), List.of(header), 0, 0);
  }

  private static List<Span> found(DetectionEngine engine, TextUnit unit) {
    return engine.detect(unit).complete().stream()
        .filter(one -> one.confidence().probability() >= Confidence.REPORTED)
        .map(one -> new Span(one.start(), one.end()))
        .toList();
  }
}
