package org.subrosa.suppress;

import org.subrosa.finding.EntityType;
import org.subrosa.finding.RuleId;
import org.subrosa.names.DeclaredNames;
import org.subrosa.sensitive.Fingerprint;
import org.subrosa.sensitive.SensitiveText;

/**
 * A finding that may be suppressed.
 *
 * @param value the value
 * @param fingerprint its keyed token
 * @param type what it is
 * @param rule the rule that found it
 * @param path path of the document of the store, as reports show it
 * @param beside the persons named in the same text
 */
public record Candidate(
    SensitiveText value,
    Fingerprint fingerprint,
    EntityType type,
    RuleId rule,
    String path,
    DeclaredNames.Persons beside) {

  /** Makes one in whose text no persons are named. */
  public Candidate(
      SensitiveText value, Fingerprint fingerprint, EntityType type, RuleId rule, String path) {
    this(value, fingerprint, type, rule, path, DeclaredNames.Persons.NONE);
  }
}
