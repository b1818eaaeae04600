package org.subrosa;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.subrosa.formats.FormatsFuzz;
import org.subrosa.fuzz.FuzzTarget;
import org.subrosa.fuzz.JazzerRun;
import org.subrosa.jobs.FindingLogFuzz;

/** The targets of this module under Jazzer; only the profile {@code fuzz} runs it. */
final class ProductFuzzRun {

  @TestFactory
  Stream<DynamicTest> target_underJazzer_neverFails() throws IOException {
    return JazzerRun.of(targets());
  }

  static List<FuzzTarget> targets() throws IOException {
    List<FuzzTarget> targets = new ArrayList<>(FormatsFuzz.targets());
    targets.add(FindingLogFuzz.target());
    return targets;
  }
}
