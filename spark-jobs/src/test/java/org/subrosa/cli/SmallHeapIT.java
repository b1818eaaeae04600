package org.subrosa.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table with more findings than the run has memory for. */
final class SmallHeapIT {

  private static final int ROWS = 33_000;

  @TempDir private Path folder;

  /** The model of names would take a third of that heap, whatever is found. */
  @Test
  void scan_manyFindingsInASmallHeap_listsThemAll() throws Exception {
    Path documents = Files.createDirectory(folder.resolve("documents"));
    Files.writeString(documents.resolve("clients.csv"), table());
    Path out = folder.resolve("report");
    Program program = new Program(folder.resolve("home")).environment("SUBROSA_HEAP", "56m");

    int code =
        program.run(
            "scan",
            documents.toString(),
            "--out",
            out.toString(),
            "--threads",
            "1",
            "--names",
            "none");

    assertEquals(0, code, program.err());
    JsonNode summary =
        new ObjectMapper().readTree(out.resolve("report.json").toFile()).path("summary");
    long reported = summary.path("reported_findings").asLong();
    long all = reported + summary.path("possible_findings").asLong();
    assertTrue(reported >= 2 * ROWS, summary.toString());
    assertEquals(all, rows(out.resolve("findings/part-00000.parquet")));
    try (Stream<String> lines = Files.lines(out.resolve("findings.csv"))) {
      assertEquals(all + 1, lines.count());
    }
    try (Stream<Path> files = Files.list(out.resolve("findings"))) {
      assertEquals(
          List.of("part-00000.parquet"),
          files.map(file -> String.valueOf(file.getFileName())).toList());
    }
  }

  private static String table() {
    StringBuilder table = new StringBuilder("email,phone,remark\n");
    for (int i = 0; i < ROWS; i++) {
      table.append("client").append(i).append("@example-firm.com,");
      table.append("(415) 555-").append(1000 + i % 9000).append(",called\n");
    }
    return table.toString();
  }

  private static long rows(Path parquet) throws IOException {
    try (ParquetFileReader reader =
        new ParquetFileReader(
            new LocalInputFile(parquet),
            org.apache.parquet.ParquetReadOptions.builder(new PlainParquetConfiguration())
                .build())) {
      return reader.getRecordCount();
    }
  }
}
