package org.subrosa.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class EncodedPlacesTest {

  private static List<String> places(EncodedPlaces places, String text) {
    List<String> found = new ArrayList<>();
    places.of(text, (start, end) -> found.add(start + ".." + end));
    return found;
  }

  private static List<String> matches(String regex, String text) {
    List<String> found = new ArrayList<>();
    Matcher match = Pattern.compile(regex).matcher(text);
    while (match.find()) {
      found.add(match.start() + ".." + match.end());
    }
    return found;
  }

  @Test
  void runsOf_isEveryRunThatIsLongEnough() {
    Random random = new Random(8);
    for (int round = 0; round < 5_000; round++) {
      String text =
          random
              .ints(random.nextInt(40), 'a', 'f')
              .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
              .toString();
      assertEquals(matches("[abc]{4,}", text), places(EncodedPlaces.runsOf("abc", 4), text), text);
    }
    assertEquals(List.of("2..6"), places(EncodedPlaces.runsOf("abc", 4), "a\u0430abca\u0430"));
  }

  @Test
  void nearControls_knowsBlanksAndLineEnds() {
    assertEquals(
        List.of("8..15", "40..42"),
        places(
            EncodedPlaces.nearControls(5),
            "a\tb\nc\rd \u0001 \uFFFDx" + "words of any kind, and then" + " \u0080\u00A0"));
  }
}
