package org.subrosa.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subrosa.document.Location;
import org.subrosa.finding.EntityType;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.TextUnit;

final class DetectionEngineTest {

  @TempDir private Path directory = Path.of("");

  private DetectionEngine engine = DetectionEngine.builder().build();

  @BeforeEach
  void load() {
    engine =
        new TestRules(directory)
            .add("test.badge.1", "OTHER", 2, "B[0-9]{6}")
            .add("test.weak.1", "OTHER", 2, 0.04, "patterns: [{name: w, regex: 'W[0-9]+'}]\n")
            .add("test.mail.1", "EMAIL", 2, "[a-z.]+@example\\.org")
            .engine(
                new Terms(
                    List.of(new Terms.Term(SensitiveText.of("Ann Example"), EntityType.PERSON))));
  }

  private static List<String> values(List<Detection> detections) {
    return detections.stream()
        .map(found -> found.value().reveal(RevealPermit.detection()))
        .toList();
  }

  @Test
  void detect_noDetector_findsNothing() {
    assertEquals(
        List.of(),
        DetectionEngine.builder().build().detect(TestRules.unit("B123456 Ann")).complete());
  }

  @Test
  void detect_severalDetectors_giveOneListByPlace() {
    assertEquals(
        List.of("B123456", "Ann Example", "a.b@example.org"),
        values(
            engine.detect(TestRules.unit("B123456 of Ann Example, a.b@example.org")).complete()));
  }

  @Test
  void detect_belowTheFloor_isNoCandidate() {
    assertEquals(0, engine.candidates(TestRules.unit("W123")).complete().size());
  }

  @Test
  void detect_unitWithOverlap_leavesOutWhatTheEarlierUnitShowed() {
    String text = "B111111 B222222 B333333";
    SensitiveText characters = SensitiveText.of(text);
    for (int overlap : new int[] {0, 7, 10, 15, 16, 22}) {
      TextUnit unit = new TextUnit(characters, new Location.Body(), List.of(), 0, overlap);
      int left = overlap < 7 ? 3 : overlap < 15 ? 2 : 1;
      assertEquals(left, engine.detect(unit).complete().size(), "overlap " + overlap);
    }
  }

  @Test
  void detect_plainValueBesideAnEncodedOne_isClaimedOnceAsPlain() {
    List<Detection> found = engine.detect(TestRules.unit("B111111 and %42222222")).complete();
    assertEquals(List.of("B111111", "B222222"), values(found));
    assertFalse(TestRules.reasons(found.get(0)).contains("decoded from percent"));
    assertTrue(TestRules.reasons(found.get(1)).contains("decoded from percent"));
  }

  @Test
  void detect_valueInsideABlob_pointsAtTheWholeBlob() {
    String blob =
        Base64.getEncoder().encodeToString("badge B123456.".getBytes(StandardCharsets.UTF_8));
    Detection found = engine.detect(TestRules.unit("see " + blob + " ok")).complete().get(0);
    assertEquals(4, found.start());
    assertEquals(4 + blob.length(), found.end());
    assertEquals(List.of("B123456"), values(List.of(found)));
  }

  @Test
  void detect_astralCharactersBefore_offsetsCountUtf16() {
    String text = "\uD83D\uDE00\uD83D\uDE00 \uD835\uDC01\uD835\uDFCF23456 or B123456";
    List<Detection> found = engine.detect(TestRules.unit(text)).complete();
    assertEquals(List.of("B123456", "B123456"), values(found));
    assertEquals(5, found.get(0).start());
    assertEquals(14, found.get(0).end());
    assertEquals("B123456", text.substring(found.get(1).start(), found.get(1).end()));
  }

  @Test
  void detect_eightThreads_giveTheSame() throws InterruptedException, ExecutionException {
    StringBuilder text = new StringBuilder();
    for (int i = 100_000; i < 100_400; i++) {
      text.append("The badge of Ann Example is B").append(i).append(", not %42").append(i);
      text.append("! Write to a@example.org.\n");
    }
    TextUnit unit = TestRules.unit(text.toString());
    List<Detection> expected = engine.detect(unit).complete();
    assertEquals(1_600, expected.size());
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      Callable<List<Detection>> task = () -> engine.detect(unit).complete();
      for (Future<List<Detection>> result : pool.invokeAll(Collections.nCopies(16, task))) {
        assertEquals(expected, result.get());
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
