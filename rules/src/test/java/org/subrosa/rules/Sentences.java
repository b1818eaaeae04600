package org.subrosa.rules;

import java.util.Comparator;
import java.util.List;
import org.subrosa.detect.Detection;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.document.Location;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;

/** Texts of tests as the engine takes them, and what it makes of them. */
final class Sentences {

  private Sentences() {}

  static TextUnit unit(String text) {
    return TextUnit.of(SensitiveText.of(text), new Location.Body());
  }

  /** Returns the surest claim of a rule or its relatives on any part of a text; 0 for none. */
  static double best(DetectionEngine engine, String rule, String text) {
    return engine.candidates(unit(text)).complete().stream()
        .filter(found -> found.rule().value().equals(rule))
        .map(Detection::confidence)
        .max(Comparator.naturalOrder())
        .map(confidence -> confidence.probability())
        .orElse(0.0);
  }

  /** Returns every claim with its reasons, for messages of failed tests. */
  static String explain(DetectionEngine engine, String text) {
    List<String> claims =
        engine.candidates(unit(text)).complete().stream()
            .map(
                found ->
                    "\n  "
                        + found.start()
                        + "-"
                        + found.end()
                        + " "
                        + found.confidence().format()
                        + " "
                        + found.evidence())
            .toList();
    return String.join("", claims);
  }
}
