package org.subrosa.reports;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Queries that once failed, and changed ones. */
final class QueryFuzzTest {

  private static final int ROUNDS = Integer.getInteger("subrosa.fuzz.rounds", 2_000);

  @Test
  void read_changedQueries_throwsNothingElse() throws IOException {
    QueryFuzz.target().feed(ROUNDS, 5);
  }
}
