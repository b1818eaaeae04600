package org.subrosa.jobs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.subrosa.detect.Detection;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.detect.Terms;
import org.subrosa.document.Location;
import org.subrosa.extract.ExtractionLimits;
import org.subrosa.extract.ExtractionSink;
import org.subrosa.extract.TikaExtractor;
import org.subrosa.extract.ocr.OcrSettings;
import org.subrosa.extract.ocr.TesseractProgram;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.Coverage;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;
import org.subrosa.sensitive.Passwords;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;

/**
 * Measures how many of the values planted in a corpus come out of the documents, and how many of
 * those are reported. No part of the usual tests: it runs when it is named, and {@code
 * -Dsubrosa.corpus=DIRECTORY} names a corpus: {@code docs/}, {@code truth.json} with the places,
 * {@code roster.csv} with the planted names. With {@code -Dsubrosa.ocr=true} pictures are read too,
 * and the places that need it are counted.
 *
 * <p>Prints names of places and never a value, though all are invented.
 */
@EnabledIfSystemProperty(named = "subrosa.corpus", matches = ".+")
final class PlantedPlaces {

  private final Map<String, int[]> byFormat = new TreeMap<>();

  @Test
  void plantedValues_areExtractedAndReported() throws IOException, RuleException {
    Path corpus = Path.of(System.getProperty("subrosa.corpus"));
    DetectionEngine engine =
        DetectionEngine.builder()
            .rules(new RuleLoader().load(List.of("default")))
            .terms(Terms.read(corpus.resolve("roster.csv")))
            .build();
    JsonNode truth = new ObjectMapper().readTree(corpus.resolve("truth.json").toFile());
    for (JsonNode document : truth.get("docs")) {
      String name = document.get("file").asText();
      Scanned scanned = new Scanned(engine);
      scanned.unit(nameUnit(name));
      new TikaExtractor(ExtractionLimits.DEFAULT, ocr(), Passwords.NONE)
          .extract(corpus.resolve("docs").resolve(name), name, scanned);
      System.out.println("DOC " + name + " " + scanned.coverages);
      for (JsonNode place : document.get("places")) {
        count(document.get("format").asText(), place, scanned);
      }
    }
    print();
  }

  private static boolean isOcrOn() {
    return Boolean.getBoolean("subrosa.ocr");
  }

  private static OcrSettings ocr() {
    OcrSettings off = OcrSettings.OFF;
    return isOcrOn()
        ? new OcrSettings(
            TesseractProgram.find(System.getenv("PATH")).orElseThrow().path().toString(),
            off.languages(),
            off.seconds(),
            off.pictures(),
            off.megapixels())
        : off;
  }

  private void count(String format, JsonNode place, Scanned scanned) {
    List<String> values = new ArrayList<>();
    values.add(folded(place.get("value").asText()));
    place.path("aliases").forEach(alias -> values.add(folded(alias.asText())));
    boolean needsOcr = place.path("ocr").asBoolean();
    boolean isExtracted = values.stream().anyMatch(scanned::holds);
    double best = values.stream().mapToDouble(scanned::confidence).max().orElse(0);
    boolean isReported = best >= Confidence.REPORTED;
    if (!needsOcr || isOcrOn()) {
      int[] counts = byFormat.computeIfAbsent(format, unused -> new int[3]);
      counts[0]++;
      counts[1] += isExtracted ? 1 : 0;
      counts[2] += isReported ? 1 : 0;
    }
    if (!isReported) {
      System.out.printf(
          Locale.ROOT,
          "MISS %s %s %s %s best=%.3f%n",
          place.get("place").asText(),
          place.get("type").asText(),
          needsOcr ? "ocr" : "text",
          isExtracted ? "extracted" : "UNSEEN",
          best);
    }
  }

  private void print() {
    int[] all = new int[3];
    byFormat.forEach(
        (format, counts) -> {
          System.out.printf(
              "%-12s planted %3d extracted %3d reported %3d%n",
              format, counts[0], counts[1], counts[2]);
          for (int i = 0; i < all.length; i++) {
            all[i] += counts[i];
          }
        });
    System.out.printf(
        "%-12s planted %3d extracted %3d reported %3d%n", "ALL", all[0], all[1], all[2]);
    assertTrue(all[0] > 0, "the corpus has no places");
  }

  private static TextUnit nameUnit(String name) {
    return TextUnit.of(SensitiveText.of(name), new Location.FileName());
  }

  /** Letters and digits, in their compatibility form and lower case. */
  private static String folded(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(plain.length());
    plain.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Everything that came out of one document of the corpus. */
  private static final class Scanned implements ExtractionSink {

    private final DetectionEngine engine;
    private final Deque<String> texts = new ArrayDeque<>();
    private final Map<String, Double> values = new TreeMap<>();
    final List<String> coverages = new ArrayList<>();

    Scanned(DetectionEngine engine) {
      this.engine = engine;
    }

    @Override
    public void begin(String name, Path bytes) {
      unit(nameUnit(name));
    }

    @Override
    public void unopened(String name, Coverage coverage) {
      unit(nameUnit(name));
      end("unopened", coverage);
    }

    @Override
    public void unit(TextUnit unit) {
      texts.add(folded(unit.text().reveal(RevealPermit.detection())));
      for (Detection detection : engine.detect(unit).list()) {
        values.merge(
            folded(detection.value().reveal(RevealPermit.detection())),
            detection.confidence().probability(),
            Math::max);
      }
    }

    @Override
    public void end(String mediaType, Coverage coverage) {
      coverages.add((mediaType + " " + coverage.outcome() + " " + coverage.reason()).strip());
    }

    boolean holds(String value) {
      return texts.stream().anyMatch(text -> text.contains(value));
    }

    double confidence(String value) {
      return values.entrySet().stream()
          .filter(entry -> entry.getKey().contains(value))
          .mapToDouble(Map.Entry::getValue)
          .max()
          .orElse(0);
    }
  }
}
