package org.subrosa.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class SeenTextTest {

  private final SeenText seen = new SeenText();

  @Test
  void add_knownWordsInKnownOrder_isNotNew() {
    assertTrue(seen.add("Dear Ann Miller, we met."));

    assertFalse(seen.add("ANN MILLER"));
    assertFalse(seen.add("ann  miller"));
    assertFalse(seen.add(" -- "));
  }

  @Test
  void add_knownWordsInANewOrder_isNew() {
    seen.add("Ann met Bo Miller");

    assertTrue(seen.add("Ann Miller"));
    assertFalse(seen.add("Ann Miller"));
  }

  @Test
  void add_wordsOfNeighbouringCells_doNotMakeOneValue() {
    seen.add("4242\t4343\t4444\n4545");

    assertTrue(seen.add("4242 4343 4444 4545"));
  }

  @Test
  void add_otherSeparators_areTheSameWords() {
    seen.add("536-22-8145");

    assertFalse(seen.add("536 22 8145"));
    assertTrue(seen.add("536228145"));
  }

  @Test
  void add_beyondItsSize_countsAsNew() {
    SeenText small = new SeenText(1 << 10);
    int isNew = 0;
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 2000; i++) {
        isNew += small.add("w" + i) ? 1 : 0;
      }
    }
    assertEquals(4000 - 512, isNew);
  }

  @Test
  void add_manyWords_growsAndForgetsNothing() {
    for (int i = 0; i < 100_000; i++) {
      assertTrue(seen.add("word" + i));
    }
    for (int i = 0; i < 100_000; i++) {
      assertFalse(seen.add("word" + i));
    }
  }
}
