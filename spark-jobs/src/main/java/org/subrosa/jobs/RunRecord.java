package org.subrosa.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;

/**
 * {@code run.json}: everything that differs from run to run over the same documents. The other
 * files of an output hold nothing of it.
 */
public final class RunRecord {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private RunRecord() {}

  /** Writes the record of a run that came to its end. */
  public static void write(
      OutputDirectory output,
      ScanRequest request,
      ScanOutcome outcome,
      String version,
      Instant start,
      Instant end)
      throws IOException {
    ObjectNode record = JSON.createObjectNode();
    record.put("schema", "subrosa-run/1");
    record.put("version", version);
    record.put("java", Runtime.version().toString());
    record.put("engine", outcome.engine());
    record.put("threads", request.threads());
    record.put("started", start.toString());
    record.put("ended", end.toString());
    record.put("seconds", Duration.between(start, end).toMillis() / 1000.0);
    record.put("asOf", request.asOf().toString());
    record.put("interrupted", outcome.applying().contains(ExitCode.INTERRUPTED));
    record.put("exitCode", outcome.exitCode().code());
    outcome.applying().stream()
        .sorted()
        .forEach(code -> record.withArray("/exitCodesThatApply").add(code.code()));
    try (OutputStream out = output.create("run.json")) {
      out.write(JSON.writeValueAsBytes(record));
      out.write('\n');
    }
  }
}
