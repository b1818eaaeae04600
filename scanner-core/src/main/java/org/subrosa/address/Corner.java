package org.subrosa.address;

import java.util.List;

/**
 * Two streets that cross, one of them with a number: {@code the corner of Oak Street 5 and Elm}.
 */
final class Corner {

  private static final double RATIO = 40;
  private static final int MOST_NAMES = 3;

  private static final Vocabulary CORNERS = Vocabulary.of("corner intersection junction crossing");
  private static final Vocabulary JOINTS = Vocabulary.of("and und et y e");

  private Corner() {}

  /** Whether what begins at an offset is said to be at a corner. */
  static boolean isBehind(AddressText text, int start) {
    List<Word> words = Word.before(text, text.blanksStart(start), 2);
    return words.size() == 2 && isCorner(words, 0);
  }

  /** Whether a word can join two streets. */
  static boolean isJoint(Word word) {
    return JOINTS.contains(word.term());
  }

  private static boolean isCorner(List<Word> words, int of) {
    return of + 1 < words.size()
        && words.get(of).term().equals("of")
        && CORNERS.contains(words.get(of + 1).term());
  }

  /** Takes the other street of a corner into an address. */
  static void take(AddressText text, Draft draft, int done) {
    if (isBehind(text, draft.start())) {
      draft.with("one of two streets at a corner", RATIO);
      second(text, draft);
      return;
    }
    List<Word> words = Word.before(text, text.blanksStart(draft.start()), MOST_NAMES + 3);
    int at = 1;
    if (words.isEmpty() || !JOINTS.contains(words.get(0).term())) {
      return;
    }
    while (at <= MOST_NAMES && !isCorner(words, at) && isOfStreet(words, at)) {
      at++;
    }
    if (at > 1 && isCorner(words, at) && words.get(at - 1).start() >= done) {
      draft.beginAt(words.get(at - 1).start());
      draft.with("one of two streets at a corner", RATIO);
    }
  }

  private static void second(AddressText text, Draft draft) {
    int from = text.at(draft.end()) == '.' ? draft.end() + 1 : draft.end();
    int end = -1;
    List<Word> words = Word.after(text, text.blanksEnd(from), MOST_NAMES + 1);
    for (int i = 1; isOfStreet(words, i); i++) {
      end = words.get(i).isOfName() ? words.get(i).end() : end;
    }
    if (end > 0 && JOINTS.contains(words.get(0).term())) {
      draft.extendTo(end);
      draft.placed();
    }
  }

  private static boolean isOfStreet(List<Word> words, int at) {
    return at < words.size()
        && (words.get(at).isOfName() || StreetTypes.isParticle(words.get(at).term()));
  }
}
