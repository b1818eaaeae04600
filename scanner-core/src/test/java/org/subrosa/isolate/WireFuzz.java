package org.subrosa.isolate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.subrosa.document.ContentId;
import org.subrosa.document.Location;
import org.subrosa.document.RawPart;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.EntityType;
import org.subrosa.fuzz.SampleFinding;
import org.subrosa.scan.OpenedDocument;
import org.subrosa.scan.ScanSettings;
import org.subrosa.verify.CopySteps;
import org.subrosa.verify.Verdict;

/** Everything that a child or a parent reads from the other, from any bytes. */
public final class WireFuzz {

  private static final List<Reading> READINGS =
      List.of(
          Wire::settings,
          Wire::order,
          Wire::writeOrder,
          Wire::verifyOrder,
          Wire::opened,
          Wire::coverage,
          Wire::mediaType,
          Wire::finding,
          frame -> Wire.written(frame, 1),
          Wire::refused,
          Wire::verdict);

  private WireFuzz() {}

  private interface Reading {
    Object of(FrameReader frame) throws IOException;
  }

  /** Reads frames until there are no more, each in every way. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    int read = 0;
    for (Reading reading : READINGS) {
      try {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        while (true) {
          read += String.valueOf(reading.of(FrameReader.next(in))).length();
        }
      } catch (IOException e) {
        read++;
      }
    }
    if (read < READINGS.size()) {
      throw new IllegalStateException("no reading came to an end");
    }
  }

  /** Returns frames of every kind. */
  public static List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    FrameWriter settings = new FrameWriter(FrameKind.SETTINGS);
    Wire.put(new ScanSettings(List.of("us"), "/srv/terms", "/srv/key", 0.25), settings);
    seeds.add(bytes(settings));
    for (Location place :
        List.of(
            new Location.Body(),
            new Location.Page(3),
            new Location.Property("author"),
            new Location.PictureText(7, true),
            new Location.Hidden(RawPart.COMMENT))) {
      FrameWriter found = new FrameWriter(FrameKind.FOUND);
      Wire.put(SampleFinding.at(place, "***-**-8145"), found);
      seeds.add(bytes(found));
    }
    for (Coverage coverage : List.of(new Coverage.Partial("limit on x"), new Coverage.Examined())) {
      FrameWriter frame = new FrameWriter(FrameKind.FAILED);
      Wire.put(coverage, frame);
      seeds.add(bytes(frame));
    }
    FrameWriter opened = new FrameWriter(FrameKind.OPENED);
    Wire.put(new OpenedDocument(3, 2, "a!/b", 77, new ContentId(SampleFinding.HEX)), opened);
    seeds.add(bytes(opened));
    FrameWriter write = new FrameWriter(FrameKind.WRITE);
    Path file = Path.of("/srv/a");
    Wire.put(new CopySteps.WriteOrder(file, "text/plain", file, file), write);
    seeds.add(bytes(write));
    FrameWriter verify = new FrameWriter(FrameKind.VERIFY);
    Wire.put(new CopySteps.VerifyOrder(file, file, "a.txt", "text", file, 7), verify);
    seeds.add(bytes(verify));
    FrameWriter written = new FrameWriter(FrameKind.WRITTEN);
    Wire.put(new CopySteps.Written("text", Map.of(EntityType.SSN, 2), 7), written);
    seeds.add(bytes(written));
    FrameWriter verdict = new FrameWriter(FrameKind.VERDICT);
    Wire.put(new Verdict.Residue("file name", EntityType.SSN), verdict);
    seeds.add(bytes(verdict));
    return seeds;
  }

  private static byte[] bytes(FrameWriter frame) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    frame.to(out);
    return out.toByteArray();
  }
}
