package org.subrosa.scan;

import java.util.HashMap;
import java.util.Map;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.Finding;
import org.subrosa.sensitive.Fingerprint;

/** The values found so far in a document and in those inside it, by their tokens. */
final class KnownValues {

  private final Map<Fingerprint, Double> surest = new HashMap<>();

  void note(Finding finding) {
    surest.merge(finding.fingerprint(), finding.confidence().probability(), Math::max);
  }

  /** Returns whether the value was reported before, or was found with no less confidence. */
  boolean hasAsSure(Finding finding) {
    double before = surest.getOrDefault(finding.fingerprint(), -1.0);
    return before >= Math.min(Confidence.REPORTED, finding.confidence().probability());
  }

  void noteAll(KnownValues others) {
    others.surest.forEach((value, confidence) -> surest.merge(value, confidence, Math::max));
  }

  int size() {
    return surest.size();
  }
}
