package org.subrosa.jobs;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Writes {@code timings.csv}: how long each document took, slowest first. */
final class TimingTable {

  private TimingTable() {}

  static void write(OutputDirectory output, List<UnitResult> results) throws IOException {
    List<UnitResult.Timing> slowestFirst =
        results.stream()
            .flatMap(result -> result.timings().stream())
            .sorted(
                Comparator.comparingLong(UnitResult.Timing::milliseconds)
                    .reversed()
                    .thenComparing(UnitResult.Timing::path))
            .toList();
    try (CsvWriter csv =
        CsvWriter.builder()
            .build(new OutputStreamWriter(output.create("timings.csv"), StandardCharsets.UTF_8))) {
      csv.writeRecord("path", "bytes", "milliseconds");
      for (UnitResult.Timing timing : slowestFirst) {
        csv.writeRecord(
            formulaSafe(timing.path()),
            Long.toString(timing.bytes()),
            Long.toString(timing.milliseconds()));
      }
    }
  }

  /** Spreadsheets run what begins with one of these characters. */
  private static String formulaSafe(String text) {
    String plain = text.replaceAll("\\p{Cntrl}", "_");
    return !plain.isEmpty() && "=+-@".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
  }
}
