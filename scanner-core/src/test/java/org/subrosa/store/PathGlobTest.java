package org.subrosa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.util.Random;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PathGlobTest {

  private static final String GLOBS = "aab/**?[]!-^&{},\\.";
  private static final String NAMES = "aaabb/.-^&!";

  private static String any(Random random, String characters, int most) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      text.append(characters.charAt(random.nextInt(characters.length())));
    }
    return text.toString();
  }

  /** What the platform makes of the same glob, which goes back and so is slow. */
  private static boolean slow(String glob, String path) {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
    Path whole = Path.of(path);
    return matcher.matches(glob.contains("/") ? whole : whole.getFileName());
  }

  private static boolean isGlob(String glob) {
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + glob);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  @Test
  void matches_anyGlobAndName_asThePlatformDoes() {
    Random random = new Random(7);
    int hits = 0;
    for (int i = 0; i < 200_000; i++) {
      String glob = any(random, GLOBS, 9);
      String path = Path.of("x", any(random, NAMES, 7)).toString().substring(1);
      String relative = path.startsWith("/") ? path.substring(1) : path;
      if (isGlob(glob)) {
        boolean expected = slow(glob, relative);
        assertEquals(expected, PathGlob.of(glob).matches(relative), glob + " on " + relative);
        hits += expected ? 1 : 0;
      } else {
        assertThrows(IllegalArgumentException.class, () -> PathGlob.of(glob), glob);
      }
    }
    assertTrue(hits > 1_000, "only " + hits + " of the pairs match");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a*a*a*a*ab",
        "**a**a**a**a**ab",
        "x/{*a,a*}{*a,a*}{*a,a*}{*a,a*}{*a,a*}{*a,a*}{*a,a*}{*a,a*}{*a,a*}{*a,a*}b"
      })
  void matches_globWithManyWays_comesToAnEnd(String glob) {
    String name = (glob.contains("/") ? "x/" : "") + "a".repeat(2_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertFalse(PathGlob.of(glob).matches(name)));
    assertTrue(PathGlob.of(glob).matches(name + "b"));
  }

  @ParameterizedTest
  @CsvSource({"*, true", "**/*, true", "*/**, true", "*.*, false", "a, false", "'{*,a}', false"})
  void isOfStarsAlone(String glob, boolean expected) {
    assertEquals(expected, PathGlob.of(glob).isOfStarsAlone());
  }

  @Test
  void matches_charactersBeyondTheLocale_asThemselves() {
    assertTrue(
        PathGlob.of("caf?\u00e9-\ud83d\ude00.txt").matches("caf\u00e9\u00e9-\ud83d\ude00.txt"));
    assertTrue(PathGlob.of("?.[\u00e0-\u00ef]").matches("x/\ud83d\ude00.\u00e9"));
    assertFalse(PathGlob.of("caf?").matches("caf/"));
  }
}
