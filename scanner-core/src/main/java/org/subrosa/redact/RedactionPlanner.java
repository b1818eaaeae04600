package org.subrosa.redact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.subrosa.detect.Detection;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.finding.RedactionLabel;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;

/**
 * Says what to take out of a document, in two passes: every claim of every detector in any unit,
 * and then every recurrence, however written, of the values so found in any unit. Files in base64,
 * which nobody can read without opening them, are taken out as a whole.
 *
 * <p>Losing claims count too, since they may reach further than the winner, and so do published
 * test values. Immutable and safe for use by many threads.
 *
 * <pre>{@code
 * RedactionPlanner planner = new RedactionPlanner(engine, Confidence.REDACTED);
 * RedactionPlan plan = planner.plan(units);
 * for (Replacement gone : plan.replacements().get(0)) {
 *   // gone.start(), gone.end() in units.get(0); planner.action().replacement(gone.type())
 * }
 * }</pre>
 */
public final class RedactionPlanner {

  private final DetectionEngine engine;
  private final double threshold;
  private final RedactionAction action;

  /**
   * Makes a planner that replaces values by labels.
   *
   * @param threshold least confidence of what is taken out, as a probability
   */
  public RedactionPlanner(DetectionEngine engine, double threshold) {
    this.engine = engine;
    this.threshold = threshold;
    this.action = new RedactionAction.Label();
  }

  /** Returns what is to be written where a value was. */
  public RedactionAction action() {
    return action;
  }

  /**
   * Plans a whole document; its units are all needed at once.
   *
   * @throws IllegalStateException if a rule was given up on it: what it would have found is not
   *     known, so there can be no copy
   */
  public RedactionPlan plan(List<TextUnit> units) {
    Map<SensitiveText, FoundValue> values = new LinkedHashMap<>();
    List<List<Replacement>> claims = new ArrayList<>();
    for (TextUnit unit : units) {
      claims.add(
          detected(unit, value -> values.merge(value.text(), value, RedactionPlanner::surer)));
    }
    ValueIndex index = ValueIndex.of(values.values());
    List<List<Replacement>> merged = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      String text = units.get(i).text().reveal(RevealPermit.redaction());
      List<Replacement> all = new ArrayList<>(claims.get(i));
      all.addAll(index.find(text));
      all.addAll(OpaqueBlocks.in(text));
      merged.add(Replacement.merge(all));
    }
    return new RedactionPlan(merged, List.copyOf(values.values()));
  }

  /**
   * Returns what the detectors claim in one unit; claims on nothing but labels of an earlier
   * redaction are left out.
   */
  public List<Replacement> detected(TextUnit unit, Consumer<FoundValue> values) {
    List<Replacement> claims = new ArrayList<>();
    for (UnitWindow window : UnitWindow.of(unit)) {
      String text = window.unit().text().reveal(RevealPermit.redaction());
      String unlabelled = RedactionLabel.blank(text);
      for (Detection claim : engine.candidates(window.unit()).complete()) {
        if (claim.confidence().probability() >= threshold && isClear(claim, text, unlabelled)) {
          int start = claim.start() + window.offset();
          int end = claim.end() + window.offset();
          claims.add(new Replacement(start, end, claim.type(), claim.confidence()));
          values.accept(new FoundValue(claim.value(), claim.type(), claim.confidence()));
        }
      }
    }
    return claims;
  }

  private static boolean isClear(Detection claim, String text, String unlabelled) {
    String clear = unlabelled.substring(claim.start(), claim.end());
    return text.startsWith(clear, claim.start())
        || clear.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static FoundValue surer(FoundValue one, FoundValue other) {
    return other.confidence().compareTo(one.confidence()) > 0 ? other : one;
  }
}
