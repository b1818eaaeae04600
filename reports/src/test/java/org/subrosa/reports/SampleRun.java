package org.subrosa.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.subrosa.document.Access;
import org.subrosa.document.ContentId;
import org.subrosa.document.Location;
import org.subrosa.document.Span;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.DocumentScan;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.Evidence;
import org.subrosa.finding.Finding;
import org.subrosa.finding.RuleId;
import org.subrosa.redact.RedactionOutcome;
import org.subrosa.redact.RedactionOutcome.Disposition;
import org.subrosa.risk.RiskPolicy;
import org.subrosa.sensitive.Fingerprint;
import org.subrosa.sensitive.FingerprintKey;
import org.subrosa.sensitive.Fingerprinter;
import org.subrosa.sensitive.SensitiveText;

/** A made-up run of a firm's share with known values, alike each time it is made. */
final class SampleRun {

  private static final String STORE = "file:///srv/share";

  private final Random random = new Random(20260301);
  private final Fingerprinter fingerprinter = new Fingerprinter(FingerprintKey.of(new byte[32]));
  private final Set<String> values = new TreeSet<>();
  private final List<DocumentScan> scans = new ArrayList<>();

  SampleRun() {
    sheets();
    clinic();
    mail();
    unread();
  }

  Set<String> values() {
    return values;
  }

  List<DocumentScan> scans() {
    return scans;
  }

  BreachRiskReport report() {
    return report(scans, redactions());
  }

  static BreachRiskReport report(List<DocumentScan> scans, List<RedactionOutcome> redactions) {
    try {
      return new ReportAssembler(run(), RiskPolicy.DEFAULT).assemble(scans, redactions);
    } catch (IOException e) {
      throw new AssertionError("memory does not fail", e);
    }
  }

  static RunDescription run() {
    return new RunDescription(
        "0.1.0",
        List.of(STORE),
        List.of("global", "us", "health", "secrets"),
        "9f2c".repeat(16),
        148,
        "6b1d22e0",
        Instant.parse("2026-03-01T09:00:00Z"),
        new Confidence(Confidence.REPORTED),
        new Confidence(Confidence.REDACTED),
        new TreeMap<>(Map.of("max-bytes", "104857600", "archives", "true")));
  }

