package org.subrosa.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.detect.Detection;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;
import org.subrosa.rule.RuleException;
import org.subrosa.rule.RuleLoader;
import org.subrosa.rules.Reliability.Outcome;

/**
 * Measures whether the confidence of structured types is the share of findings that are right, on
 * annotated texts beside the checkout. No part of the usual tests: it runs when it is named, and is
 * skipped where the texts are absent; {@code -Dsubrosa.corpora} names another directory of them.
 *
 * <p>A finding is right if it covers half of an annotated value of its type, each value once, and
 * is at most four times as long. Documents are dealt into five folds; the fitted map is learnt on
 * four and measured on the fifth.
 */
class Calibration {

  private static final int FOLDS = 5;
  private static final int LONGEST = 4;
  private static final double WORST = 0.25;
  private static final Set<EntityType> STRUCTURED =
      EnumSet.of(
          EntityType.CARD,
          EntityType.IBAN,
          EntityType.EMAIL,
          EntityType.IP,
          EntityType.SSN,
          EntityType.PHONE,
          EntityType.URL,
          EntityType.MRN,
          EntityType.HEALTH_ID);

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A stretch of a text, in UTF-16 units. */
  private record Stretch(int start, int end, EntityType type) {

    int shared(Detection found) {
      return Math.min(end, found.end()) - Math.max(start, found.start());
    }

    boolean isMetBy(Detection found) {
      int length = end - start;
      return type == found.type()
          && shared(found) * 2 >= length
          && found.end() - found.start() <= LONGEST * length;
    }

    boolean isExactly(Detection found) {
      return start == found.start() && end == found.end();
    }
  }

  /** Findings of one type, by fold. */
  private static final class Folds {

    private final List<List<Outcome>> folds =
        Stream.generate(() -> (List<Outcome>) new ArrayList<Outcome>()).limit(FOLDS).toList();

    void add(int document, Outcome outcome) {
      folds.get(document % FOLDS).add(outcome);
    }

    void add(Folds other) {
      for (int fold = 0; fold < FOLDS; fold++) {
        folds.get(fold).addAll(other.folds.get(fold));
      }
    }

    List<Outcome> all() {
      return folds.stream().flatMap(List::stream).toList();
    }

    /** Returns each fold's findings with the scores that a map learnt on the others gives them. */
    List<Outcome> fitted() {
      List<Outcome> fitted = new ArrayList<>();
      for (List<Outcome> held : folds) {
        List<Outcome> others =
            folds.stream().filter(fold -> fold != held).flatMap(List::stream).toList();
        DoubleUnaryOperator map = new Reliability.Rising(others)::of;
        held.forEach(one -> fitted.add(new Outcome(map.applyAsDouble(one.score()), one.isRight())));
      }
      return fitted;
    }

    Folds reported() {
      Folds reported = new Folds();
      for (int fold = 0; fold < FOLDS; fold++) {
        folds.get(fold).stream()
            .filter(one -> one.score() >= Confidence.REPORTED)
            .forEach(reported.folds.get(fold)::add);
      }
      return reported;
    }

    String errors() {
      return String.format(
          Locale.ROOT,
          "%6d found, ECE %.4f as told, %.4f fitted",
          all().size(),
          Reliability.error(all()),
          Reliability.error(fitted()));
    }
  }

  private final Map<EntityType, Folds> types = new EnumMap<>(EntityType.class);
  private int documents;

