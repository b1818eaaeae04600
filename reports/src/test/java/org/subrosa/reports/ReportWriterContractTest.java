package org.subrosa.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.subrosa.document.Access;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.DocumentScan;
import org.subrosa.redact.RedactionOutcome;

/** What holds for every writer. */
final class ReportWriterContractTest {

  static List<ReportWriter> writers() {
    return ReportWriters.all();
  }

  @ParameterizedTest
  @MethodSource("writers")
  void write_plantedValues_areNowhere(ReportWriter writer) {
    SampleRun sample = new SampleRun();
    String written = SampleRun.write(writer, sample.report());
    assertTrue(sample.values().size() > 500, "the sample plants values");
    for (String value : sample.values()) {
      assertFalse(written.contains(value), writer.fileName() + " holds a planted value");
    }
  }

  @ParameterizedTest
  @MethodSource("writers")
  void write_sameResultsInAnyOrder_isTheSameBytes(ReportWriter writer) {
    SampleRun sample = new SampleRun();
    List<DocumentScan> scans = new ArrayList<>(sample.scans());
    List<RedactionOutcome> outcomes = new ArrayList<>(SampleRun.redactions());
    Collections.shuffle(scans, new Random(1));
    Collections.shuffle(outcomes, new Random(2));
    assertEquals(
        SampleRun.write(writer, sample.report()),
        SampleRun.write(writer, SampleRun.report(scans, outcomes)));
  }

  @ParameterizedTest
  @MethodSource("writers")
  void write_elsewhereInTheWorld_isTheSameBytes(ReportWriter writer) {
    String here = SampleRun.write(writer, new SampleRun().report());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "de-CH")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
        assertEquals(here, SampleRun.write(freshLike(writer), new SampleRun().report()), tag);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static ReportWriter freshLike(ReportWriter writer) {
    return ReportWriters.all().stream()
        .filter(fresh -> fresh.fileName().equals(writer.fileName()))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("writers")
  void write_namesThatAct_areSpeltOut(ReportWriter writer) {
    String acting = "a\u0000b\nc\u001Bd\u202Ee\u2028f\uD800g\u0085h";
    SampleRun sample = new SampleRun();
    DocumentScan scan = sample.scan(acting, Access.PUBLIC, new Coverage.Timeout(acting), List.of());
    String written = SampleRun.write(writer, SampleRun.report(List.of(scan), List.of()));
    for (String raw : List.of("\u0000", "\u001B", "\u202E", "\u2028", "\u0085", "b\nc", "?g")) {
      assertFalse(written.contains(raw), writer.fileName());
    }
    if (!writer.fileName().equals("findings.csv")) {
      String spelt = "a\\u0000b\\u000Ac\\u001Bd\\u202Ee\\u2028f\\uD800g\\u0085h";
      String json = spelt.replace("\\", "\\\\");
      assertTrue(written.contains(spelt) || written.contains(json), writer.fileName());
    }
  }

  @ParameterizedTest
  @MethodSource("writers")
  void write_emptyRun_works(ReportWriter writer) {
    assertFalse(SampleRun.write(writer, SampleRun.report(List.of(), List.of())).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("writers")
  void write_leavesTheStreamOpen(ReportWriter writer) throws IOException {
    try (ClosedMark out = new ClosedMark()) {
      writer.write(new SampleRun().report(), out);
      assertFalse(out.closed);
      assertTrue(out.bytes.toString(StandardCharsets.UTF_8).length() > 100);
    }
  }

  private static final class ClosedMark extends OutputStream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean closed;

    @Override
    public void write(int value) {
      bytes.write(value);
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
