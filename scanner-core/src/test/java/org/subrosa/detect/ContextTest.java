package org.subrosa.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;

/** Words around a value, as a rule sees them. */
final class ContextTest {

  private static final String RULE =
      """
      patterns: [{name: plain, regex: 'B[0-9]{6}'}]
      context:
        lr: 16
        absent: 0.5
        before: 6
        after: 3
        terms: {en: [badge, lic, staff number, patient id, médecin, KvK, Werks-Nr]}
      """;

  @TempDir private Path directory = Path.of("");

  private DetectionEngine engine = DetectionEngine.builder().build();

  @BeforeEach
  void load() {
    engine = new TestRules(directory).add("test.badge.1", "OTHER", 2, 0.2, RULE).engine();
  }

  private Detection first(String text, Label... labels) {
    return engine.detect(TestRules.unit(text, labels)).complete().get(0);
  }

  private static Optional<String> context(Detection detection) {
    return TestRules.reasons(detection).stream()
        .filter(reason -> reason.startsWith("near") || reason.startsWith("in the next"))
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "his badge is B123456|badge",
        "all BADGES: B123456|badge",
        "his lic: B123456|lic",
        "staff number B123456|staff number",
        "Staff-Numbers: B123456|staff number",
        "patientId=B123456|patient id",
        "KvK B123456|KvK",
        "KVK: B123456|KvK",
        "Werks-Nr. B123456|Werks-Nr",
        "patient_id: B123456|patient id",
        "{\"patientID\": \"B123456\"}|patient id",
        "medecin B123456|médecin",
        "B123456 is his badge|badge",
        "B123456 (staff number)|staff number",
      })
  void detect_termNear_countsFully(String text, String term) {
    Detection detection = first(text);
    assertEquals(Optional.of("near '" + term + "'"), context(detection));
    assertEquals(0.8, detection.confidence().probability());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a duplicate of B123456",
        "public B123456",
        "badger B123456",
        "staff of the number B123456",
        "number staff B123456",
        "badge one two three four five six B123456",
        "B123456 one two three badge",
        "nothing at all B123456",
      })
  void detect_noTermOrInsideAWordOrTooFar_countsAgainst(String text) {
    Detection detection = first(text);
    assertEquals(Optional.empty(), context(detection));
    assertEquals(0.1111, detection.confidence().probability());
  }

  /** The square root of the ratio: 4 where the same sentence gives 16. */
  @Test
  void detect_termInTheNeighbourSentence_countsHalf() {
    Detection detection = first("He lost his badge. We have found B123456 there.");
    assertEquals(Optional.of("in the next sentence 'badge'"), context(detection));
    assertEquals(0.5, detection.confidence().probability());
    assertEquals(
        Optional.of("in the next sentence 'badge'"),
        context(first("a badge\n\nWe have found B123456.")));
  }

  @Test
  void detect_termInBothSentences_countsFully() {
    assertEquals(
        Optional.of("near 'badge'"), context(first("He has a badge. The badge is B123456.")));
  }

  private static Label label(int start, int end, String text) {
    return new Label(start, end, SensitiveText.of(text));
  }

  @Test
  void detect_tableCell_countsItsColumnsLabelAndNoOther() {
    String text = "Badge\tOrder\nB111111\tB222222\n";
    List<Detection> detections =
        engine
            .detect(TestRules.unit(text, label(12, 19, "Badge"), label(20, 27, "Order")))
            .complete();
    assertEquals(2, detections.size());
    assertEquals(Optional.of("near 'badge'"), context(detections.get(0)));
    assertEquals(Optional.empty(), context(detections.get(1)));
  }

  @Test
  void detect_label_isReadAsWords() {
    String text = "B111111";
    for (String name : List.of("patientId", "PATIENT_ID", "Patient ID:", "the patient's id")) {
      assertTrue(context(first(text, label(0, 7, name))).isPresent(), name);
    }
    assertEquals(Optional.empty(), context(first(text, label(0, 7, "patience idle"))));
  }

  @Test
  void detect_cellToTheLeft_counts() {
    String text = "badge\tB222222\n";
    Detection detection = first(text, label(0, 5, "Key"), label(6, 13, "Value"));
    assertEquals(Optional.of("near 'badge'"), context(detection));
  }

  @Test
  void detect_rowAbove_doesNotCount() {
    String text = "badge\tnone\nx\tB222222\n";
    Detection detection =
        first(
            text,
            label(0, 5, "Key"),
            label(6, 10, "Value"),
            label(11, 12, "Key"),
            label(13, 20, "Value"));
    assertEquals(Optional.empty(), context(detection));
  }

  @Test
  void detect_escapedCharactersBetween_doNotHideTheTerm() {
    assertEquals(Optional.of("near 'badge'"), context(first("bad\u00adge\u00a0B123456")));
  }
}
