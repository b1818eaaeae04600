package org.subrosa.jobs;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.subrosa.finding.Finding;
import org.subrosa.reports.BreachRiskReport;
import org.subrosa.reports.DocumentRow;
import org.subrosa.reports.PrintableText;
import org.subrosa.spool.Codec;
import org.subrosa.spool.ExternalSort;

/**
 * Writes a file of suppressions to review: disabled entries for findings that look like no
 * exposure, each with the evidence for that and without an owner. Nothing of it holds before
 * somebody writes a name and a reason of their own.
 *
 * <p>Findings pass by once, sorted on disk; memory holds the entries alone.
 */
final class SuppressionDraft {

  private static final int MOST_ENTRIES = 200;

  /** A value in fewer documents is no template; in a small store it needs this share of them. */
  private static final int LEAST_DOCUMENTS = 3;

  private static final int LEAST_SHARE = 20;
  private static final int MANY_DOCUMENTS = 50;

  /** A rule with so many findings, none of them surer than that, is worth a look as a whole. */
  private static final int LEAST_UNSURE = 20;

  private static final double UNSURE = 0.65;

  private static final Comparator<Seen> ORDER =
      Comparator.comparing(Seen::rule)
          .thenComparing(Seen::fingerprint)
          .thenComparingInt(Seen::document);

  private static final Comparator<Entry> LEAST_FIRST =
      Comparator.comparingLong(Entry::documents)
          .thenComparingLong(Entry::findings)
          .thenComparing(Entry::rule, Comparator.reverseOrder())
          .thenComparing(Entry::fingerprint, Comparator.reverseOrder());

  private final BreachRiskReport report;
  private final PriorityQueue<Entry> entries = new PriorityQueue<>(LEAST_FIRST);
  private final Map<String, Unsure> rules = new TreeMap<>();
  private long leftOut;

  /** Makes a draft for a report. */
  SuppressionDraft(BreachRiskReport report) {
    this.report = report;
  }

  /**
   * Writes the draft into a new file that its owner alone can read.
   *
   * @throws java.nio.file.FileAlreadyExistsException if there is a file
   * @throws IOException if findings cannot be read or the file not be written
   */
  void write(Path file) throws IOException {
    collect();
    byte[] text = text().getBytes(StandardCharsets.UTF_8);
    try (SeekableByteChannel out =
        Files.newByteChannel(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      ByteBuffer buffer = ByteBuffer.wrap(text);
      while (buffer.hasRemaining()) {
        out.write(buffer);
      }
    }
  }

  private void collect() throws IOException {
    try (ExternalSort<Seen> sort = new ExternalSort<>(ORDER, new SeenCodec(), seen -> 256)) {
      int number = 0;
      for (DocumentRow document : report.documents()) {
        int own = number++;
        report.findings(
            document,
            row -> {
              if (row.reported()) {
                sort.add(Seen.of(row.finding(), own));
                rules.merge(
                    row.finding().rule().value(), Unsure.of(row.finding()), Unsure::together);
              }
            });
      }
      Groups groups = new Groups();
      sort.forEach(groups::read);
      groups.end();
    }
  }

  /** Takes a value's findings by one rule; keeps them if they look like no exposure. */
  private void take(Entry entry) {
    if (entry.isTest || isCommon(entry.documents)) {
      entries.add(entry);
      if (entries.size() > MOST_ENTRIES) {
        entries.poll();
        leftOut++;
      }
    }
  }

  private boolean isCommon(long documents) {
    return documents >= MANY_DOCUMENTS
        || (documents >= LEAST_DOCUMENTS
            && documents * LEAST_SHARE >= report.summary().documents());
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    text.append(
            "# Suppressions to review. An entry holds once it is enabled and has an owner; say\n")
        .append("# in your own words why it is no exposure, and until when. Delete the others.\n");
    if (leftOut > 0) {
      text.append("# ")
          .append(String.format(Locale.ROOT, "%,d", leftOut))
          .append(" more are not listed.\n");
    }
    text.append("suppressions:");
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(LEAST_FIRST.reversed());
    int number = 0;
    for (Entry entry : sorted) {
      entry(++number, entry.rule, reason(entry), text);
      text.append("  fingerprint: ").append(entry.fingerprint);
      text.append("  # ").append(PrintableText.of(entry.preview)).append('\n');
    }
    for (Map.Entry<String, Unsure> rule : rules.entrySet()) {
      Unsure unsure = rule.getValue();
      if (unsure.findings >= LEAST_UNSURE && unsure.surest < UNSURE) {
        entry(++number, rule.getKey(), reason(unsure), text);
      }
    }
    return (number == 0 ? text.append(" []\n") : text).toString();
  }

  private void entry(int number, String rule, String reason, StringBuilder text) {
    LocalDate expires = LocalDate.ofInstant(report.run().asOf(), ZoneOffset.UTC).plusYears(1);
    text.append(String.format(Locale.ROOT, "%n- id: draft-%03d%n", number).replace("\r", ""))
        .append("  enabled: false\n  owner: ''\n  reason: '")
        .append(reason)
        .append("'\n  expires: ")
        .append(expires)
        .append("\n  rules: [")
        .append(rule)
        .append("]\n");
  }

  private String reason(Entry entry) {
    String places =
        count(entry.findings, "finding")
            + " in "
            + String.format(Locale.ROOT, "%,d", entry.documents)
            + " of "
            + count(report.summary().documents(), "document");
    return entry.isTest
        ? "A published test value: " + places + "."
        : "The same value, " + places + ": a letterhead, a footer or a template?";
  }

  private static String reason(Unsure unsure) {
    return "This rule has "
        + count(unsure.findings, "finding")
        + " here, none surer than "
        + String.format(Locale.ROOT, "%.2f", unsure.surest)
        + ": does it fit these documents?";
  }

  private static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }

