package org.subrosa.redact;

import java.util.function.BiConsumer;
import org.subrosa.detect.Detection;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.finding.RedactionLabel;
import org.subrosa.names.DocumentNames;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.text.TextUnit;

/**
 * Says what has to go from a text: every claim of every detector. Losing claims count too, since
 * they may reach further than the winner, and so do published test values. Immutable and safe for
 * use by many threads.
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
   * Hands over what the detectors claim in one unit, with the value; claims on nothing but labels
   * of an earlier redaction are left out.
   *
   * @param names what the document has told of its names; takes up what this unit tells
   * @throws IllegalStateException if a rule was given up on it: what it would have found is not
   *     known, so there can be no copy
   */
  public void detect(
      TextUnit unit, DocumentNames names, BiConsumer<Replacement, FoundValue> claims) {
    for (UnitWindow window : UnitWindow.of(unit)) {
      String text = window.unit().text().reveal(RevealPermit.redaction());
      String unlabelled = RedactionLabel.blank(text);
      for (Detection claim : engine.candidates(window.unit(), names).complete()) {
        if (claim.confidence().probability() >= threshold && isClear(claim, text, unlabelled)) {
          int start = claim.start() + window.offset();
          int end = claim.end() + window.offset();
          claims.accept(
              new Replacement(start, end, claim.type(), claim.confidence()),
              new FoundValue(claim.value(), claim.type(), claim.confidence()));
        }
      }
    }
  }

  private static boolean isClear(Detection claim, String text, String unlabelled) {
    String clear = unlabelled.substring(claim.start(), claim.end());
    return text.startsWith(clear, claim.start())
        || clear.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
