package org.subrosa.address;

import java.util.Set;

/** Parts of an address beside its street: units in a house and post office boxes. */
final class Parts {

  private static final Vocabulary UNITS =
      Vocabulary.of(
          "apt apartment appt app suite ste unit floor fl flr room rm flat flt bldg building dept department"
              + " lot space spc slip trlr trailer pier hangar ph penthouse level lvl tower wing block blk"
              + " shop office ofc door plot etage stock stiege top hinterhaus appartement escalier esc"
              + " piso puerta planta portal interno int scala palazzina lok m box psc cmr");

  /** Units that say so without a number. */
  private static final Vocabulary LONE_UNITS =
      Vocabulary.of("basement bsmt penthouse ph hinterhaus lobby rear upper lower");

  /** What is hardly ever counted but in houses. */
  private static final Vocabulary SURE_UNITS =
      Vocabulary.of("apt apartment appt suite ste flat appartement");

  private static final Vocabulary MILITARY = Vocabulary.of("unit psc cmr");

  private static final double UNIT = 20;
  private static final double SURE_UNIT = 120;

  private static final Vocabulary ORDINAL_UNITS =
      Vocabulary.of("floor fl flr etage stock piso planta og level");

  private static final Vocabulary NUMBER_WORDS =
      Vocabulary.of(
          "ground first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth top"
              + " lower upper main");

  private static final int MOST_DIGITS = 5;

  private Parts() {}

  /** Returns the end of the unit that begins at an offset, such as {@code Apt. 4B}; -1 if none. */
  static int unitEnd(AddressText text, int start) {
    if (text.at(start) == '#') {
      int value = text.blanksEnd(start + 1);
      boolean isNumber = value == start + 1 || AddressText.isDigit(text.at(value));
      return isNumber ? valueEnd(text, value) : -1;
    }
    int end = text.wordEnd(start);
    if (end == start) {
      return -1;
    }
    if (isFloor(text, end)) {
      return floorEnd(text, "º°ª".indexOf(text.at(end)) >= 0 ? end + 1 : end);
    }
    String term = text.term(start, end);
    if (UNITS.contains(term)) {
      int value = valueEnd(text, valueStart(text, end));
      return value > 0 ? value : LONE_UNITS.contains(term) ? end : -1;
    }
    if (NUMBER_WORDS.contains(term) || isOrdinal(term)) {
      int next = text.blanksEnd(end);
      int last = text.wordEnd(next);
      return last > next && ORDINAL_UNITS.contains(text.term(next, last)) ? last : -1;
    }
    return LONE_UNITS.contains(term) && text.isPartEnd(end) ? end : -1;
  }

  /** Returns how much the unit that begins at an offset says. */
  static double ratio(AddressText text, int start) {
    return isSure(text, start) ? SURE_UNIT : UNIT;
  }

  /** Whether a unit begins at an offset that is hardly ever anything else. */
  static boolean isSure(AddressText text, int start) {
    return SURE_UNITS.contains(text.term(start, text.wordEnd(start))) && unitEnd(text, start) > 0;
  }

  /**
   * Whether digits end in a sign of ordinals, as Spanish floors do; a normalised text has plain
   * letters for them, {@code 3o}.
   */
  private static boolean isFloor(AddressText text, int end) {
    char last = text.at(end - 1);
    boolean isLetter = (last == 'o' || last == 'a') && AddressText.isDigit(text.at(end - 2));
    return isLetter || last == 'º' || last == 'ª' || "º°ª".indexOf(text.at(end)) >= 0;
  }

  private static int floorEnd(AddressText text, int end) {
    int next = text.blanksEnd(end);
    int last = text.wordEnd(next);
    return next > end && last > next && last - next <= 4 ? last : end;
  }

  private static int valueStart(AddressText text, int end) {
    int at = text.at(end) == '.' ? end + 1 : end;
    at = text.blanksEnd(at);
    if (text.at(at) == '#') {
      at = text.blanksEnd(at + 1);
    } else if (text.term(at, Math.min(text.to(), at + 2)).equals("no") && text.at(at + 2) == '.') {
      at = text.blanksEnd(at + 3);
    }
    return at;
  }

  /** A number with a letter, a letter with a number, a letter alone. */
  private static int valueEnd(AddressText text, int start) {
    int at = start;
    if (AddressText.isLetter(text.at(at))) {
      at++;
      if (text.at(at) == '-') {
        at++;
      }
    }
    int digits = text.digitsEnd(at, MOST_DIGITS);
    if (digits == at && at != start + 1) {
      return -1;
    }
    at = digits;
    if (text.at(at) == '-' && AddressText.isWord(text.at(at + 1))) {
      at = text.digitsEnd(at + 1, MOST_DIGITS);
    }
    if (digits > start + 1 || AddressText.isDigit(text.at(start))) {
      at = AddressText.isLetter(text.at(at)) ? at + 1 : at;
    }
    return at > start && !AddressText.isWord(text.at(at)) ? at : -1;
  }

  static boolean isOrdinal(String term) {
    int digits = 0;
    while (digits < term.length() && AddressText.isDigit(term.charAt(digits))) {
      digits++;
    }
    String end = term.substring(digits);
    return digits > 0 && Set.of("st", "nd", "rd", "th", "er", "eme", "e").contains(end);
  }

  /** Whether a word calls a unit of armed forces one, or its post. */
  static boolean isMilitary(String term) {
    return MILITARY.contains(term);
  }

  /** Whether a word calls a unit or building one. */
  static boolean isUnit(String term) {
    return UNITS.contains(term);
  }
}
