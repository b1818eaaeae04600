package org.subrosa.reports;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonpCharacterEscapes;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.subrosa.redact.RedactionOutcome;

/**
 * Writes {@code report.json}, schema {@code subrosa-report/1}: see the resource {@code
 * subrosa-report-1.schema.json}. Fields are added within a version, never renamed or removed.
 */
final class JsonReportWriter implements ReportWriter {

  static final String SCHEMA = "subrosa-report/1";

  private final JsonFactory factory =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  @Override
  public String fileName() {
    return "report.json";
  }

  @Override
  public void write(BreachRiskReport report, OutputStream out) throws IOException {
    try (JsonGenerator json = factory.createGenerator(out, JsonEncoding.UTF8)) {
      json.setCharacterEscapes(JsonpCharacterEscapes.instance());
      json.setPrettyPrinter(printer());
      JsonSections sections = new JsonSections(json);
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      sections.run(report.run());
      sections.assumptions(report.policy());
      sections.summary(report.summary());
      documents(report, json);
      findings(report, json);
      redactions(report, json);
      suppressions(report, json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
    out.flush();
  }

  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    return printer;
  }

  private static void documents(BreachRiskReport report, JsonGenerator json) throws IOException {
    JsonRows rows = new JsonRows(json);
    json.writeArrayFieldStart("documents");
    for (DocumentRow row : report.documents()) {
      rows.document(row);
    }
    json.writeEndArray();
  }

  private static void findings(BreachRiskReport report, JsonGenerator json) throws IOException {
    JsonRows rows = new JsonRows(json);
    json.writeArrayFieldStart("findings");
    for (Iterator<DocumentRow> all = report.ledger().iterator(); all.hasNext(); ) {
      DocumentRow document = all.next();
      report.findings(document, row -> rows.finding(document, row));
    }
    json.writeEndArray();
  }

  private static void suppressions(BreachRiskReport report, JsonGenerator json) throws IOException {
    JsonRows rows = new JsonRows(json);
    json.writeArrayFieldStart("suppressions");
    for (SuppressionRow row : report.suppressions()) {
      rows.suppression(row);
    }
    json.writeEndArray();
  }

  private static void redactions(BreachRiskReport report, JsonGenerator json) throws IOException {
    JsonRows rows = new JsonRows(json);
    json.writeArrayFieldStart("redactions");
    for (RedactionOutcome outcome : report.redactions()) {
      rows.redaction(outcome);
    }
    json.writeEndArray();
  }
}
