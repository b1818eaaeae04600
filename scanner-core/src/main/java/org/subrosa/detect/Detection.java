package org.subrosa.detect;

import java.util.List;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.Evidence;
import org.subrosa.finding.RuleId;
import org.subrosa.sensitive.SensitiveText;

/**
 * A stretch of a unit that is held to be a value.
 *
 * @param start first UTF-16 unit
 * @param end UTF-16 unit after the last
 * @param value the characters as they were read, decoded where the unit has them encoded
 * @param rule the rule that found it
 * @param type what it is
 * @param confidence how sure
 * @param severity harm of exposure, 1 to 5
 * @param processingContext ENISA's data processing context, 1 to 4
 * @param testValue whether it is a published demonstration value
 * @param evidence all terms of the confidence, the prior first
 * @param alternatives other rules that claimed the same text
 */
public record Detection(
    int start,
    int end,
    SensitiveText value,
    RuleId rule,
    EntityType type,
    Confidence confidence,
    int severity,
    int processingContext,
    boolean testValue,
    List<Evidence> evidence,
    List<RuleId> alternatives) {

  /** Copies the lists. */
  public Detection {
    evidence = List.copyOf(evidence);
    alternatives = List.copyOf(alternatives);
  }

  Detection withAlternatives(List<RuleId> others) {
    return new Detection(
        start,
        end,
        value,
        rule,
        type,
        confidence,
        severity,
        processingContext,
        testValue,
        evidence,
        others);
  }

  /** Returns the same stretch, weighed again. */
  Detection weighed(
      Confidence otherConfidence,
      int otherSeverity,
      int otherProcessingContext,
      List<Evidence> otherEvidence) {
    return new Detection(
        start,
        end,
        value,
        rule,
        type,
        otherConfidence,
        otherSeverity,
        otherProcessingContext,
        testValue,
        otherEvidence,
        alternatives);
  }

  boolean overlaps(Detection other) {
    return start < other.end && other.start < end;
  }

  boolean covers(Detection other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether the characters stand for fewer ones: those of a code, or of a disguise. */
  boolean isDecoded() {
    return length() > value.length();
  }

  int length() {
    return end - start;
  }
}
