package org.subrosa.isolate;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.subrosa.finding.Finding;

/** Findings in the frames in which children send them, for files of the run itself. */
public final class FindingFrames {

  private FindingFrames() {}

  /** Writes a finding. */
  public static void write(Finding finding, OutputStream out) throws IOException {
    FrameWriter frame = new FrameWriter(FrameKind.FOUND);
    Wire.put(finding, frame);
    frame.to(out);
  }

  /**
   * Reads a finding.
   *
   * @throws IOException if there is none
   */
  public static Finding read(DataInputStream in) throws IOException {
    return Wire.finding(FrameReader.next(in));
  }
}
