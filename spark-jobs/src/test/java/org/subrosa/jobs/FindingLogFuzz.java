package org.subrosa.jobs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.subrosa.document.Location;
import org.subrosa.document.Span;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.Evidence;
import org.subrosa.finding.Finding;
import org.subrosa.finding.RuleId;
import org.subrosa.fuzz.FuzzTarget;
import org.subrosa.sensitive.Fingerprint;

/** Logs of findings of any bytes: what is read can be written and read again. */
public final class FindingLogFuzz {

  private static final String HEX = "0123456789abcdef0123456789abcdef";

  private FindingLogFuzz() {}

  /** Reads a log to its end or to where it is none. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    FindingCodec codec = new FindingCodec();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    while (true) {
      Finding read;
      try {
        read = codec.read(in);
      } catch (IOException e) {
        return;
      }
      Finding again = new FindingCodec().read(new DataInputStream(written(read)));
      if (!again.equals(read)) {
        throw new IllegalStateException("a finding changes when it is written");
      }
    }
  }

  private static ByteArrayInputStream written(Finding... findings) throws IOException {
    FindingCodec codec = new FindingCodec();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Finding finding : findings) {
      codec.write(finding, new DataOutputStream(out));
    }
    return new ByteArrayInputStream(out.toByteArray());
  }

  /** Returns the target. */
  public static FuzzTarget target() throws IOException {
    return FuzzTarget.of(
        "FindingLog",
        FindingLogFuzz.class,
        FindingLogFuzz::fuzzerTestOneInput,
        List.of(
            written(finding(new Location.Body(), "***-**-8145")).readAllBytes(),
            written(finding(new Location.Page(2), "a"), finding(new Location.Page(2), "b"))
                .readAllBytes()));
  }

  private static Finding finding(Location place, String preview) {
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
        List.of(new Evidence("prior", -1.5)),
        List.of(new RuleId("us.itin.1")));
  }
}
