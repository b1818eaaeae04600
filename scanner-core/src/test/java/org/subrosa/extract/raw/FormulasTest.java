package org.subrosa.extract.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormulasTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "\"536-2\" & \"2-8145\" ! 536-22-8145~",
        "IF(A1,\"Ann\",\"Lee\") ! Ann~Lee~",
        "\"a\"&A1&\"b\" ! a~b~",
        "536228145+0 ! 536228145+0",
        "A1+12 !"
      })
  void literals_joinsWhatTheFormulaJoins(String formula, String literals) {
    String expected = literals == null ? "" : literals.replace('~', '\n');
    assertEquals(expected, Formulas.literals(formula));
  }
}
