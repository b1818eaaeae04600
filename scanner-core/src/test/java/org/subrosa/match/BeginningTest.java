package org.subrosa.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every match begins with: never a no where there is one, and seldom a yes elsewhere. */
class BeginningTest {

  private static Beginning beginning(String regex) {
    return BeginningReader.of(RegexReader.read(Pattern.compile(regex)).orElseThrow());
  }

  @Test
  void mayBeAt_anyExpressionWhereItMatches_isTrue() {
    RandomRegex regexes = new RandomRegex(29);
    int matches = 0;
    int denied = 0;
    for (int round = 0; round < 2_000; round++) {
      Pattern pattern = regexes.pattern();
      Syntax tree = RegexReader.read(pattern).orElse(Syntax.NOTHING);
      Beginning beginning = BeginningReader.of(tree);
      String text = regexes.text(30);
      Matcher matcher = MeteredText.matcher(pattern, text);
      matcher.useTransparentBounds(true).useAnchoringBounds(false);
      for (int at = 0; at < text.length(); at++) {
        boolean mayBe = beginning.mayBeAt(text, at);
        if (!HalfPairs.isBetweenHalves(text, at) && isMatch(matcher.region(at, text.length()))) {
          assertTrue(mayBe, pattern + " at " + at + " of " + text);
          matches++;
        } else {
          denied += mayBe ? 0 : 1;
        }
      }
    }
    assertTrue(matches > 3_000, "places with a match: " + matches);
    assertTrue(denied > 3_000, "places without one that are known as such: " + denied);
  }

  private static boolean isMatch(Matcher matcher) {
    try {
      return MeteredText.test(matcher, Matcher::lookingAt);
    } catch (StepLimitException e) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "[0-9]{2}(?:0[1-9]|1[0-2])[0-9]{2} 991301 991201",
        "[0-9]{8}(?![0-9]) 123456789 12345678",
        "[0-9]{8,10}(?![0-9]) 12345678901 1234567890",
        "[0-9]{8,10}:AA 12345678901:AA 1234567890:AA",
        "80[0-9]{3}[.-]?[0-9]{2} 80123--45 80123-45",
        "(?:AB|CD)?7 AD7 CD7",
        "(?i:key)[a-f]{2,4}x KEYabcdeX keyabcdx",
        "(?<![0-9]-)[A-CE]{2}(?:[1-3][0-9]){2} AD1234 AE1234",
        "[0-9]{3}(?=[a-c]) 123d 123c",
        "[0-9a-f]{32}(?![0-9a-f]) 0123456789abcdef0123456789abcdef0 0123456789abcdef0123456789abcdef"
      })
  void mayBeAt_tellsOneFromTheOther(String regex, String not, String text) {
    assertFalse(beginning(regex).mayBeAt(not, 0), not);
    assertTrue(beginning(regex).mayBeAt(text, 0), text);
    assertFalse(beginning("(?<![,.])" + regex).mayBeAt("." + text, 1), "behind a point");
    assertTrue(beginning("(?<![,.])" + regex).mayBeAt(" " + text, 1), "behind a blank");
  }

  @Test
  void mayBeAt_beyondAscii_isNotDenied() {
    assertTrue(beginning("\\p{L}{3}7").mayBeAt("aéb8", 0));
    assertTrue(beginning("(?iu)k7").mayBeAt("\u212A7", 0));
    assertFalse(beginning("[a-z]{3}7").mayBeAt("aéb7", 0));
  }

  @Test
  void before_isWhatAllWaysAsk() {
    assertEquals(2, beginning("(?<![a-z])(?<!\\.)(?:a|b)").before().size());
    assertEquals(1, beginning("(?:(?<![a-z])(?<!\\.)a|(?<![a-z])b)").before().size());
  }

  @Test
  void coarse_someDigitsAndManyLetters_areAll() {
    Syntax tree = RegexReader.read(Pattern.compile("[1-9][A-HJ-Z]7[xy]")).orElseThrow();
    Syntax coarse = RegexReader.read(Pattern.compile("[0-9][A-Z][0-9][xy]")).orElseThrow();
    assertEquals(coarse, Coarse.of(tree));
  }

  @Test
  void find_placesThatCannotBegin_areNotTold() {
    List<SearchPattern> patterns =
        List.of(new SearchPattern(Pattern.compile("(?<![0-9])[1-4][0-9]{4}(?![0-9])"), ""));
    StringBuilder told = new StringBuilder();
    new Candidates(patterns)
        .find("52345 12345 123456 02345", (offset, pattern) -> told.append(offset));
    assertEquals("6", told.toString());
  }
}
