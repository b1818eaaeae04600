package org.subrosa.reports;

import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.subrosa.finding.Evidence;
import org.subrosa.finding.Finding;
import org.subrosa.risk.Folder;

/** How a finding lies in the index: one exact field for each name of a query, and one of words. */
final class FindingFields {

  static final String TEXT = "text";

  private static final String SHOWN = "shown.";

  private FindingFields() {}

  static Document document(DocumentRow document, FindingRow row) {
    Finding finding = row.finding();
    Document fields = new Document();
    add(fields, "store", document.store());
    add(fields, "path", document.path());
    add(fields, "folder", PrintableText.of(Folder.of(document.row()).path()));
    add(fields, "place", PrintableText.of(finding.location().describe()));
    add(fields, "type", finding.type().name());
    add(fields, "rule", finding.rule().value());
    add(fields, "preview", PrintableText.of(finding.preview()));
    add(fields, "fingerprint", finding.fingerprint().hex());
    add(fields, "severity", document.score().band().word());
    add(fields, "confidence", finding.confidence().band());
    add(fields, "reported", String.valueOf(row.reported()));
    add(fields, "test", String.valueOf(finding.testValue()));
    add(fields, "suppressed", finding.isSuppressed() ? finding.suppression() : "no");
    fields.add(new TextField(TEXT, words(document, finding), Field.Store.NO));
    return fields;
  }

  private static void add(Document fields, String name, String value) {
    fields.add(new StringField(name, exact(value), Field.Store.NO));
    fields.add(new StoredField(SHOWN + name, value));
  }

  private static String words(DocumentRow document, Finding finding) {
    String evidence =
        finding.evidence().stream().map(Evidence::reason).collect(Collectors.joining(" "));
    return String.join(
        " ",
        document.path().replaceAll("[/_.!-]", " "),
        Wording.type(finding.type()),
        finding.type().name(),
        finding.rule().value().replaceAll("[.-]", " "),
        finding.location().describe(),
        PrintableText.of(evidence));
  }

  /** Returns a value as exact fields hold it: in lower case, cut to what a term can hold. */
  static String exact(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return lower.length() <= 8000 ? lower : lower.substring(0, 8000);
  }

  static FindingIndex.Hit hit(Document fields) {
    return new FindingIndex.Hit(
        shown(fields, "store"),
        shown(fields, "path"),
        shown(fields, "place"),
        shown(fields, "type"),
        shown(fields, "rule"),
        shown(fields, "preview"),
        shown(fields, "fingerprint"),
        shown(fields, "severity"),
        shown(fields, "confidence"),
        Boolean.parseBoolean(shown(fields, "reported")),
        Boolean.parseBoolean(shown(fields, "test")),
        shown(fields, "suppressed").equals("no") ? "" : shown(fields, "suppressed"));
  }

  private static String shown(Document fields, String name) {
    String value = fields.get(SHOWN + name);
    return value == null ? "" : value;
  }
}
