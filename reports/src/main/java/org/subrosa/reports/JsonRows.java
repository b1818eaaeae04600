package org.subrosa.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.Evidence;
import org.subrosa.finding.Finding;
import org.subrosa.finding.LedgerRow;
import org.subrosa.finding.RuleId;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.risk.RiskScore;

/** The rows of the three lists of {@code report.json}. */
final class JsonRows {

  private final JsonGenerator json;

  JsonRows(JsonGenerator json) {
    this.json = json;
  }

  void document(DocumentRow row) throws IOException {
    LedgerRow ledger = row.row();
    json.writeStartObject();
    json.writeStringField("store", row.store());
    json.writeStringField("path", row.path());
    json.writeNumberField("depth", ledger.depth());
    json.writeStringField("media_type", PrintableText.of(ledger.mediaType()));
    json.writeNumberField("bytes", ledger.bytes());
    json.writeStringField("content_id", ledger.content().hex());
    json.writeStringField("access", ledger.access().name().toLowerCase(Locale.ROOT));
    json.writeStringField("outcome", ledger.coverage().outcome());
    json.writeStringField("reason", PrintableText.of(ledger.coverage().reason()));
    json.writeNumberField("characters", ledger.characters());
    json.writeNumberField("reported_findings", row.reported());
    json.writeNumberField("suppressed_findings", row.suppressed());
    score(row.score());
    json.writeEndObject();
  }

  private void score(RiskScore score) throws IOException {
    json.writeObjectFieldStart("risk");
    json.writeNumberField("processing_context", score.processingContext());
    json.writeNumberField("ease_of_identification", Figures.rounded(score.easeOfIdentification()));
    json.writeNumberField("breach_circumstances", Figures.rounded(score.breachCircumstances()));
    json.writeNumberField("severity", Figures.rounded(score.severity()));
    json.writeStringField("band", score.band().word());
    json.writeNumberField("priority", Figures.rounded(score.priority()));
    JsonSections.people(json, score.people());
    json.writeEndObject();
  }

  void finding(DocumentRow document, FindingRow row) throws IOException {
    Finding finding = row.finding();
    json.writeStartObject();
    json.writeStringField("key", finding.key().hex());
    json.writeStringField("store", document.store());
    json.writeStringField("path", document.path());
    json.writeStringField("place", PrintableText.of(finding.location().describe()));
    json.writeNumberField("start", finding.span().start());
    json.writeNumberField("end", finding.span().end());
    json.writeStringField("type", finding.type().name());
    json.writeStringField("rule", finding.rule().value());
    json.writeStringField("preview", PrintableText.of(finding.preview()));
    json.writeStringField("fingerprint", finding.fingerprint().hex());
    json.writeNumberField("confidence", Figures.rounded(finding.confidence().probability()));
    json.writeStringField("confidence_band", finding.confidence().band());
    json.writeBooleanField("reported", row.reported());
    json.writeBooleanField("test_value", finding.testValue());
    json.writeStringField("suppressed_by", finding.suppression());
    json.writeNumberField("harm", finding.severity());
    json.writeNumberField("processing_context", finding.processingContext());
    reasons(finding);
    json.writeEndObject();
  }

  private void reasons(Finding finding) throws IOException {
    json.writeArrayFieldStart("evidence");
    for (Evidence evidence : finding.evidence()) {
      json.writeStartObject();
      json.writeStringField("reason", PrintableText.of(evidence.reason()));
      json.writeNumberField("weight", Figures.rounded(evidence.weight()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("alternatives");
    for (RuleId alternative : finding.alternatives()) {
      json.writeString(alternative.value());
    }
    json.writeEndArray();
  }

  void suppression(SuppressionRow row) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", row.entry().id());
    json.writeStringField("owner", PrintableText.of(row.entry().owner()));
    json.writeStringField("reason", PrintableText.of(row.entry().reason()));
    json.writeStringField("expires", row.entry().expires().toString());
    json.writeStringField("state", row.state());
    json.writeNumberField("findings", row.findings());
    json.writeNumberField("documents", row.documents());
    json.writeEndObject();
  }

  void redaction(RedactionOutcome outcome) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", PrintableText.of(outcome.path()));
    json.writeStringField("disposition", outcome.disposition().name().toLowerCase(Locale.ROOT));
    json.writeStringField("reason", PrintableText.of(outcome.reason()));
    json.writeObjectFieldStart("removed");
    for (Map.Entry<EntityType, Integer> removed : outcome.removed().entrySet()) {
      json.writeNumberField(removed.getKey().name(), removed.getValue());
    }
    json.writeEndObject();
    json.writeStringField("original_id", outcome.original().hex());
    json.writeStringField("copy_sha256", outcome.copy().hex());
    json.writeArrayFieldStart("routes");
    for (String route : outcome.routes()) {
      json.writeString(PrintableText.of(route));
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
