package org.subrosa.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.finding.EntityType;
import org.subrosa.sensitive.SensitiveText;

final class DictionaryDetectorTest {

  private final DetectionEngine engine =
      DetectionEngine.builder()
          .terms(
              new Terms(
                  List.of(
                      term("René Müller", EntityType.PERSON),
                      term("Anna Maria Example", EntityType.PERSON),
                      term("Kestrel", EntityType.OTHER),
                      term("Acme Widgets", EntityType.ORG),
                      term("---", EntityType.OTHER))))
          .build();

  private static Terms.Term term(String text, EntityType type) {
    return new Terms.Term(SensitiveText.of(text), type);
  }

  private List<String> found(String text) {
    return engine.detect(TestRules.unit(text)).complete().stream()
        .map(found -> text.substring(found.start(), found.end()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "René Müller",
        "RENÉ MÜLLER",
        "rene muller",
        "Rene\u0301 Mu\u0308ller",
        "Müller, René",
        "Muller Rene",
        "René\nMüller",
        "René\r\n  Müller",
        "René\tMüller",
        "René\u00a0Müller",
        "Re\u00adné Mül\u00adler",
        "René_Müller",
        "René-Müller",
        "Ｒené Müller",
        "Anna Maria Example",
        "Example, Anna Maria",
        "kestrel",
      })
  void detect_wayOfWriting_isFoundWhole(String written) {
    assertEquals(List.of(written), found("(" + written + ") wrote"));
    assertEquals(List.of(written), found("\uD83D\uDE00 " + written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Irené Müller",
        "René Müllerson",
        "Kestrels9",
        "windKestrel",
        "René 7 Müller",
        "René and Müller",
        "René (Müller)",
        "René      Müller",
        "Maria Example Anna",
        "Widgets, Acme",
        "---",
      })
  void detect_otherWords_areNotFound(String written) {
    assertEquals(List.of(), found("(" + written + ") wrote"));
  }

  @ParameterizedTest
  @CsvSource({"Kestrel, 0.8, OTHER", "Acme Widgets, 0.97, ORG", "René Müller, 0.97, PERSON"})
  void detect_term_hasTypeAndConfidence(String written, double confidence, EntityType type) {
    Detection found = engine.detect(TestRules.unit(written)).complete().get(0);
    assertEquals(confidence, found.confidence().probability());
    assertEquals(type, found.type());
    assertEquals(DictionaryDetector.RULE, found.rule());
  }

  @Test
  void detect_termTwice_isFoundTwice() {
    assertEquals(List.of("Kestrel", "kestrel"), found("Kestrel, kestrel"));
  }

  @Test
  void detect_encodedTerm_isFound() {
    assertEquals(List.of("Ren%C3%A9%20M%C3%BCller"), found("q=Ren%C3%A9%20M%C3%BCller&x"));
  }

  @Test
  void detect_noTerms_findsNothing() {
    DetectionEngine empty =
        DetectionEngine.builder().terms(new Terms(List.of(term("", EntityType.OTHER)))).build();
    assertTrue(empty.detect(TestRules.unit("any text")).complete().isEmpty());
  }
}
