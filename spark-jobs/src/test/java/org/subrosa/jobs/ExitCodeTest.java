package org.subrosa.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which exit code counts. */
final class ExitCodeTest {

  @Test
  void first_nothingApplies_isDone() {
    assertEquals(ExitCode.DONE, ExitCode.first(List.of()));
  }

  @Test
  void first_everyPair_isTheWeightier() {
    List<ExitCode> weightiestFirst =
        List.of(
            ExitCode.INTERRUPTED,
            ExitCode.FAILED,
            ExitCode.USAGE,
            ExitCode.VERIFICATION_FAILED,
            ExitCode.UNEXAMINED,
            ExitCode.QUARANTINED,
            ExitCode.EXPOSED,
            ExitCode.DONE);

    assertEquals(EnumSet.allOf(ExitCode.class), EnumSet.copyOf(weightiestFirst));
    for (int i = 0; i < weightiestFirst.size(); i++) {
      for (int j = i; j < weightiestFirst.size(); j++) {
        assertEquals(
            weightiestFirst.get(i),
            ExitCode.first(List.of(weightiestFirst.get(j), weightiestFirst.get(i))));
      }
    }
  }

  @Test
  void code_three_isNobodys() {
    assertFalse(Arrays.stream(ExitCode.values()).anyMatch(value -> value.code() == 3));
    assertEquals(
        List.of(130, 1, 2, 7, 6, 4, 5, 0),
        Arrays.stream(ExitCode.values()).map(ExitCode::code).toList());
  }
}
