package org.subrosa.fuzz;

import java.util.List;
import org.subrosa.document.Location;
import org.subrosa.document.Span;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.Evidence;
import org.subrosa.finding.Finding;
import org.subrosa.finding.RuleId;
import org.subrosa.sensitive.Fingerprint;

/** A finding with something in every field, for what writes findings and reads them again. */
public final class SampleFinding {

  /** Of a fingerprint or a digest. */
  public static final String HEX = "0123456789abcdef0123456789abcdef";

  private SampleFinding() {}

  /** Returns it at a place. */
  public static Finding at(Location place, String preview) {
    return new Finding(
        new Fingerprint(HEX),
        new RuleId("us.ssn.1"),
        EntityType.SSN,
        new Confidence(0.875),
        5,
        3,
        place,
        new Span(4, 15),
        preview,
        new Fingerprint(HEX),
        true,
        List.of(new Evidence("prior", -1.5), new Evidence("near 'ssn'", 3.7)),
        List.of(new RuleId("us.itin.1")));
  }
}