  static String write(ReportWriter writer, BreachRiskReport report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(report, out);
    } catch (IOException e) {
      throw new AssertionError("memory does not fail", e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private void sheets() {
    for (int year = 2019; year <= 2025; year++) {
      List<Finding> findings = new ArrayList<>();
      for (int row = 0; row < 9 + 9 * (year - 2019); row++) {
        Location sheet = new Location.Sheet(1 + row % 3);
        findings.add(finding(EntityType.PERSON, name(), sheet, 0.91, "global.person-name.1", 2, 1));
        findings.add(finding(EntityType.SSN, ssn(), sheet, 0.97, "us.ssn.1", 5, 3));
        findings.add(finding(EntityType.BANK_ACCOUNT, digits(11), sheet, 0.7, "us.bank.1", 4, 3));
      }
      add("hr/payroll/payroll-" + year + ".xlsx", Access.EVERYONE, findings);
    }
    for (int i = 1; i <= 6; i++) {
      List<Finding> findings = new ArrayList<>();
      for (int row = 0; row < 2 * i; row++) {
        findings.add(finding(EntityType.CARD, card(), page(row), 0.99, "global.card.1", 4, 3));
      }
      add("finance/invoices/invoice-0" + i + ".pdf", Access.GROUP, findings);
    }
    Finding test =
        finding(EntityType.CARD, "4111 1111 1111 1111", page(1), 0.99, "global.card.1", 4, 3);
    add("it/handbook.docx", Access.EVERYONE, List.of(asTest(test)));
  }

  private void clinic() {
    for (int i = 1; i <= 5; i++) {
      List<Finding> findings = new ArrayList<>();
      for (int row = 0; row < 3 + i; row++) {
        findings.add(
            finding(EntityType.MRN, "MRN " + digits(8), page(row), 0.93, "health.mrn.1", 4, 4));
        findings.add(
            finding(
                EntityType.MEDICAL,
                "asthma, severe " + row,
                page(row),
                0.8,
                "health.diagnosis.1",
                5,
                4));
        findings.add(
            finding(
                EntityType.DATE,
                "19" + digits(2) + "-04-1" + row,
                page(row),
                0.75,
                "global.date-of-birth.1",
                2,
                1));
      }
      add("vendor/clinic/notes-" + i + ".docx", i == 1 ? Access.PUBLIC : Access.GROUP, findings);
    }
    add("vendor/exports/dump.zip!/customers/list.csv", Access.EVERYONE, contacts(30));
    add("vendor/exports/dump.zip!/readme.txt", Access.EVERYONE, List.of());
  }

  private List<Finding> contacts(int count) {
    List<Finding> findings = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      findings.add(
          finding(
              EntityType.PERSON, name(), new Location.Body(), 0.88, "global.person-name.1", 2, 1));
      findings.add(
          finding(EntityType.EMAIL, mailbox(), new Location.Body(), 0.96, "global.email.1", 2, 1));
      findings.add(
          finding(
              EntityType.PHONE,
              "+1 415 " + digits(3) + " " + digits(4),
              new Location.Body(),
              0.35,
              "global.phone.1",
              2,
              1));
    }
    return findings;
  }

  private void mail() {
    for (int i = 1; i <= 8; i++) {
      add("mail/archive/2024-0" + i + ".eml", Access.OWNER, contacts(i % 3));
    }
    for (int i = 1; i <= 6; i++) {
      add("projects/atlas/minutes-" + i + ".md", Access.GROUP, List.of());
    }
    add(
        "it/deploy/settings.env",
        Access.GROUP,
        List.of(
            finding(
                EntityType.SECRET,
                "ghp_" + digits(36),
                new Location.Body(),
                0.99,
                "secrets.github.1",
                5,
                1)));
  }

  private void unread() {
    unread("hr/contracts/executive.pdf", Access.GROUP, new Coverage.Encrypted("PDF password"));
    unread(
        "vendor/scans/old-files.tif",
        Access.EVERYONE,
        new Coverage.Unsupported("image without text"));
    unread(
        "vendor/exports/huge.zip",
        Access.EVERYONE,
        new Coverage.Partial("more than 10000 entries"));
    unread("mail/archive/broken.pst", Access.OWNER, new Coverage.ParseError("damaged header"));
    unread("projects/atlas/model.bin", Access.GROUP, new Coverage.Skipped("excluded by *.bin"));
  }

  private void unread(String path, Access access, Coverage coverage) {
    scans.add(scan(path, access, coverage, List.of()));
  }

  private void add(String path, Access access, List<Finding> findings) {
    scans.add(scan(path, access, new Coverage.Examined(), findings));
  }

  DocumentScan scan(String path, Access access, Coverage coverage, List<Finding> findings) {
    return new DocumentScan(
        STORE,
        path,
        path.contains("!/") ? 1 : 0,
        path.endsWith(".pdf") ? "application/pdf" : "text/plain",
        1000L + random.nextInt(4_000_000),
        new ContentId(fingerprinter.fingerprint("content", path).hex().repeat(2)),
        access,
        coverage,
        random.nextInt(90_000),
        findings);
  }

  Finding finding(
      EntityType type,
      String value,
      Location location,
      double confidence,
      String rule,
      int severity,
      int context) {
    values.add(value);
    SensitiveText text = SensitiveText.of(value);
    int start = random.nextInt(5000);
    Fingerprint key =
        fingerprinter.fingerprint("key", rule, location.describe(), String.valueOf(start), value);
    return new Finding(
        key,
        new RuleId(rule),
        type,
        new Confidence(confidence),
        severity,
        context,
        location,
        new Span(start, start + value.length()),
        type.mask().mask(text),
        fingerprinter.fingerprint(type.name(), text),
        false,
        List.of(
            new Evidence("prior of the type", -1.4),
            new Evidence("label before the value", 2.3),
            new Evidence("checksum holds", 2.4)),
        List.of());
  }

  private static Finding asTest(Finding finding) {
    return new Finding(
        finding.key(),
        finding.rule(),
        finding.type(),
        finding.confidence(),
        finding.severity(),
        finding.processingContext(),
        finding.location(),
        finding.span(),
        finding.preview(),
        finding.fingerprint(),
        true,
        finding.evidence(),
        finding.alternatives());
  }

  static List<RedactionOutcome> redactions() {
    List<RedactionOutcome> outcomes = new ArrayList<>();
    for (int year = 2019; year <= 2025; year++) {
      outcomes.add(
          outcome(
              "hr/payroll/payroll-" + year + ".xlsx",
              Disposition.PUBLISHED,
              "",
              Map.of(EntityType.SSN, 40, EntityType.PERSON, 40),
              "own rules",
              "raw parts",
              "removed values"));
    }
    outcomes.add(
        outcome(
            "vendor/clinic/notes-1.docx",
            Disposition.QUARANTINED,
            "a removed value was found in a raw part",
            Map.of(EntityType.MRN, 4),
            "own rules",
            "raw parts"));
    outcomes.add(
        outcome(
            "hr/contracts/executive.pdf",
            Disposition.REFUSED,
            "the document is encrypted",
            Map.of()));
    return outcomes;
  }

  private static RedactionOutcome outcome(
      String path,
      Disposition disposition,
      String reason,
      Map<EntityType, Integer> removed,
      String... routes) {
    return new RedactionOutcome(
        path,
        disposition,
        reason,
        removed,
        new ContentId("ab".repeat(32)),
        disposition == Disposition.PUBLISHED ? new ContentId("cd".repeat(32)) : ContentId.UNKNOWN,
        Arrays.asList(routes));
  }

  private static Location page(int row) {
    return new Location.Page(1 + row / 2);
  }

  private String digits(int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  private String ssn() {
    return String.format(
        Locale.ROOT, "%03d-%s-%s", 100 + random.nextInt(500), digits(2), digits(4));
  }

  private String card() {
    return "5" + digits(3) + " " + digits(4) + " " + digits(4) + " " + digits(4);
  }

  private String name() {
    return "Mar" + letters(6) + " " + "Ol" + letters(8);
  }

  private String mailbox() {
    return letters(9) + "@" + letters(7) + ".org";
  }

  private String letters(int count) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < count; i++) {
      letters.append((char) ('a' + random.nextInt(26)));
    }
    return letters.toString();
  }
}
