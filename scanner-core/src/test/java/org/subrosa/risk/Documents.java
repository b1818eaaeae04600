package org.subrosa.risk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.subrosa.document.Access;
import org.subrosa.document.ContentId;
import org.subrosa.document.Location;
import org.subrosa.document.Span;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.DocumentScan;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.Finding;
import org.subrosa.finding.RuleId;
import org.subrosa.sensitive.Fingerprint;

/** Documents and findings of the risk tests. */
final class Documents {

  private Documents() {}

  static Finding finding(EntityType type, int context, int value) {
    return finding(type, context, value, 0.9, false, "test.rule.1");
  }

  static Finding finding(
      EntityType type, int context, int value, double confidence, boolean test, String rule) {
    Fingerprint token =
        new Fingerprint(String.format(Locale.ROOT, "%016x%016x", type.name().hashCode(), value));
    return new Finding(
        token,
        new RuleId(rule),
        type,
        new Confidence(confidence),
        3,
        context,
        new Location.Body(),
        new Span(value, value + 1),
        "***",
        token,
        test,
        List.of(),
        List.of());
  }

  static DocumentScan document(String path, Access access, Finding... findings) {
    return document(path, access, new Coverage.Examined(), findings);
  }

  static DocumentScan document(String path, Access access, Coverage coverage, Finding... findings) {
    return new DocumentScan(
        "file:///share",
        path,
        path.contains("!/") ? 1 : 0,
        "text/plain",
        100,
        ContentId.UNKNOWN,
        access,
        coverage,
        50,
        Arrays.asList(findings));
  }
}
