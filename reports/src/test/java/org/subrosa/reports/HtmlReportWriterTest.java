package org.subrosa.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.document.Access;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.DocumentScan;

/** The page: what it says, what it must never say, and what it lets run. */
final class HtmlReportWriterTest {

  private static String page(DocumentScan... scans) {
    return SampleRun.write(ReportWriters.html(), SampleRun.report(List.of(scans), List.of()));
  }

  private static String sample() {
    return SampleRun.write(ReportWriters.html(), new SampleRun().report());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title></style></script><svg onload=alert(1)>",
        "${7*7}<#assign x=1>",
        "a&lt;b&amp;"
      })
  void write_hostileNames_areText(String name) {
    SampleRun sample = new SampleRun();
    String page =
        page(
            sample.scan(name, Access.PUBLIC, new Coverage.Partial(name), List.of()),
            sample.scan(
                name + "/a.txt",
                Access.PUBLIC,
                new Coverage.Examined(),
                sample.scans().get(0).findings()));
    assertFalse(page.contains(name) && !name.startsWith("$"), "raw name in the page");
    String escaped =
        name.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
    assertTrue(page.contains(escaped), "the name is shown");
    assertEquals(1, Pattern.compile("<script>").matcher(page).results().count());
    assertFalse(Pattern.compile("<[^>]*\\son[a-z]+=").matcher(page).find(), "an event handler");
  }

  @Test
  void write_namesNotSearched_areSaidAtTheTop() {
    SampleRun sample = new SampleRun();
    DocumentScan letter =
        sample.scan(
            "brief.txt",
            Access.OWNER,
            new Coverage.Examined().withoutNames(List.of("de")),
            List.of());
    String page = page(letter);
    assertTrue(page.contains("Names not searched."), "the callout");
    assertTrue(page.contains("knows the language: German 1."), "the language");
    assertFalse(sample().contains("Names not searched"), "nothing to say");
  }

  @Test
  void write_policy_namesExactlyTheInlineStyleAndScript() throws Exception {
    String page = sample();
    assertTrue(page.contains("style-src '" + hash(page, "style") + "'"));
    assertTrue(page.contains("script-src '" + hash(page, "script") + "'"));
    assertTrue(page.contains("default-src 'none'"));
    assertFalse(page.contains("unsafe-"));
  }

  private static String hash(String page, String element) throws Exception {
    String start = "<" + element + ">";
    int from = page.indexOf(start) + start.length();
    String text = page.substring(from, page.indexOf("</" + element + ">", from));
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }

  @Test
  void write_page_asksForNothing() {
    String page = sample();
    assertFalse(page.contains("http:") || page.contains("https:"));
    assertFalse(page.contains(" src=") || page.contains("url(h") || page.contains("@import"));
    assertFalse(page.contains(" style="), "the policy would block style attributes");
    assertEquals(
        1, Pattern.compile("<link ").matcher(page).results().count(), "the empty icon only");
  }

  @Test
  void write_unreadDocuments_areUnknownAndNeverCleared() {
    SampleRun sample = new SampleRun();
    String page =
        page(
            sample.scan("a.txt", Access.OWNER, new Coverage.Examined(), List.of()),
            sample.scan("b.pdf", Access.OWNER, new Coverage.Encrypted("password"), List.of()));
    assertTrue(page.contains("No reported findings in 1 document read in full."));
    assertTrue(page.contains("1 document was not examined"));
    assertTrue(page.contains("exposure of unknown size"));
    assertFalse(page.toLowerCase(Locale.ROOT).contains("clean"));
    assertFalse(sample().toLowerCase(Locale.ROOT).contains("clean"));
  }

  @Test
  void write_headline_saysWhatWasFound() {
    String page = sample();
    assertTrue(page.contains("27 of 41 documents carry reported findings."));
    assertTrue(page.contains("The highest severity of a document is very high (4.50)."));
    assertTrue(page.contains("3 × 1.00 + 0.50"));
    assertTrue(page.contains("quarantined"));
    assertTrue(page.contains("published test value, not counted"));
  }

  @Test
  void write_largeReport_isCutAndSaysSo() {
    BreachRiskReport report = new SampleRun().report();
    String page = SampleRun.write(new HtmlReportWriter(new HtmlLimits(2, 3, 5, 1)), report);
    assertEquals(2, Pattern.compile("<details ").matcher(page).results().count());
    assertTrue(page.contains("This page shows the 2 documents of highest priority."));
    assertTrue(page.contains("25 more documents carry reported findings; findings.csv"));
    assertTrue(page.contains("186 more findings not shown."));
    assertTrue(page.contains("3 more rows in coverage.csv."));
    assertTrue(page.length() < sample().length() / 3);
  }

  @Test
  void template_usesNothingThatEvaluates() throws IOException {
    String template;
    try (var in =
        Objects.requireNonNull(HtmlReportWriter.class.getResourceAsStream("report.ftlh"))) {
      template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    for (String builtin : List.of("?eval", "?interpret", "?new", "?api", "?no_esc", "noautoesc")) {
      assertFalse(template.contains(builtin), builtin);
    }
  }
}
