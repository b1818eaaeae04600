package org.subrosa.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.subrosa.fuzz.TargetNames;

/** Queries that once failed, and changed ones. */
final class QueryFuzzTest {

  private static final int ROUNDS = Integer.getInteger("subrosa.fuzz.rounds", 2_000);

  @Test
  void names_areThoseOfTheTargets() {
    assertEquals(TargetNames.REPORTS, TargetNames.of(List.of(QueryFuzz.target())));
  }

  @Test
  void read_changedQueries_throwsNothingElse() throws IOException {
    QueryFuzz.target().feed(ROUNDS, 5);
  }
}
