package org.subrosa.jobs;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.subrosa.document.Location;
import org.subrosa.finding.Finding;
import org.subrosa.fuzz.FuzzTarget;
import org.subrosa.fuzz.SampleFinding;

/** Logs of findings of any bytes: what is read can be written and read again. */
public final class FindingLogFuzz {

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
            written(SampleFinding.at(new Location.Body(), "***-**-8145")).readAllBytes(),
            written(
                    SampleFinding.at(new Location.Page(2), "a"),
                    SampleFinding.at(new Location.Page(2), "b"))
                .readAllBytes()));
  }
}
