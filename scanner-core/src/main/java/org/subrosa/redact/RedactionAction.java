package org.subrosa.redact;

import org.subrosa.finding.EntityType;
import org.subrosa.finding.RedactionLabel;

/** What is written where a value was. */
public sealed interface RedactionAction {

  /** Returns the replacement of a value of a type; ASCII letters, digits and {@code []_-} only. */
  String replacement(EntityType type);

  /** The constant label of the type, whatever the value. */
  record Label() implements RedactionAction {
    @Override
    public String replacement(EntityType type) {
      return RedactionLabel.of(type);
    }
  }
}
