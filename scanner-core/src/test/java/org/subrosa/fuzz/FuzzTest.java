package org.subrosa.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every target over what once failed and over some changed seeds, the same ones each time; {@code
 * -Dsubrosa.fuzz.rounds=} makes it more.
 */
final class FuzzTest {

  private static final int ROUNDS = Integer.getInteger("subrosa.fuzz.rounds", 300);

  /** Far more than any of these documents takes, even while the machine warms up. */
  private static final double MOST_SECONDS = 5;

  @Test
  void names_areThoseOfTheTargets() throws IOException {
    assertEquals(TargetNames.CORE, TargetNames.of(CoreTargets.all()));
  }

  @Test
  void chosen_nameOfNoTarget_isRefusedWithThoseThatAre() {
    assertEquals(List.of("Pdf", "Query"), TargetNames.chosen("Pdf, Query"));
    assertEquals(List.of(), TargetNames.chosen(""));
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> TargetNames.chosen("Pdf,pdf,Orc"));
    assertEquals(
        "no such target: pdf; the targets are Archive, Avro, Documents,",
        String.valueOf(refusal.getMessage()).replaceAll("(Documents,).*", "$1"));
  }

  @TestFactory
  Stream<DynamicTest> target_changedSeeds_throwsNothingInTime() throws IOException {
    return CoreTargets.all().stream()
        .map(
            target ->
                DynamicTest.dynamicTest(target.name(), () -> target.feed(ROUNDS, MOST_SECONDS)));
  }
}
