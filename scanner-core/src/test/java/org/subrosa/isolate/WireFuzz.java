package org.subrosa.isolate;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;

/** Everything that a child or a parent reads from the other, from any bytes. */
public final class WireFuzz {

  private static final List<Reading> READINGS =
      List.of(
          Wire::settings,
          Wire::order,
          Wire::request,
          Wire::opened,
          Wire::coverage,
          Wire::mediaType,
          Wire::finding,
          Wire::outcome);

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
}
