package org.subrosa.reports;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.subrosa.fuzz.JazzerRun;

/** The target of this module under Jazzer; only the profile {@code fuzz} runs it. */
final class QueryFuzzRun {

  @TestFactory
  Stream<DynamicTest> target_underJazzer_neverFails() {
    return JazzerRun.of(List.of(QueryFuzz.target()));
  }
}