  private static Path directory() {
    String named = System.getProperty("subrosa.corpora", "");
    return named.isEmpty() ? Path.of("..", "..", "shared", "corpora", "dev") : Path.of(named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"strict", "default"})
  void confidenceIsTheShareOfFindingsThatAreRight(String pack) throws IOException, RuleException {
    Path directory = directory();
    assumeTrue(Files.isDirectory(directory), () -> "no annotated texts in " + directory);
    DetectionEngine engine =
        DetectionEngine.builder().rules(new RuleLoader().load(List.of(pack))).build();
    STRUCTURED.forEach(type -> types.put(type, new Folds()));
    List<Path> corpora;
    try (Stream<Path> files = Files.list(directory)) {
      corpora = files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
    for (Path corpus : corpora) {
      measure(engine, corpus);
    }
    Folds all = new Folds();
    types.values().forEach(all::add);
    print(pack, all);
    assertTrue(documents > 0 && !all.all().isEmpty(), "the texts hold something to find");
    assertTrue(Reliability.error(all.all()) <= WORST, "confidence is far from the truth");
  }

  private void print(String pack, Folds all) {
    System.out.printf(Locale.ROOT, "%s, %d documents%n", pack, documents);
    types.forEach(Calibration::print);
    System.out.printf("  all types  %s%n", all.errors());
    System.out.printf("  all, reported %s%n", all.reported().errors());
  }

  private static void print(EntityType type, Folds folds) {
    System.out.printf("  %-10s %s%n%s", type, folds.errors(), Reliability.table(folds.all()));
    System.out.printf("    reported: %s%n", folds.reported().errors());
  }

  private void measure(DetectionEngine engine, Path corpus) throws IOException {
    String name = corpus.getFileName().toString().replace(".jsonl", ".meta.json");
    JsonNode meta = JSON.readTree(corpus.resolveSibling(name).toFile());
    if (!meta.path("complete").asBoolean(true)) {
      return;
    }
    for (String line : Files.readAllLines(corpus)) {
      JsonNode document = JSON.readTree(line);
      JsonNode own = document.path("scored_types");
      Set<EntityType> scored = scored(own.isArray() ? own : meta.path("scored_types"));
      if (!scored.isEmpty()) {
        measure(engine, document, scored);
        documents++;
      }
    }
  }

  private static Set<EntityType> scored(JsonNode names) {
    Set<EntityType> scored = EnumSet.noneOf(EntityType.class);
    names.forEach(name -> scored.add(EntityType.valueOf(name.asText())));
    scored.retainAll(STRUCTURED);
    return scored;
  }

  private void measure(DetectionEngine engine, JsonNode document, Set<EntityType> scored) {
    String text = document.path("text").asText();
    List<Stretch> truth = new ArrayList<>();
    document.path("spans").forEach(span -> truth.add(stretch(text, span)));
    List<Detection> found =
        engine.detect(Sentences.unit(text)).list().stream()
            .filter(one -> scored.contains(one.type()))
            .toList();
    Set<Detection> right = right(truth, found);
    for (Detection one : found) {
      Outcome outcome = new Outcome(one.confidence().probability(), right.contains(one));
      Folds folds = types.get(one.type());
      if (folds != null && (outcome.isRight() || !isIgnored(document, text, one))) {
        folds.add(documents, outcome);
      }
    }
  }

  private static Stretch stretch(String text, JsonNode span) {
    return new Stretch(
        text.offsetByCodePoints(0, span.path("start").asInt()),
        text.offsetByCodePoints(0, span.path("end").asInt()),
        EntityType.valueOf(span.path("type").asText()));
  }

  /** Matches each value with at most one finding: exact ones first, then by what they share. */
  private static Set<Detection> right(List<Stretch> truth, List<Detection> found) {
    Set<Detection> right = new HashSet<>();
    Set<Stretch> open = new HashSet<>(truth);
    for (Detection one : found) {
      truth.stream()
          .filter(value -> value.isMetBy(one) && value.isExactly(one) && open.remove(value))
          .findFirst()
          .ifPresent(value -> right.add(one));
    }
    for (Stretch value : truth) {
      if (open.contains(value)) {
        found.stream()
            .filter(one -> value.isMetBy(one) && !right.contains(one))
            .max((a, b) -> Integer.compare(value.shared(a), value.shared(b)))
            .ifPresent(right::add);
      }
    }
    return right;
  }

  private static boolean isIgnored(JsonNode document, String text, Detection found) {
    for (JsonNode range : document.path("ignore")) {
      if (found.start() < text.offsetByCodePoints(0, range.path(1).asInt())
          && text.offsetByCodePoints(0, range.path(0).asInt()) < found.end()) {
        return true;
      }
    }
    return false;
  }
}
