package org.subrosa.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.subrosa.detect.Detection;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.detect.Detections;
import org.subrosa.document.Location;
import org.subrosa.document.Span;
import org.subrosa.finding.Confidence;
import org.subrosa.jobs.ExitCode;
import org.subrosa.scan.ScanSettings;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code subrosa detect}: a filter for other programs. */
@Command(
    name = "detect",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads one JSON object {\"id\",\"text\"} a line and writes {\"id\",\"spans\"} a line.",
      "A span has start, end (code points, end exclusive), type, rule and score, never the value."
    },
    footerHeading = "%nExample:%n",
    footer = "  echo '{\"id\":1,\"text\":\"SSN 536-22-8145\"}' | subrosa detect")
final class DetectCommand implements Callable<Integer> {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Mixin private RuleOptions rules = new RuleOptions();

  @Option(
      names = "--min-confidence",
      paramLabel = "X",
      defaultValue = "0.50",
      description = "Tell findings from this confidence on. Default: ${DEFAULT-VALUE}")
  private double minConfidence = Confidence.REPORTED;

  @Option(
      names = "--stats",
      description = "Tell documents, bytes and CPU-seconds on standard error.")
  private boolean stats;

  @Spec private CommandSpec spec;

  private long documents;
  private long bytes;
  private long unread;

  @Override
  public Integer call() throws Exception {
    DetectionEngine engine =
        new ScanSettings(rules.packs(), rules.termsFile(), "", minConfidence)
            .withNames(rules.names())
            .engine();
    Console console = Main.console(spec);
    PrintWriter out =
        new PrintWriter(
            new java.io.BufferedWriter(
                new java.io.OutputStreamWriter(console.out(), StandardCharsets.UTF_8)));
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8))) {
      detect(engine, in, out);
    }
    out.flush();
    if (stats) {
      tellStats();
    }
    return (unread > 0 ? ExitCode.UNEXAMINED : ExitCode.DONE).code();
  }

  private void detect(DetectionEngine engine, BufferedReader in, PrintWriter out)
      throws IOException {
    long number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (!line.isBlank()) {
        detect(engine, line, number, out);
      }
    }
  }

  private void detect(DetectionEngine engine, String line, long number, PrintWriter out)
      throws IOException {
    try {
      JsonNode document = JSON.readTree(line);
      if (document.path("text").isTextual()) {
        String text = document.path("text").textValue();
        documents++;
        bytes += text.getBytes(StandardCharsets.UTF_8).length;
        TextUnit unit = TextUnit.of(SensitiveText.of(text), new Location.Body());
        Detections detections = engine.detect(unit);
        out.println(JSON.writeValueAsString(result(document.path("id"), text, detections.list())));
        tellGivenUp(detections, number);
        return;
      }
    } catch (JsonProcessingException e) {
      // The message of the exception quotes the line; the number must do.
    }
    unread++;
    spec.commandLine()
        .getErr()
        .println("line " + number + ": no JSON object with the texts id and text; left out");
  }

  private void tellGivenUp(Detections detections, long number) {
    if (!detections.givenUp().isEmpty()) {
      unread++;
      spec.commandLine()
          .getErr()
          .println(
              "line " + number + ": too many steps for " + detections.givenUp() + "; given up");
    }
  }

  private ObjectNode result(JsonNode id, String text, List<Detection> detections) {
    ObjectNode result = JSON.createObjectNode();
    result.set("id", id);
    result.putArray("spans");
    for (Detection detection : detections) {
      if (detection.confidence().probability() >= minConfidence) {
        Span span = Span.ofUtf16(text, detection.start(), detection.end());
        result
            .withArray("/spans")
            .addObject()
            .put("start", span.start())
            .put("end", span.end())
            .put("type", detection.type().name())
            .put("rule", detection.rule().value())
            .put("score", detection.confidence().probability());
      }
    }
    return result;
  }

  private void tellStats() {
    double seconds =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    spec.commandLine()
        .getErr()
        .printf(
            Locale.ROOT, "documents %d, bytes %d, cpu-seconds %.2f%n", documents, bytes, seconds);
  }
}
