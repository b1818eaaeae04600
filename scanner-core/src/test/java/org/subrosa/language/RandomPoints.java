package org.subrosa.language;

import java.util.Random;

/** Random texts over all of Unicode, mostly letters. */
final class RandomPoints {

  private RandomPoints() {}

  static String of(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(
          random.nextInt(3) == 0 ? random.nextInt(0x110000) : ' ' + random.nextInt(95));
    }
    return text.toString();
  }
}
