package org.subrosa.address;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit that begins a line, below a building or street without a number, or on its own: {@code
 * Suite 967}.
 */
final class UnitFirst {

  private static final double RATIO = 15;
  private static final int MOST_WORDS = 5;

  private UnitFirst() {}

  /** Reads the unit whose number begins at an offset. */
  static @Nullable Draft read(AddressText text, int number) {
    int end = text.blanksStart(number);
    if (text.at(end - 1) == '#') {
      end = text.blanksStart(end - 1);
    }
    int start = text.wordStart(text.at(end - 1) == '.' ? end - 1 : end);
    if (end == number || end - start < 3 || !text.isLineStart(start)) {
      return null;
    }
    int unitEnd = Parts.isSure(text, start) ? Parts.unitEnd(text, start) : -1;
    if (unitEnd <= number) {
      return null;
    }
    Draft draft = new Draft(start, unitEnd, !text.isCapital(start));
    draft.with("a unit of a house that begins a line", RATIO);
    street(text, draft);
    return draft;
  }

  /** Takes in the line before, when it is a name and a word for a street or building. */
  private static void street(AddressText text, Draft draft) {
    int end = text.lineEndBefore(draft.start());
    if (end < 0) {
      return;
    }
    List<Word> words = Word.before(text, end, MOST_WORDS);
    if (words.size() < 2 || words.size() == MOST_WORDS || !isStreet(words.get(0))) {
      return;
    }
    Word first = words.get(words.size() - 1);
    boolean isName = words.stream().allMatch(Word::isOfName) && first.isCapital();
    if (isName && text.isLineStart(first.start())) {
      draft.beginAt(first.start());
      draft.with("below a street or building without a number", StreetTypes.FAINT);
    }
  }

  private static boolean isStreet(Word last) {
    return StreetTypes.behind(last.term()) != null || PlaceFirst.isBuilding(last.term());
  }
}
