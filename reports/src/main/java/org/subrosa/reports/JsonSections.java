package org.subrosa.reports;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.LedgerRow;
import org.subrosa.risk.ExposureSummary;
import org.subrosa.risk.ExposureSummary.OutcomeCount;
import org.subrosa.risk.ExposureSummary.TypeCount;
import org.subrosa.risk.ExposureSummary.WithoutNames;
import org.subrosa.risk.Folder;
import org.subrosa.risk.PeopleEstimate;
import org.subrosa.risk.RiskPolicy;
import org.subrosa.risk.SeverityBand;

/** The parts of {@code report.json} that exist once. */
final class JsonSections {

  private final JsonGenerator json;

  JsonSections(JsonGenerator json) {
    this.json = json;
  }

  void run(RunDescription run) throws IOException {
    json.writeObjectFieldStart("run");
    json.writeStringField("product_version", run.productVersion());
    json.writeStringField("as_of", run.asOf().toString());
    strings("sources", run.sources());
    strings("packs", run.packs());
    json.writeStringField("rules_digest", run.rulesDigest());
    json.writeNumberField("rule_count", run.ruleCount());
    json.writeStringField("fingerprint_key_id", run.fingerprintKeyId());
    json.writeNumberField(
        "minimum_confidence", Figures.rounded(run.minimumConfidence().probability()));
    json.writeNumberField(
        "redact_confidence", Figures.rounded(run.redactConfidence().probability()));
    json.writeObjectFieldStart("options");
    for (Map.Entry<String, String> option : run.options().entrySet()) {
      json.writeStringField(PrintableText.of(option.getKey()), PrintableText.of(option.getValue()));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  void assumptions(RiskPolicy policy) throws IOException {
    json.writeObjectFieldStart("assumptions");
    json.writeNumberField("integrity_loss", Figures.rounded(policy.integrityLoss()));
    json.writeNumberField("availability_loss", Figures.rounded(policy.availabilityLoss()));
    json.writeBooleanField("malicious_intent", policy.maliciousIntent());
    json.writeEndObject();
  }

  void summary(ExposureSummary summary) throws IOException {
    json.writeObjectFieldStart("summary");
    json.writeNumberField("documents", summary.documents());
    json.writeNumberField("embedded", summary.embedded());
    json.writeNumberField("bytes", summary.bytes());
    json.writeNumberField("documents_with_findings", summary.documentsWithFindings());
    json.writeNumberField("documents_unexamined", summary.unexamined().size());
    json.writeNumberField("reported_findings", summary.reportedFindings());
    json.writeNumberField("possible_findings", summary.possibleFindings());
    json.writeNumberField("test_values", summary.testValues());
    json.writeNumberField("suppressed_findings", summary.suppressedFindings());
    people(json, summary.people());
    json.writeNumberField("highest_severity", Figures.rounded(summary.highestSeverity()));
    json.writeStringField("highest_band", summary.highestBand().word());
    bands(summary.bands());
    types(summary.types());
    folders(summary.folders());
    outcomes(summary.outcomes());
    withoutNames(summary.withoutNames());
    unexamined(summary.unexamined());
    json.writeEndObject();
  }

  static void people(JsonGenerator json, PeopleEstimate people) throws IOException {
    json.writeObjectFieldStart("people");
    json.writeNumberField("lower", people.lower());
    json.writeNumberField("upper", people.upper());
    json.writeEndObject();
  }

  private void bands(SortedMap<SeverityBand, Long> bands) throws IOException {
    json.writeObjectFieldStart("documents_by_band");
    for (Map.Entry<SeverityBand, Long> band : bands.entrySet()) {
      json.writeNumberField(band.getKey().word(), band.getValue());
    }
    json.writeEndObject();
  }

  private void types(SortedMap<EntityType, TypeCount> types) throws IOException {
    json.writeArrayFieldStart("by_type");
    for (Map.Entry<EntityType, TypeCount> type : types.entrySet()) {
      json.writeStartObject();
      json.writeStringField("type", type.getKey().name());
      json.writeNumberField("findings", type.getValue().findings());
      json.writeNumberField("distinct_values", type.getValue().distinctValues());
      json.writeNumberField("documents", type.getValue().documents());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void folders(SortedMap<Folder, SortedMap<EntityType, Long>> folders) throws IOException {
    json.writeArrayFieldStart("by_folder");
    for (Map.Entry<Folder, SortedMap<EntityType, Long>> folder : folders.entrySet()) {
      json.writeStartObject();
      json.writeStringField("store", PrintableText.ofUri(folder.getKey().store()));
      json.writeStringField("folder", PrintableText.of(folder.getKey().path()));
      json.writeObjectFieldStart("findings");
      for (Map.Entry<EntityType, Long> type : folder.getValue().entrySet()) {
        json.writeNumberField(type.getKey().name(), type.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void outcomes(SortedMap<String, OutcomeCount> outcomes) throws IOException {
    json.writeArrayFieldStart("by_outcome");
    for (Map.Entry<String, OutcomeCount> outcome : outcomes.entrySet()) {
      json.writeStartObject();
      json.writeStringField("outcome", outcome.getKey());
      json.writeNumberField("documents", outcome.getValue().documents());
      json.writeNumberField("bytes", outcome.getValue().bytes());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void withoutNames(WithoutNames without) throws IOException {
    json.writeObjectFieldStart("names_not_searched");
    json.writeNumberField("documents", without.documents());
    json.writeObjectFieldStart("by_language");
    for (Map.Entry<String, Long> language : without.languages().entrySet()) {
      json.writeNumberField(language.getKey(), language.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void unexamined(List<LedgerRow> rows) throws IOException {
    json.writeArrayFieldStart("unexamined");
    for (LedgerRow row : rows) {
      json.writeStartObject();
      json.writeStringField("store", PrintableText.ofUri(row.store()));
      json.writeStringField("path", PrintableText.of(row.path()));
      json.writeStringField("outcome", row.coverage().outcome());
      json.writeStringField("reason", PrintableText.of(row.coverage().reason()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void strings(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(PrintableText.of(value));
    }
    json.writeEndArray();
  }
}
