package org.subrosa.address;

import java.util.List;

/** A unit of a house before its street: {@code Flat 3, 12 High Street}. */
final class LeadingUnit {

  private static final int MOST_WORDS = 3;
  private static final int MOST_DIGITS = 5;

  private LeadingUnit() {}

  /** Takes a unit that stands directly before an address into it. */
  static void take(AddressText text, Draft draft, int done) {
    int at = text.blanksStart(draft.start());
    if (AddressText.isLineEnd(text.at(at - 1))) {
      at = text.blanksStart(at - 1);
    }
    List<Word> direct = Word.before(text, at, 1);
    if (at < draft.start() && isUnitNumber(text, draft.start(), direct)) {
      draft.beginAt(Math.max(done, direct.get(0).start()));
      return;
    }
    boolean isSeparated = text.at(at - 1) == ',' || at < text.blanksStart(draft.start());
    if (!isSeparated) {
      return;
    }
    int end = text.at(at - 1) == ',' ? text.blanksStart(at - 1) : at;
    List<Word> words = Word.before(text, end, MOST_WORDS);
    for (int i = words.size() - 1; i >= 0; i--) {
      Word word = words.get(i);
      boolean isUnit =
          word.start() >= done && word.isCapital() && Parts.unitEnd(text, word.start()) == end;
      if (isUnit) {
        draft.beginAt(word.start());
        draft.with("a unit of a house before the street", 10);
        return;
      }
    }
  }

  /** Unit and house in one number: {@code Unit 5/12}. */
  private static boolean isUnitNumber(AddressText text, int number, List<Word> before) {
    return !before.isEmpty()
        && before.get(0).isCapital()
        && Parts.isUnit(before.get(0).term())
        && text.at(text.digitsEnd(number, MOST_DIGITS)) == '/';
  }
}
