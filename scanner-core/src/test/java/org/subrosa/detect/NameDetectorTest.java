package org.subrosa.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;
import org.subrosa.document.Location;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.Evidence;
import org.subrosa.names.NameFinder;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;
import org.subrosa.text.TextUnit;

final class NameDetectorTest {

  /** Takes all that is written with a capital for a person, and what follows with one as well. */
  private static final TokenNameFinder CAPITALS =
      new TokenNameFinder() {
        @Override
        public Span[] find(String[] tokens) {
          List<Span> spans = new java.util.ArrayList<>();
          for (int at = 0; at < tokens.length; at++) {
            int start = at;
            while (at < tokens.length && Character.isUpperCase(tokens[at].charAt(0))) {
              at++;
            }
            if (at > start) {
              spans.add(new Span(start, at, "PERSON", 0.7));
            }
          }
          return spans.toArray(Span[]::new);
        }

        @Override
        public void clearAdaptiveData() {}
      };

  private static final DetectionEngine ENGINE =
      DetectionEngine.builder().names(new NameFinder(CAPITALS)).build();

  private static List<String> found(TextUnit unit) {
    return ENGINE.detect(unit).complete().stream()
        .map(detection -> detection.value().reveal(RevealPermit.detection()))
        .toList();
  }

  private static TextUnit unit(String text, Location place) {
    return TextUnit.of(SensitiveText.of(text), place);
  }

  @Test
  void detect_text_findsNamesAtTheirPlace() {
    TextUnit unit = unit("it was Mira Volkova who came", new Location.Body());
    Detection found = ENGINE.detect(unit).complete().get(0);
    assertEquals(7, found.start());
    assertEquals(19, found.end());
    assertEquals("names.person.1", found.rule().value());
    assertEquals(new Confidence(0.7), found.confidence());
    assertEquals(
        List.of("tagged as a person"), found.evidence().stream().map(Evidence::reason).toList());
  }

  @Test
  void detect_labelOfARedactedCopy_isNoName() {
    assertEquals(List.of(), found(unit("it was [PERSON] who came", new Location.Body())));
  }

  @Test
  void detect_nameOfAFile_hasWholePersonsOnly() {
    assertEquals(
        List.of("Volkova Mira"),
        found(unit("files/Volkova_Mira_2021.txt", new Location.FileName())));
    assertEquals(List.of(), found(unit("Torn.doc", new Location.FileName())));
  }

  @Test
  void detect_cellOfAColumnOfNames_saysSo() {
    TextUnit unit =
        new TextUnit(
            SensitiveText.of("volkova"),
            new Location.Body(),
            List.of(new Label(0, 7, SensitiveText.of("surname"))),
            0,
            0);
    assertEquals(List.of(), found(unit));
    TextUnit written =
        new TextUnit(
            SensitiveText.of("Volkova"),
            new Location.Body(),
            List.of(new Label(0, 7, SensitiveText.of("surname"))),
            0,
            0);
    Detection found = ENGINE.detect(written).complete().get(0);
    assertTrue(found.confidence().probability() > 0.95);
    assertEquals("in a column or field of names", found.evidence().get(1).reason());
  }
}
