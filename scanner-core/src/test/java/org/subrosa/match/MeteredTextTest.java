package org.subrosa.match;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class MeteredTextTest {

  private static Matcher matcher(String regex, String text) {
    return MeteredText.matcher(Pattern.compile(regex), text);
  }

  @Test
  void test_answersAsTheMatcherDoes() {
    assertTrue(MeteredText.test(matcher("a+", "baa"), Matcher::find));
    assertFalse(MeteredText.test(matcher("a+", "baa"), Matcher::matches));
  }

  @Test
  void test_tooManySteps_isGivenUp() {
    String text = "a".repeat(100_000) + "b";
    assertThrows(
        StepLimitException.class,
        () -> MeteredText.test(matcher("(?:a+)+b(?=cc)", text), Matcher::find));
  }

  // The engine of JDK 17 throws so at [^<&&[^<&&&[^a]]{a]], which that of JDK 25 refuses.
  @Test
  void test_engineThatFails_isGivenUp() {
    Matcher failing = matcher("a", "a");
    assertThrows(
        StepLimitException.class,
        () ->
            MeteredText.test(
                failing,
                matcher -> {
                  throw new NullPointerException();
                }));
  }

  @Test
  void test_tooManyCalls_isGivenUp() {
    assertThrows(
        StepLimitException.class,
        () -> MeteredText.test(matcher("(?:a|b|(?:c))*c", "ab".repeat(200_000)), Matcher::find));
  }
}
