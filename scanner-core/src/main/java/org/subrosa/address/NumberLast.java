package org.subrosa.address;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Streets before their number: {@code Hauptstraße 12}, {@code Calle Mayor, 5}. */
final class NumberLast {

  private static final int MOST_WORDS = 6;
  private static final int MOST_NAMES = 3;
  private static final int MOST_DIGITS = 4;

  /** Types that mean something else without their dot. */
  private static final Vocabulary ABBREVIATED = Vocabulary.of("al pl os cl u av c λ ул");

  /** Types that are everyday words when written small. */
  private static final Vocabulary CAPITAL_ONLY =
      Vocabulary.of("via corso largo strada plaza paseo am an im auf unter");

  /** Norwegian streets; in English, doors of airports. */
  private static final Vocabulary SMALL_ONLY = Vocabulary.of("gate");

  /** Words that stand before the compound and belong to the name. */
  private static final Vocabulary ADJECTIVES =
      Vocabulary.of(
          "alte alter neue neuer grosse kleine obere untere hohe lange kurze vordere hintere norra sodra"
              + " ostra vastra nedre ovre gamle gamla store stora lilla lille nieuwe oude eerste tweede st"
              + " sankt");

  /** Belgium and Switzerland write numbers behind French names. */
  private static final Vocabulary FRENCH =
      Vocabulary.of("rue avenue boulevard allee impasse chemin ruelle faubourg venelle");

  /** Hungarian ranks behind the name, {@code Árpád fejedelem útja}. */
  private static final Vocabulary RANKS = Vocabulary.of("fejedelem vezer kiraly herceg grof");

  private static final Vocabulary NUMBER_MARKS = Vocabulary.of("no n nr num numero nro");

  private NumberLast() {}

  /** Reads the street whose number begins at an offset. */
  static @Nullable Draft read(AddressText text, int number) {
    int nameEnd = nameEnd(text, number);
    if (nameEnd < 0) {
      return null;
    }
    int end = HouseNumber.end(text, number);
    if (end < 0 || text.digitsEnd(number, MOST_DIGITS + 1) - number > MOST_DIGITS) {
      return null;
    }
    List<Word> words = Word.before(text, nameEnd, MOST_WORDS);
    if (words.isEmpty()) {
      return null;
    }
    Draft draft = typeLast(words, end);
    if (draft == null) {
      draft = typeFirst(words, end);
    }
    if (draft == null) {
      draft = untyped(text, words, end);
    }
    return draft == null ? null : weighed(text, draft, number);
  }

  /** Returns where the words before the number end: behind them a blank, a comma or {@code nº}. */
  private static int nameEnd(AddressText text, int number) {
    int at = text.blanksStart(number);
    if ("º°".indexOf(text.at(at - 1)) >= 0 || text.at(at - 1) == '.') {
      int mark = text.wordStart(at - 1);
      if (NUMBER_MARKS.contains(text.term(mark, at - 1))) {
        at = text.blanksStart(mark);
      }
    }
    if (at == number) {
      return -1;
    }
    if (text.at(at - 1) == ',') {
      at = text.blanksStart(at - 1);
    }
    char last = text.at(at - 1);
    return AddressText.isLetter(last) || last == '.' ? at : -1;
  }

  private static @Nullable Draft typeLast(List<Word> words, int end) {
    Word last = words.get(0);
    StreetTypes.Type type = StreetTypes.last(last.term());
    if (type == null
        || (ABBREVIATED.contains(last.term()) && !last.hasDot())
        || (SMALL_ONLY.contains(last.term()) && last.isCapital())) {
      return null;
    }
    boolean isCompound = !isWholeType(last);
    int start = isCompound ? compoundStart(words) : namesStart(words);
    if (start < 0) {
      return null;
    }
    return new Draft(start, end)
        .with("a word for a street before a house number", type.ratio())
        .in(type.country());
  }

  private static boolean isWholeType(Word word) {
    return StreetTypes.isWhole(word.term());
  }

  private static int compoundStart(List<Word> words) {
    if (!words.get(0).isCapital()) {
      return -1;
    }
    int start = words.get(0).start();
    if (words.size() > 1 && ADJECTIVES.contains(words.get(1).term()) && words.get(1).isCapital()) {
      start = words.get(1).start();
    }
    return start;
  }

  private static int namesStart(List<Word> words) {
    int start = -1;
    for (int i = 1; i < words.size() && i <= MOST_NAMES; i++) {
      Word word = words.get(i);
      if (word.isCapital()) {
        start = word.start();
      } else if (!word.isOfName() && !RANKS.contains(word.term())) {
        break;
      }
    }
    return start;
  }

  private static @Nullable Draft typeFirst(List<Word> words, int end) {
    boolean hasName = false;
    for (Word word : words) {
      StreetTypes.Type type = hasName ? StreetTypes.before(word.term()) : null;
      if (NumberFirst.isMonth(word.term())) {
        return null;
      }
      if (type != null && isUsable(word, type)) {
        return new Draft(word.start(), end)
            .with("a word for a street, a name and a house number", type.ratio())
            .in(type.country());
      }
      if (!word.isOfName() && !StreetTypes.isParticle(word.term())) {
        return null;
      }
      hasName |= word.isOfName();
    }
    return null;
  }

  /** A name without a word for a street: only what follows can make an address of it. */
  private static @Nullable Draft untyped(AddressText text, List<Word> words, int end) {
    int start = -1;
    for (Word word : words.subList(0, Math.min(words.size(), MOST_NAMES))) {
      if (Surroundings.isNumbered(word.term()) || Parts.isUnit(word.term())) {
        return null;
      }
      if (!word.isCapital()) {
        break;
      }
      start = word.start();
    }
    int next = text.partStart(text.at(end) == '.' ? end + 1 : end);
    boolean isPart =
        start >= 0
            && next >= 0
            && (text.hasComma(end, next) || text.hasLineEnd(end, next) || Parts.isSure(text, next));
    return isPart
            || (start >= 0 && (isAtCorner(text, words) || Surroundings.isLabelled(text, start)))
        ? new Draft(start, end).with("a name before a number", 0.5)
        : null;
  }

  private static boolean isAtCorner(AddressText text, List<Word> words) {
    return words.stream()
        .anyMatch(word -> Corner.isBehind(text, word.start()) || Corner.isJoint(word));
  }

  /** Other French words than these mean something else in English. */
  private static boolean isUsable(Word word, StreetTypes.Type type) {
    if (type.country() == Country.FR && !FRENCH.contains(word.term())) {
      return false;
    }
    boolean isCirca = word.term().equals("c") && !word.isCapital();
    return ABBREVIATED.contains(word.term())
        ? word.hasDot() && !isCirca
        : word.isCapital() || !CAPITAL_ONLY.contains(word.term());
  }

  private static Draft weighed(AddressText text, Draft draft, int number) {
    String digits = text.term(number, text.digitsEnd(number, MOST_DIGITS));
    boolean isYear =
        digits.length() == MOST_DIGITS && (digits.startsWith("19") || digits.startsWith("20"));
    boolean isSure = draft.odds() > Draft.ODDS * StreetTypes.WEAK;
    return isYear ? draft.with("the house number reads like a year", isSure ? 0.4 : 0.1) : draft;
  }
}
