package org.subrosa.address;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Streets behind their number: {@code 12 Oak Street}, {@code 12, rue de la Paix}. */
final class NumberFirst {

  private static final int MOST_WORDS = 7;
  private static final int LARGE_NUMBER = 3;
  private static final int SHORTEST_NAME = 3;
  private static final int MOST_DIGITS = 4;

  private static final Vocabulary MONTHS =
      Vocabulary.of(
          "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august"
              + " september october november december");

  /** What is counted, and what things that have a number are made of. */
  private static final Vocabulary COUNTED =
      Vocabulary.of(
          "star stars hour day days week month year minute second point points wheel door speed bit core piece"
              + " part step stage page pin phase man men women people percent mile miles km step zone lane"
              + " track gb mb kb ghz mhz am pm of degree way in x section chapter version figure table article");

  private NumberFirst() {}

  /** Reads the street whose number begins at an offset. */
  static @Nullable Draft read(AddressText text, int number) {
    int end = HouseNumber.end(text, number);
    if (end < 0 || !canBegin(text, number)) {
      return null;
    }
    boolean hasComma = text.at(end) == ',';
    int next = text.blanksEnd(hasComma ? end + 1 : end);
    if (next == end || !AddressText.isWord(text.at(next))) {
      return null;
    }
    next = behindBis(text, next);
    List<Word> words = Word.after(text, next, MOST_WORDS);
    if (words.isEmpty() || isThing(words.get(0))) {
      return null;
    }
    Draft draft = read(text, number, words, hasComma);
    return draft == null ? null : weighed(text, draft, number, words.get(0), hasComma);
  }

  static boolean isMonth(String term) {
    return MONTHS.contains(term);
  }

  private static boolean isThing(Word first) {
    return first.isNumber() || !(first.isOfName() || AddressText.isLetter(first.term().charAt(0)));
  }

  private static @Nullable Draft read(
      AddressText text, int number, List<Word> words, boolean hasComma) {
    Draft draft = typeFirst(text, number, words);
    if (draft == null) {
      draft = typeLast(text, number, words);
    }
    if (draft == null) {
      draft = small(number, words);
    }
    return draft != null || hasComma ? draft : untyped(number, words);
  }

  /** What stands before a number must not make it part of something else. */
  private static boolean canBegin(AddressText text, int number) {
    char before = text.at(number - 1);
    if (before == '.') {
      boolean isLarge = text.digitsEnd(number, LARGE_NUMBER) - number == LARGE_NUMBER;
      return isLarge && isListNumber(text, number - 1);
    }
    return !AddressText.isWord(before) && "$£€¥%+-–_/\\=@~^*<&§".indexOf(before) < 0;
  }

  /** A number, a dot and an address at the beginning of a line are an item of a list. */
  private static boolean isListNumber(AddressText text, int dot) {
    int at = dot;
    while (dot - at < 2 && AddressText.isDigit(text.at(at - 1))) {
      at--;
    }
    return at < dot && AddressText.isLineEnd(text.at(text.blanksStart(at) - 1));
  }

  private static int behindBis(AddressText text, int start) {
    int end = text.wordEnd(start);
    String term = text.term(start, end);
    boolean isBis = term.equals("bis") || term.equals("ter") || term.equals("quater");
    if (!isBis) {
      return start;
    }
    int next = text.at(end) == ',' ? end + 1 : end;
    return text.blanksEnd(next);
  }

  /** Romance streets, whose type comes first, and numbered roads. */
  private static @Nullable Draft typeFirst(AddressText text, int number, List<Word> words) {
    Word first = words.get(0);
    if (StreetTypes.isNumbered(first.term()) && words.size() > 1 && words.get(1).isNumber()) {
      return new Draft(number, words.get(1).end())
          .with("a house number before a numbered road", StreetTypes.WEAK);
    }
    StreetTypes.Type type = StreetTypes.before(first.term());
    boolean isShort = first.term().length() < SHORTEST_NAME;
    if (type == null
        || type.country() == Country.DE
        || (isShort && type.country() != Country.FR)
        || words.size() < 2) {
      return null;
    }
    int end = nameEnd(text, words);
    if (end < 0
        || isNumberBehind(text, end)
        || !(first.isCapital() || type.ratio() >= StreetTypes.STRONG)) {
      return null;
    }
    return new Draft(number, end)
        .with("a house number before a word for a street and a name", type.ratio())
        .in(type.country());
  }

  /**
   * Whether the house number follows, so that the number before the street is another, such as a
   * postcode; of four digits a postcode follows, if a city does.
   */
  private static boolean isNumberBehind(AddressText text, int end) {
    int number = text.blanksEnd(end);
    if (number == end || HouseNumber.end(text, number) < 0) {
      return false;
    }
    int last = text.digitsEnd(number, MOST_DIGITS + 1);
    return last - number < MOST_DIGITS
        || (last - number == MOST_DIGITS && !text.isCapital(text.blanksEnd(last)));
  }

