package org.subrosa.finding;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.subrosa.document.Location;
import org.subrosa.document.Span;
import org.subrosa.sensitive.Fingerprint;

/**
 * One value found in one place, without the value.
 *
 * @param key stable across scans: of content, place, rule and value under the installation's key
 * @param rule the rule that found it
 * @param type what it is
 * @param confidence how sure the rule is
 * @param severity harm of exposure, 1 to 5
 * @param processingContext ENISA's data processing context of the type, 1 simple to 4 sensitive
 * @param location where in the document
 * @param span where in the text of that place, in code points
 * @param preview the masked value
 * @param fingerprint the keyed token of the value
 * @param testValue whether it is a published demonstration value, which no count of people includes
 * @param evidence every term of the confidence, the prior first
 * @param alternatives other rules that claimed the same text
 * @param suppression id of the entry that says it is no exposure; empty for none
 */
public record Finding(
    Fingerprint key,
    RuleId rule,
    EntityType type,
    Confidence confidence,
    int severity,
    int processingContext,
    Location location,
    Span span,
    String preview,
    Fingerprint fingerprint,
    boolean testValue,
    List<Evidence> evidence,
    List<RuleId> alternatives,
    String suppression)
    implements Serializable {

  /** By place in the document, then by rule and value: a total order of a document's findings. */
  public static final Comparator<Finding> BY_PLACE =
      Comparator.comparing(Finding::location, LocationOrder.NATURAL)
          .thenComparingInt(finding -> finding.span().start())
          .thenComparingInt(finding -> finding.span().end())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::fingerprint)
          .thenComparing(Finding::key);

  private static final int OWN_WEIGHT = 256;
  private static final int LIST_WEIGHT = 32;

  /** Copies the lists. */
  public Finding {
    evidence = List.copyOf(evidence);
    alternatives = List.copyOf(alternatives);
  }

  /** Makes a finding that nobody suppressed. */
  public Finding(
      Fingerprint key,
      RuleId rule,
      EntityType type,
      Confidence confidence,
      int severity,
      int processingContext,
      Location location,
      Span span,
      String preview,
      Fingerprint fingerprint,
      boolean testValue,
      List<Evidence> evidence,
      List<RuleId> alternatives) {
    this(
        key,
        rule,
        type,
        confidence,
        severity,
        processingContext,
        location,
        span,
        preview,
        fingerprint,
        testValue,
        evidence,
        alternatives,
        "");
  }

  /** Returns whether somebody has decided that it is no exposure. */
  public boolean isSuppressed() {
    return !suppression.isEmpty();
  }

  /** Returns whether the finding is sure enough to be reported by default, and not suppressed. */
  public boolean isReported() {
    return confidence.probability() >= Confidence.REPORTED && !isSuppressed();
  }

  /** Returns about how many characters of memory it takes. */
  public int weight() {
    int weight = OWN_WEIGHT + preview.length() + suppression.length();
    for (Evidence term : evidence) {
      weight += LIST_WEIGHT + term.reason().length();
    }
    for (RuleId rule : alternatives) {
      weight += LIST_WEIGHT + rule.value().length();
    }
    return weight;
  }
}
