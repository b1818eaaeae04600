package org.subrosa.jobs;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Logs that once failed, and changed ones. */
final class FindingLogFuzzTest {

  private static final int ROUNDS = Integer.getInteger("subrosa.fuzz.rounds", 2_000);

  @Test
  void read_changedLogs_throwsNothingElse() throws IOException {
    FindingLogFuzz.target().feed(ROUNDS, 5);
  }
}
