package org.subrosa.address;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Addresses whose street has no number, read back from a postcode that says where it lies: {@code
 * Rose Cottage, Church Lane, Oxford OX1 2AB}.
 */
final class PlaceFirst {

  private static final int MOST_PARTS = 6;
  private static final int MOST_WORDS = 6;

  /** Words that end the names of buildings. */
  private static final Vocabulary BUILDINGS =
      Vocabulary.of(
          "cottage house farm farmhouse hall lodge mansion mansions apartments towers tower court building"
              + " villa villas residency complex chambers barn mill rectory vicarage castle works heights");

  /** Prefixes of ships that have post offices. */
  private static final Vocabulary SHIPS = Vocabulary.of("uss usns usnv uscgc");

  private static final Vocabulary MILITARY_OFFICES = Vocabulary.of("apo fpo dpo");
  private static final Vocabulary MILITARY_REGIONS = Vocabulary.of("aa ae ap");

  private PlaceFirst() {}

  /**
   * Reads the address that ends in the postcode whose first digits begin at an offset.
   *
   * @param from where another address has ended
   */
  static @Nullable Draft read(AddressText text, int number, int from) {
    Code code = Code.at(text, number);
    if (code == null) {
      return null;
    }
    int at = code.start();
    int start = code.isMilitary() ? at : -1;
    double ratio = code.isMilitary() ? StreetTypes.WEAK : 0;
    for (int i = 0; i < MOST_PARTS; i++) {
      int end = partEnd(text, at);
      if (end <= from) {
        break;
      }
      List<Word> words = Word.before(text, end, MOST_WORDS);
      int part = code.isMilitary() ? shipOr(words, begin(words)) : begin(words);
      if (part < from) {
        break;
      }
      double said = said(text, words, part);
      if (said > 0) {
        start = part;
        ratio = Math.max(ratio, said);
      }
      if (isInSentence(words)) {
        break;
      }
      at = part;
    }
    return start < 0 ? null : draft(start, code, ratio);
  }

  private static Draft draft(int start, Code code, double ratio) {
    Draft draft = new Draft(start, code.postcode().end());
    draft.with("a street or building without a number", ratio);
    draft.with("a postcode that says where it lies", code.ratio());
    draft.placed();
    return draft;
  }

  /** Whether a word ends the names of buildings. */
  static boolean isBuilding(String term) {
    return BUILDINGS.contains(term);
  }

  /** Goes back over what separates parts; -1 beyond the text. */
  private static int partEnd(AddressText text, int start) {
    int at = text.blanksStart(start);
    if (AddressText.isLineEnd(text.at(at - 1)) && at > text.from()) {
      at--;
      at = text.at(at - 1) == '\r' ? at - 1 : at;
      at = text.blanksStart(at);
    }
    if (",;-|".indexOf(text.at(at - 1)) >= 0) {
      at = text.blanksStart(at - 1);
    }
    return at > text.from() && AddressText.isWord(text.at(at - 1)) ? at : -1;
  }

  /** Returns where the row of names that ends a part begins; -1 where there is none. */
  private static int begin(List<Word> words) {
    int begin = -1;
    for (Word word : words) {
      if (word.isOfName()) {
        begin = word.start();
      } else if (!StreetTypes.isParticle(word.term()) || begin < 0) {
        break;
      }
    }
    return begin;
  }

  /** Returns where a ship begins, however it is written. */
  private static int shipOr(List<Word> words, int begin) {
    for (Word word : words) {
      if (SHIPS.contains(word.term()) || Parts.isMilitary(word.term())) {
        return word.start();
      }
    }
    return begin;
  }

  private static boolean isInSentence(List<Word> words) {
    return words.stream()
        .anyMatch(word -> !word.isOfName() && !StreetTypes.isParticle(word.term()));
  }

  /** How much a part says that it is a street, a building or a unit. */
  private static double said(AddressText text, List<Word> words, int begin) {
    if (words.isEmpty()) {
      return 0;
    }
    StreetTypes.Type type = StreetTypes.behind(words.get(0).term());
    if (type != null && words.size() > 1 && begin < words.get(0).start()) {
      return type.ratio();
    }
    if (BUILDINGS.contains(words.get(0).term()) && words.size() > 1) {
      return StreetTypes.FAINT;
    }
    if (words.stream().anyMatch(word -> SHIPS.contains(word.term()))
        || Parts.isMilitary(text.term(begin, text.wordEnd(begin)))) {
      return StreetTypes.WEAK;
    }
    int number = begin;
    boolean hasNumber =
        AddressText.isDigit(text.at(number)) && HouseNumber.end(text, number) > number;
    boolean isUnit = Parts.unitEnd(text, begin) > 0;
    return isUnit || (hasNumber && words.size() > 1) ? StreetTypes.WEAK : 0;
  }

  /** A postcode that says by itself, or with its region, that it is one. */
  private record Code(int start, Postcode postcode, double ratio, boolean isMilitary) {

    static @Nullable Code at(AddressText text, int number) {
      if (text.isCapital(number - 1)) {
        return lettered(text, text.wordStart(number));
      }
      int before = text.blanksStart(number);
      if (before == number || !isLong(text, number)) {
        return null;
      }
      Code indian = indian(text, number, before);
      return indian != null ? indian : regional(text, number, before);
    }

    private static boolean isLong(AddressText text, int number) {
      int digits = text.digitsEnd(number, 7) - number;
      return digits >= 3 && digits <= 6;
    }

    private static @Nullable Code lettered(AddressText text, int start) {
      Postcode postcode = Postcode.read(text, start);
      if (postcode == null) {
        return null;
      }
      boolean isOne =
          postcode.form() == Postcode.Form.BRITISH || postcode.form() == Postcode.Form.CANADIAN;
      return isOne ? new Code(start, postcode, 100, false) : null;
    }

    private static @Nullable Code indian(AddressText text, int number, int before) {
      Postcode postcode = Postcode.read(text, number);
      if (postcode == null || postcode.form() != Postcode.Form.SIX) {
        return null;
      }
      char last = text.at(before - 1);
      boolean isOne = postcode.isOf(Country.IN) && (last == '-' || AddressText.isLetter(last));
      return isOne ? new Code(number, postcode, 15, false) : null;
    }

    /** USPS, Publication 28, section 225: an office, a region, a ZIP code. */
    private static boolean isMilitary(List<Word> words) {
      return words.size() > 1
          && MILITARY_REGIONS.contains(words.get(0).term())
          && MILITARY_OFFICES.contains(words.get(1).term());
    }

    private static @Nullable Code regional(AddressText text, int number, int before) {
      int end = text.at(before - 1) == ',' ? text.blanksStart(before - 1) : before;
      List<Word> words = Word.before(text, end, Region.MOST_WORDS);
      Postcode military = isMilitary(words) ? Postcode.read(text, number) : null;
      if (military != null && military.isOf(Country.US)) {
        return new Code(words.get(1).start(), military, 100, true);
      }
      for (Word word : words) {
        Postcode postcode = word.isCapital() ? Locality.agreeing(text, word.start()) : null;
        if (postcode != null && postcode.end() > number) {
          return new Code(word.start(), postcode, 200, false);
        }
      }
      return null;
    }
  }
}
