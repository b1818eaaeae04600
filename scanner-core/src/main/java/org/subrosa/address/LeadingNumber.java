package org.subrosa.address;

import java.util.List;

/**
 * A number directly before an address that has one of its own, such as that of a unit or plot, or a
 * postcode: {@code 975 3968 Bay Street}, {@code 50668 Hauptstraße 12}.
 */
final class LeadingNumber {

  private static final int FEWEST_DIGITS = 3;
  private static final int MOST_DIGITS = 6;
  private static final String OPENERS = ",;:([\"'“„«|";

  private LeadingNumber() {}

  /** Takes a number into the address that it stands before. */
  static void take(AddressText text, Draft draft, int done) {
    int end = text.blanksStart(draft.start());
    int start = end;
    while (end - start <= MOST_DIGITS && AddressText.isDigit(text.at(start - 1))) {
      start--;
    }
    boolean isNumber = end - start >= FEWEST_DIGITS && end - start <= MOST_DIGITS;
    if (isNumber && end < draft.start() && start >= done && isBeginning(text, start)) {
      draft.beginAt(start);
    }
  }

  /** Whether what stands before a number is no part of what the number belongs to. */
  private static boolean isBeginning(AddressText text, int start) {
    if (text.isLineStart(start)) {
      return true;
    }
    int before = text.blanksStart(start);
    if (OPENERS.indexOf(text.at(before - 1)) >= 0) {
      return true;
    }
    List<Word> words = before == start ? List.of() : Word.before(text, before, 1);
    return !words.isEmpty()
        && Surroundings.leadsTo(words.get(0).term())
        && !HouseNumber.isYear(text, start);
  }
}
