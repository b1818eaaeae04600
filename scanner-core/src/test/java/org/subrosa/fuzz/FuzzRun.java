package org.subrosa.fuzz;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The targets of this module under Jazzer; only the profile {@code fuzz} runs it. */
final class FuzzRun {

  @TestFactory
  Stream<DynamicTest> target_underJazzer_neverFails() throws IOException {
    return JazzerRun.of(CoreTargets.all());
  }
}
