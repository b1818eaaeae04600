package org.subrosa.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but a curve is taken for one: what is one nobody looks at. */
final class ToneCurveTest {

  private static final String CURVE =
      IntStream.range(0, 1_024)
          .mapToObj(point -> String.format(Locale.ROOT, "%.7f", point / 1_023.0))
          .map(share -> share.replaceAll("0+$", "").replaceAll("[.]$", ".0"))
          .collect(Collectors.joining(", "));

  @Test
  void is_ofACurve_isTrue() {
    assertTrue(ToneCurve.is(CURVE));
    assertTrue(ToneCurve.is("0, 0.1".repeat(1) + ", 0.2".repeat(14)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "4111 1111 1111 1111",
        "4111111111111111",
        "0.4111111111111111",
        "0.2, 0.1",
        "2",
        "0.5 ssn 536-22-8726",
        "jane@corp.example",
        ", ",
        "x",
        "0.53622872",
        ""
      })
  void is_whereSomethingElseStands_isFalse(String other) {
    assertFalse(ToneCurve.is(other));
    assertFalse(ToneCurve.is(CURVE + ", " + other));
    assertFalse(ToneCurve.is(CURVE + other + " "));
    assertFalse(ToneCurve.is(other + ", " + CURVE));
    assertFalse(ToneCurve.is(CURVE.replace(", 0.5004888,", ", " + other + ",")));
  }

  @Test
  void is_ofFewShares_isFalse() {
    assertFalse(ToneCurve.is("0, 0, 0, 1, 1, 1"));
  }
}
