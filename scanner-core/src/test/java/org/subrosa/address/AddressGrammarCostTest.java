package org.subrosa.address;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stretches lie inside the text, and the time grows with the text and no faster. */
class AddressGrammarCostTest {

  private static final int LONG = 200_000;

  /** Characters looked at for each of the text; a number looks at its surroundings and no more. */
  private static final int MOST_STEPS = 2_000;

  private static final String[] PIECES = {
    "1",
    "12",
    "0",
    "123 ",
    " ",
    "\n",
    "\r\n",
    ",",
    ", ",
    ".",
    "-",
    "/",
    "#",
    "St",
    "Street",
    "Apt ",
    "PO Box ",
    "IL",
    "62704",
    "SW1A 2AA",
    "Oak",
    "ul. ",
    "straße ",
    "rue de la ",
    "º",
    "½",
    "é",
    "Ł",
    "Berlin",
    "USA",
    "C/ ",
    "'",
    "\u0000",
    "\ud83d",
    "\t",
    "Flat ",
    "APO AE ",
    "of "
  };

  @Test
  void stretchesOfRandomTextLieInsideIt() {
    Random random = new Random(5);
    int all = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(16); k >= 0; k--) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      int from = random.nextInt(text.length() + 1);
      int to = from + random.nextInt(text.length() - from + 1);
      List<PostalAddress> found = new ArrayList<>();
      new AddressGrammar().find(text.toString(), from, to, found::add);
      int last = from;
      for (PostalAddress address : found) {
        assertTrue(
            last <= address.start() && address.start() < address.end() && address.end() <= to,
            () -> address + " in " + text);
        last = address.end();
      }
      all += found.size();
    }
    assertTrue(all > 50, "found " + all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 ",
        "1",
        ", ",
        "1,",
        "Street ",
        "12 Oak Street ",
        "PO Box ",
        "A 1 ",
        "a",
        "1 A,",
        "12 Aa Bb, ",
        "RR 1 ",
        "Aa\n1\n",
        "12 St ",
        "-1",
        "SW1A ",
        "IL 6",
        "\n"
      })
  void stepsGrowWithTheText(String piece) {
    CountedText half = new CountedText(piece.repeat(LONG / 2 / piece.length()));
    CountedText whole = new CountedText(piece.repeat(LONG / piece.length()));
    half.read();
    whole.read();
    assertTrue(whole.steps <= 2.1 * half.steps, () -> half.steps + " then " + whole.steps);
    assertTrue(whole.steps <= (long) MOST_STEPS * LONG, () -> whole.steps + " steps");
  }

  /** A text that counts the characters that are looked at. */
  private static final class CountedText implements CharSequence {

    private final String text;
    private long steps;

    CountedText(String text) {
      this.text = text;
    }

    void read() {
      new AddressGrammar().find(this, 0, text.length(), address -> steps++);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      steps++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      steps += end - start;
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