  /** Returns the end of the capitals and particles behind the first word; -1 without a capital. */
  private static int nameEnd(AddressText text, List<Word> words) {
    int end = -1;
    for (Word word : words.subList(1, words.size())) {
      if (Parts.isSure(text, word.start())) {
        break;
      }
      if (word.isCapital()) {
        end = word.end();
      } else if (!StreetTypes.isParticle(word.term()) && !Parts.isOrdinal(word.term())) {
        break;
      }
    }
    return end;
  }

  private static @Nullable Draft typeLast(AddressText text, int number, List<Word> words) {
    int found = -1;
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      StreetTypes.Type type = i > 0 ? StreetTypes.behind(word.term()) : null;
      if (type != null && goesOn(words, found, i)) {
        found = i;
      } else if (found >= 0 && !isTitle(words.get(found))) {
        break;
      } else if (!word.isOfName() && (i == 0 || !StreetTypes.isParticle(word.term()))) {
        break;
      }
    }
    return found < 0 || !hasName(words, found) ? null : typed(text, number, words, found);
  }

  /** Whether a further type goes on with the name: {@code Court Street}, {@code St James Road}. */
  private static boolean goesOn(List<Word> words, int found, int next) {
    if (found < 0 || isTitle(words.get(found))) {
      return true;
    }
    StreetTypes.Type type = StreetTypes.behind(words.get(next).term());
    StreetTypes.Type before = StreetTypes.behind(words.get(found).term());
    return next == found + 1
        && type != null
        && before != null
        && type.ratio() > before.ratio()
        && words.get(next).isCapital();
  }

  /** Saint and doctor are written like street and drive. */
  private static boolean isTitle(Word word) {
    return word.term().equals("st") || word.term().equals("dr");
  }

  private static boolean hasName(List<Word> words, int type) {
    return words.subList(0, type).stream().anyMatch(Word::isOfName);
  }

  private static Draft typed(AddressText text, int number, List<Word> words, int found) {
    Word last = words.get(found);
    StreetTypes.Type type = StreetTypes.behind(last.term());
    double ratio = type == null ? 1 : type.ratio();
    int end = last.end();
    if (found + 1 < words.size()) {
      end = furtherEnd(words, found, end);
    }
    Draft draft = new Draft(number, end);
    draft.with("a house number, a name and a word for a street", ratio);
    if (!last.isCapital()) {
      draft.with("the word for a street is written small", 0.4);
    }
    if (isTitle(last) && text.isCapital(text.blanksEnd(last.hasDot() ? end + 1 : end))) {
      draft.with("what may be a title stands before a name", 0.2);
    }
    return draft;
  }

  /** Takes in a direction or the number of a road. */
  private static int furtherEnd(List<Word> words, int found, int end) {
    Word next = words.get(found + 1);
    boolean isRegion =
        found + 2 < words.size()
            && Region.named(next.term() + " " + words.get(found + 2).term()) != null;
    if (StreetTypes.isDirection(next.term()) && next.isCapital() && !isRegion) {
      return next.end();
    }
    boolean isRoad = found > 0 && StreetTypes.isNumbered(words.get(found).term());
    return isRoad && next.isNumber() && next.term().length() <= LARGE_NUMBER ? next.end() : end;
  }

  /** All in small letters, as people type. */
  private static @Nullable Draft small(int number, List<Word> words) {
    for (int i = 0; i < Math.min(words.size(), MOST_WORDS / 2 + 1); i++) {
      Word word = words.get(i);
      if (word.isCapital() || (i == 0 && StreetTypes.isParticle(word.term()))) {
        return null;
      }
      StreetTypes.Type type = i > 0 ? StreetTypes.behind(word.term()) : null;
      if (type != null && type.ratio() >= StreetTypes.STRONG) {
        return new Draft(number, word.end(), true)
            .with("a house number, a name and a word for a street", type.ratio())
            .with("all in small letters", 0.05);
      }
    }
    return null;
  }

  /** A name without a word for a street: only what follows can make an address of it. */
  private static @Nullable Draft untyped(int number, List<Word> words) {
    Word first = words.get(0);
    return first.isCapital() && first.term().length() >= SHORTEST_NAME
        ? new Draft(number, first.end()).bare()
        : null;
  }

  private static Draft weighed(
      AddressText text, Draft draft, int number, Word first, boolean hasComma) {
    if (MONTHS.contains(first.term())) {
      draft.with("the name is a month", 0.05);
    } else if (COUNTED.contains(first.term())) {
      draft.with("the name is something that is counted", 0.1);
    }
    if (hasComma && draft.language() == Country.UNKNOWN) {
      draft.with("a comma behind the house number", 0.5);
    }
    if (HouseNumber.isYear(text, number)) {
      draft.with(
          "the house number reads like a year",
          draft.odds() >= Draft.ODDS * StreetTypes.WEAK ? 0.4 : 0.1);
    }
    boolean isLarge = text.digitsEnd(number, LARGE_NUMBER) - number == LARGE_NUMBER;
    return isLarge
        ? draft.with("a house number of three digits or more", 2)
        : draft.with("a house number of one or two digits", 0.8);
  }
}
