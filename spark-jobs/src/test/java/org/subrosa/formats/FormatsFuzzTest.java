package org.subrosa.formats;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files that once failed, and changed ones. */
final class FormatsFuzzTest {

  private static final int ROUNDS = Integer.getInteger("subrosa.fuzz.rounds", 300);

  @TestFactory
  Stream<DynamicTest> read_changedFiles_throwsNothingInTime() throws IOException {
    return FormatsFuzz.targets().stream()
        .map(target -> DynamicTest.dynamicTest(target.name(), () -> target.feed(ROUNDS, 5)));
  }
}
