package org.subrosa.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.subrosa.document.Location;
import org.subrosa.document.Span;
import org.subrosa.finding.Confidence;
import org.subrosa.rule.MarkedExample;
import org.subrosa.rule.Rule;
import org.subrosa.rule.RuleSet;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;

/** Runs rules over their own examples: they are their tests. */
public final class RuleCheck {

  private RuleCheck() {}

  /**
   * Returns what is wrong, as {@code file: what; remedy}: an example whose marked span is not
   * reported by its rule alone in the whole set, a negative in which the rule reports something, or
   * an expression that can take for ever.
   */
  public static List<String> check(RuleSet rules) {
    DetectionEngine engine = DetectionEngine.builder().rules(rules).build();
    List<String> problems = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      for (String costly : CostCheck.costly(rule)) {
        problems.add(
            rule.origin()
                + ": '"
                + costly
                + "' of "
                + rule.id()
                + " is not linear: it takes too many steps, or calls itself too often, on a text that"
                + " repeats one character;"
                + " repeat nothing that is itself a repetition, and bound or possess what may run"
                + " on");
      }
      int number = 0;
      for (MarkedExample example : rule.examples()) {
        number++;
        Set<String> expected =
            new TreeSet<>(example.spans().stream().map(RuleCheck::show).toList());
        Set<String> found = spans(engine, rule, example.text());
        if (!found.equals(expected)) {
          problems.add(
              rule.origin()
                  + ": example "
                  + number
                  + " of "
                  + rule.id()
                  + " should give "
                  + expected
                  + " and gives "
                  + found
                  + "; mend the pattern or the mark");
        }
      }
      number = 0;
      for (String negative : rule.negatives()) {
        number++;
        Set<String> found = spans(engine, rule, negative);
        if (!found.isEmpty()) {
          problems.add(
              rule.origin()
                  + ": negative "
                  + number
                  + " of "
                  + rule.id()
                  + " gives "
                  + found
                  + "; tighten the pattern, or add a check or a veto");
        }
      }
    }
    return problems;
  }

  private static Set<String> spans(DetectionEngine engine, Rule rule, String text) {
    Set<String> spans = new TreeSet<>();
    for (Detection detection :
        engine.detect(TextUnit.of(SensitiveText.of(text), new Location.Body())).complete()) {
      if (detection.rule().equals(rule.id())
          && detection.confidence().probability() >= Confidence.REPORTED) {
        spans.add(show(Span.ofUtf16(text, detection.start(), detection.end())));
      }
    }
    return spans;
  }

  private static String show(Span span) {
    return span.start() + ".." + span.end();
  }
}
