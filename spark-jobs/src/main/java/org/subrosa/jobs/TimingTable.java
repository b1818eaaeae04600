package org.subrosa.jobs;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import org.subrosa.reports.CsvTable;

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
    try (OutputStream out = output.create("timings.csv")) {
      CsvTable table = new CsvTable(out, List.of("path", "bytes", "milliseconds"));
      for (UnitResult.Timing timing : slowestFirst) {
        table.add(CsvTable.row(timing.path(), timing.bytes(), timing.milliseconds()));
      }
      table.flush();
    }
  }
}
