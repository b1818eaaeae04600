package org.subrosa.address;

/** Numbers of houses: {@code 12}, {@code 221B}, {@code 12-14}, {@code 3/45}, {@code 7 1/2}. */
final class HouseNumber {

  private static final int MOST_DIGITS = 6;
  private static final int MOST_FURTHER_DIGITS = 5;

  private static final int YEAR_DIGITS = 4;

  private HouseNumber() {}

  /** Returns the end of the number that begins at an offset; -1 where none does. */
  static int end(AddressText text, int start) {
    int digits = text.digitsEnd(start, MOST_DIGITS + 1);
    if (text.at(start) == '0' || digits - start > MOST_DIGITS) {
      return -1;
    }
    int at = letterEnd(text, digits);
    if (at > 0 && (text.at(at) == '-' || text.at(at) == '/')) {
      at = furtherEnd(text, at);
    }
    return at < 0 || isGoingOn(text, at) ? -1 : fractionEnd(text, at);
  }

  /** Whether a number reads like a year of our days, as those of copyrights do. */
  static boolean isYear(AddressText text, int start) {
    int end = text.digitsEnd(start, YEAR_DIGITS + 1);
    boolean isOurs =
        (text.at(start) == '1' && text.at(start + 1) == '9')
            || (text.at(start) == '2' && text.at(start + 1) == '0');
    return end - start == YEAR_DIGITS && isOurs && !AddressText.isLetter(text.at(end));
  }

  private static int letterEnd(AddressText text, int at) {
    if (!AddressText.isWord(text.at(at))) {
      return at;
    }
    return AddressText.isWord(text.at(at + 1)) ? -1 : at + 1;
  }

  private static int furtherEnd(AddressText text, int at) {
    char next = text.at(at + 1);
    if (AddressText.isDigit(next)) {
      return letterEnd(text, text.digitsEnd(at + 1, MOST_FURTHER_DIGITS));
    }
    return AddressText.isLetter(next) ? letterEnd(text, at + 1) : at;
  }

  /** Dates, fractions of numbers and versions go on. */
  private static boolean isGoingOn(AddressText text, int at) {
    char c = text.at(at);
    return AddressText.isWord(c)
        || c == '%'
        || (".:/-,".indexOf(c) >= 0 && AddressText.isDigit(text.at(at + 1)));
  }

  private static int fractionEnd(AddressText text, int at) {
    if (text.at(at) == '½') {
      return at + 1;
    }
    boolean isFraction =
        text.at(at) == ' '
            && AddressText.isDigit(text.at(at + 1))
            && (text.at(at + 2) == '/' || text.at(at + 2) == '\u2044')
            && AddressText.isDigit(text.at(at + 3))
            && !AddressText.isWord(text.at(at + 4));
    return isFraction ? at + 4 : at;
  }
}
