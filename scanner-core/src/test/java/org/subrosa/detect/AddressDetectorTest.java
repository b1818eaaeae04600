package org.subrosa.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;

/** Addresses in units of text: in prose, in cells, in disguise. */
class AddressDetectorTest {

  private final DetectionEngine engine = DetectionEngine.builder().addresses().build();

  private List<String> found(String text, Label... labels) {
    return engine.detect(TestRules.unit(text, labels)).complete().stream()
        .filter(one -> one.confidence().probability() >= Confidence.REPORTED)
        .map(one -> text.substring(one.start(), one.end()))
        .toList();
  }

  private static Label label(String text, String cell, String header) {
    int start = text.indexOf(cell);
    return new Label(start, start + cell.length(), SensitiveText.of(header));
  }

  @Test
  void aBlockIsOneFinding_withItsTerms() {
    String text = "Jane Roe\r\n12 Oak Street\r\nSpringfield, IL 62704\r\n";
    List<Detection> found = engine.detect(TestRules.unit(text)).complete();
    assertEquals(List.of("12 Oak Street\r\nSpringfield, IL 62704"), found(text));
    assertEquals(EntityType.ADDRESS, found.get(0).type());
    assertTrue(
        TestRules.reasons(found.get(0)).contains("a region with a postcode that lies in it"),
        () -> TestRules.reasons(found.get(0)).toString());
  }

  @Test
  void anAddressKeepsToItsCell() {
    String text = "12 Oak Street,Springfield,IL 62704";
    assertEquals(
        List.of("12 Oak Street"),
        found(
            text,
            label(text, "12 Oak Street", "Street"),
            label(text, "Springfield", "City"),
            label(text, "IL 62704", "State and ZIP")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Address", "Street", "Anschrift", "Home address", "Dirección", "Adres"})
  void whatReadsLikeAnAddressIsOneUnderItsLabel(String header) {
    String text = "Roe,Old Mill 7,4711";
    assertEquals(List.of("Old Mill 7"), found(text, label(text, "Old Mill 7", header)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"IP address", "E-mail address", "Remark", "Memory address", "Product"})
  void underOtherLabelsItIsNone(String header) {
    String text = "Roe,Old Mill 7,4711";
    assertEquals(List.of(), found(text, label(text, "Old Mill 7", header)));
  }

  @Test
  void anAddressUnderALabelIsSurer() {
    String text = "x,8 Park Row,y";
    double bare = engine.candidates(TestRules.unit(text)).list().get(0).confidence().probability();
    double labelled =
        engine
            .candidates(TestRules.unit(text, label(text, "8 Park Row", "Address")))
            .list()
            .get(0)
            .confidence()
            .probability();
    assertTrue(labelled > bare && labelled >= 0.85, () -> bare + " and " + labelled);
  }

  @Test
  void offsetsLeadBackFromDisguise() {
    String text = "to=12%20Oak%20Street%2C%20Springfield%2C%20IL%2062704&x=1";
    assertEquals(List.of("12%20Oak%20Street%2C%20Springfield%2C%20IL%2062704"), found(text));
  }
}