  /** A finding as far as it matters here. */
  private record Seen(
      String rule, String fingerprint, int document, boolean isTest, String preview) {

    static Seen of(Finding finding, int document) {
      return new Seen(
          finding.rule().value(),
          finding.fingerprint().hex(),
          document,
          finding.testValue(),
          finding.preview());
    }

    boolean isSameValue(Seen other) {
      return rule.equals(other.rule) && fingerprint.equals(other.fingerprint);
    }
  }

  /** All findings of a value by one rule. */
  private record Entry(
      String rule,
      String fingerprint,
      long findings,
      long documents,
      boolean isTest,
      String preview) {}

  /** How many findings a rule has, and how sure the surest is. */
  private record Unsure(long findings, double surest) {

    static Unsure of(Finding finding) {
      return new Unsure(1, finding.confidence().probability());
    }

    Unsure together(Unsure other) {
      return new Unsure(findings + other.findings, Math.max(surest, other.surest));
    }
  }

  /** Adds up the findings of each value, which come one after the other. */
  private final class Groups {

    private @Nullable Seen last;
    private long findings;
    private long documents;

    void read(Seen seen) {
      Seen before = last;
      if (before == null || !before.isSameValue(seen)) {
        end();
        findings = 0;
        documents = 0;
      }
      documents += before == null || findings == 0 || before.document != seen.document ? 1 : 0;
      findings++;
      last = seen;
    }

    void end() {
      Seen seen = last;
      if (seen != null) {
        take(
            new Entry(seen.rule, seen.fingerprint, findings, documents, seen.isTest, seen.preview));
      }
    }
  }

  private static final class SeenCodec implements Codec<Seen> {

    @Override
    public void write(Seen seen, DataOutputStream out) throws IOException {
      out.writeUTF(seen.rule);
      out.writeUTF(seen.fingerprint);
      out.writeInt(seen.document);
      out.writeBoolean(seen.isTest);
      out.writeUTF(shortened(seen.preview));
    }

    /** A mask is as long as its value. */
    private static String shortened(String preview) {
      return preview.length() <= 40
          ? preview
          : preview.substring(0, preview.offsetByCodePoints(0, 20)) + "...";
    }

    @Override
    public Seen read(DataInputStream in) throws IOException {
      return new Seen(in.readUTF(), in.readUTF(), in.readInt(), in.readBoolean(), in.readUTF());
    }
  }
}
