package org.subrosa.text;

/**
 * Which characters of ASCII a text has, and whether it has others: one look at it tells most
 * decoders that there is nothing for them.
 */
final class Signs {

  private static final int OTHERS = 2;

  /** Of what XML counts as characters, blanks and line ends left out. */
  private static final long CONTROLS = (1L << ' ') - 1 & ~(0b11111L << '\t');

  private static final long DELETE = 1L << (0x7F - 64);

  private final int length;
  private final long[] present = new long[OTHERS + 1];

  private Signs(int length) {
    this.length = length;
  }

  static Signs of(String text) {
    Signs signs = new Signs(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      signs.present[Math.min(c >> 6, OTHERS)] |= 1L << c;
    }
    return signs;
  }

  /** Whether the text has at least so many characters. */
  boolean hasAtLeast(int least) {
    return length >= least;
  }

  boolean hasOthers() {
    return present[OTHERS] != 0;
  }

  boolean hasControls() {
    return (present[0] & CONTROLS) != 0 || (present[1] & DELETE) != 0 || hasOthers();
  }

  /** Whether all characters of others are there; what is not ASCII counts as one. */
  boolean hasAll(Signs others) {
    return (others.present[0] & ~present[0]) == 0
        && (others.present[1] & ~present[1]) == 0
        && (!others.hasOthers() || hasOthers());
  }

  /** Whether any character of others is there; what is not ASCII counts as one. */
  boolean hasAny(Signs others) {
    return (others.present[0] & present[0]) != 0
        || (others.present[1] & present[1]) != 0
        || (others.hasOthers() && hasOthers());
  }
}
