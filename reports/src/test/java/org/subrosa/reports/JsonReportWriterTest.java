package org.subrosa.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The JSON report against its published schema. */
final class JsonReportWriterTest {

  private final ObjectMapper mapper = new ObjectMapper();

  private JsonNode schema() throws IOException {
    try (var in =
        Objects.requireNonNull(
            JsonReportWriter.class.getResourceAsStream("subrosa-report-1.schema.json"))) {
      return mapper.readTree(in);
    }
  }

  @Test
  void write_report_fitsTheSchema() throws IOException {
    BreachRiskReport report = new SampleRun().report();
    JsonNode json = mapper.readTree(SampleRun.write(ReportWriters.json(), report));
    assertEquals(List.of(), new SchemaCheck(schema()).faults(json));
  }

  @Test
  void write_emptyReport_fitsTheSchema() throws IOException {
    BreachRiskReport report = SampleRun.report(List.of(), List.of());
    JsonNode json = mapper.readTree(SampleRun.write(ReportWriters.json(), report));
    assertEquals(List.of(), new SchemaCheck(schema()).faults(json));
  }

  @Test
  void schemaCheck_ofAnotherDocument_findsFaults() throws IOException {
    JsonNode other = mapper.readTree("{\"schema\":\"subrosa-report/2\",\"documents\":{}}");
    assertEquals(false, new SchemaCheck(schema()).faults(other).isEmpty());
  }

  @Test
  void write_report_hasTheNumbersOfTheModel() throws IOException {
    BreachRiskReport report = new SampleRun().report();
    JsonNode json = mapper.readTree(SampleRun.write(ReportWriters.json(), report));
    assertEquals("subrosa-report/1", json.path("schema").asText());
    assertEquals(41, json.path("documents").size());
    assertEquals(4, json.path("summary").path("unexamined").size());
    assertEquals(4.5, json.path("summary").path("highest_severity").asDouble());
    assertEquals(
        "hr/payroll/payroll-2025.xlsx", json.path("documents").path(0).path("path").asText());
    assertEquals("refused", json.path("redactions").path(0).path("disposition").asText());
  }
}
