package org.subrosa.fuzz;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every target over what once failed and over some changed seeds, the same ones each time; {@code
 * -Dsubrosa.fuzz.rounds=} makes it more.
 */
final class FuzzTest {

  private static final int ROUNDS = Integer.getInteger("subrosa.fuzz.rounds", 300);

  /** Far more than any of these documents takes, even while the machine warms up. */
  private static final double MOST_SECONDS = 5;

  @TestFactory
  Stream<DynamicTest> target_changedSeeds_throwsNothingInTime() throws IOException {
    return CoreTargets.all().stream()
        .map(
            target ->
                DynamicTest.dynamicTest(target.name(), () -> target.feed(ROUNDS, MOST_SECONDS)));
  }
}
