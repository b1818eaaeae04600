package org.subrosa.text;

import java.util.List;

/**
 * A quick look for groups of digits, told by how many digits they have and no matter by what they
 * are parted: {@code 3, 2, 4} is in {@code 12 345-67-8901}, {@code 3, 3, 4} is not.
 */
final class DigitGroups {

  private static final int BITS = 4;
  private static final int MOST = (1 << BITS) - 1;

  private final int[] wanted;
  private final int[] masks;

  private DigitGroups(List<String> wanted) {
    this.wanted = wanted.stream().mapToInt(lengths -> Integer.parseInt(lengths, 16)).toArray();
    this.masks =
        wanted.stream().mapToInt(lengths -> (1 << (BITS * lengths.length())) - 1).toArray();
  }

  /** Returns the check for any of some sequences of lengths, each one digit such as in "324". */
  static EncodedPlaces.Check of(String... sequences) {
    return new DigitGroups(List.of(sequences))::isIn;
  }

  private boolean isIn(String text, int start, int end) {
    int seen = 0;
    int length = 0;
    for (int at = start; at <= end; at++) {
      char c = at < end ? text.charAt(at) : ' ';
      if (c >= '0' && c <= '9') {
        length++;
      } else if (length > 0) {
        seen = (seen << BITS) | Math.min(length, MOST);
        length = 0;
        if (isWanted(seen)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isWanted(int seen) {
    for (int i = 0; i < wanted.length; i++) {
      if ((seen & masks[i]) == wanted[i]) {
        return true;
      }
    }
    return false;
  }
}
