package org.subrosa.address;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows a street: units, boxes, places, region, postcode, country, on one line or several.
 * What is read counts up to the last part that says by itself that it belongs to an address.
 */
final class Locality {

  private static final int MOST_PARTS = 7;
  private static final int MOST_PLACES = 3;
  private static final int MOST_WORDS = 5;

  private final AddressText text;
  private final Draft draft;
  private int at;
  private int places;
  private int firstPlaceStart = -1;
  private int firstPlaceEnd = -1;
  private boolean hasUnit;

  private Locality(AddressText text, Draft draft) {
    this.text = text;
    this.draft = draft;
    this.at = draft.end();
  }

  /** Reads on behind a street and weighs what is found. */
  static void read(AddressText text, Draft draft) {
    new Locality(text, draft).read();
  }

  private void read() {
    boolean isDone = false;
    for (int i = 0; i < MOST_PARTS && !isDone; i++) {
      int next = text.partStart(text.at(at) == '.' ? at + 1 : at);
      isDone = next < 0 || !part(next);
    }
    if (hasUnit && places > 0) {
      countryBehindBlankLine();
    }
    if (firstPlaceStart >= draft.end() && isPlain()) {
      draft.extendTo(firstPlaceEnd);
      draft.with("the name of a place behind a comma", 2);
    } else if (hasUnit && firstPlaceStart == draft.end() + 1 && isLineEnd(firstPlaceEnd)) {
      draft.extendTo(firstPlaceEnd);
    }
  }

  private boolean isLineEnd(int end) {
    return AddressText.isLineEnd(text.at(text.blanksEnd(text.at(end) == '.' ? end + 1 : end)));
  }

  /** Whether the first part behind the street is a name that ends there. */
  private boolean isPlain() {
    return text.hasComma(/* start= */ draft.end(), /* end= */ firstPlaceStart)
        && !text.hasLineEnd(/* start= */ draft.end(), /* end= */ firstPlaceStart)
        && text.isPartEnd(firstPlaceEnd);
  }

  /** Reads a part and returns whether more may follow. */
  private boolean part(int start) {
    int unit = Parts.unitEnd(text, start);
    if (unit > 0) {
      confirm(unit, hasUnit ? "" : "a unit of a house", Parts.ratio(text, start));
      hasUnit = true;
      return true;
    }
    if (country(start)) {
      return false;
    }
    if (AddressText.isDigit(text.at(start))) {
      return postcodeFirst(start, start) && country();
    }
    int national = nationalPrefixEnd(start);
    if (national > 0) {
      return postcodeFirst(start, national) && country();
    }
    return !isRegionOrPostcode(start, true) && words(start);
  }

  private void confirm(int end, String reason, double ratio) {
    if (!reason.isEmpty()) {
      draft.with(reason, ratio);
    }
    draft.extendTo(end);
    draft.placed();
    at = end;
  }

  /** Reads the country that may follow what ends here; nothing follows it. */
  private boolean country() {
    int next = text.partStart(text.at(at) == '.' ? at + 1 : at);
    if (next >= 0) {
      country(next);
    }
    return false;
  }

  /** The line of a region that a form leaves empty stays one before the country. */
  private void countryBehindBlankLine() {
    int next = text.behindBlankLine(at);
    if (next >= 0) {
      country(next);
    }
  }

  private boolean country(int start) {
    if (!text.isCapital(start)) {
      return false;
    }
    List<Word> words = Word.after(text, start, Country.MOST_WORDS);
    StringBuilder name = new StringBuilder();
    int end = -1;
    for (Word word : words) {
      name.append(name.isEmpty() || isInitial(word) ? "" : " ").append(word.term());
      if (Country.named(name.toString()) != Country.UNKNOWN && isCountryEnd(word.end())) {
        end = word.end();
      }
      if (isInitial(word)) {
        name.append('.');
      }
    }
    if (end < 0
        || isBeforeRegion(end)
        || (places == 0 && !draft.isPlaced() && !isSeparated(start))) {
      return false;
    }
    confirm(end, "a country", 10);
    codeBehindCountry();
    return true;
  }

  /** {@code Lebanon, KS} is a city. */
  private boolean isBeforeRegion(int end) {
    int next = text.partStart(end);
    RegionName name = next < 0 ? null : RegionName.read(text, next, false);
    return name != null && name.region().isAbbreviation();
  }

  private boolean isCountryEnd(int end) {
    return text.isPartEnd(end) || AddressText.isDigit(text.at(text.blanksEnd(end)));
  }

  private void codeBehindCountry() {
    int next = text.partStart(at);
    Postcode postcode = next < 0 || text.hasLineEnd(at, next) ? null : Postcode.read(text, next);
    if (postcode != null && !postcode.isYear() && text.isPartEnd(postcode.end())) {
      confirm(postcode.end(), "a postcode behind the country", 3);
    }
  }

  private boolean isSeparated(int start) {
    return text.hasComma(at, start) || text.hasLineEnd(at, start);
  }

  private static boolean isInitial(Word word) {
    return word.hasDot() && word.term().length() == 1;
  }

  /** Letters of a country before a postcode, as in {@code D-10115}. */
  private int nationalPrefixEnd(int start) {
    int hyphen = start;
    while (hyphen - start < 3 && text.isCapital(hyphen)) {
      hyphen++;
    }
    return hyphen > start && text.at(hyphen) == '-' && AddressText.isDigit(text.at(hyphen + 1))
        ? hyphen + 1
        : -1;
  }

  /** Postcode and city, as most of Europe writes them. */
  private boolean postcodeFirst(int start, int digits) {
    Postcode postcode = Postcode.read(text, digits);
    if (postcode == null) {
      return false;
    }
    int city = text.blanksEnd(postcode.end());
    int end = city > postcode.end() ? cityEnd(city) : -1;
    if (end < 0) {
      return loneCode(start, postcode);
    }
    confirm(end, "a postcode before a city", strength(postcode, start != digits));
    return true;
  }

  private double strength(Postcode postcode, boolean hasPrefix) {
    boolean isShort = postcode.form() == Postcode.Form.FOUR;
    double ratio = isShort ? 15 : 40;
    if (draft.language() != Country.UNKNOWN) {
      ratio *= postcode.isOf(draft.language()) ? 2 : 0.3;
    }
    ratio *= hasPrefix ? 3 : 1;
    return postcode.isYear() ? ratio * 0.2 : ratio;
  }

  /** A postcode on its own behind a comma, line end or place. */
  private boolean loneCode(int start, Postcode postcode) {
    boolean isLong = postcode.characters().length() > 4 && !draft.isSmall();
    if (!text.isPartEnd(postcode.end()) || !(places > 0 || isSeparated(start))) {
      return false;
    }
    if (postcode.isYear()) {
      return false;
    }
    confirm(postcode.end(), "a number in the place of a postcode", isLong ? 15 : 6);
    return true;
  }

  private int cityEnd(int start) {
    int end = -1;
    for (Word word : Word.after(text, start, MOST_WORDS - 1)) {
      boolean isNumbered = end > 0 && word.isNumber() && word.term().length() < 3;
      if (word.isCapital() || isNumbered) {
        end = word.end();
      } else if (!StreetTypes.isParticle(word.term()) || end < 0) {
        break;
      }
    }
    return end;
  }

  /** Names of places, at the end of which region and postcode may stand. */
  private boolean words(int start) {
    if (places == MOST_PLACES) {
      return false;
    }
    int end = -1;
    boolean isApart = draft.isPlaced() || isSeparated(start);
    for (Word word : Word.after(text, start, MOST_WORDS)) {
      if (end > 0 && isRegionOrPostcode(word.start(), false)) {
        return false;
      }
      if (end > 0 && isApart && country(word.start())) {
        return false;
      }
      if (!isOfPlace(word, end > 0)) {
        break;
      }
      end = word.end();
    }
    if (end < 0) {
      return false;
    }
    placeRead(start, end);
    return true;
  }

  private boolean isOfPlace(Word word, boolean isFurther) {
    return word.isCapital()
        || draft.isSmall()
        || (isFurther && StreetTypes.isParticle(word.term()))
        || Parts.isOrdinal(word.term())
        || (isFurther && word.isNumber() && word.term().length() < 4);
  }

  private void placeRead(int start, int end) {
    if (places == 0) {
      firstPlaceStart = start;
      firstPlaceEnd = end;
    }
    places++;
    at = end;
  }

  private boolean isRegionOrPostcode(int start, boolean isPart) {
    return region(start, isPart) || postcode(start);
  }

  /** Reads a region with what postcode follows, and the country. */
  private boolean region(int start, boolean isPart) {
    RegionName name = RegionName.read(text, start, draft.isSmall());
    if (name == null) {
      return false;
    }
    Postcode postcode = name.postcode(text);
    if (postcode == null) {
      return bareRegion(start, name, isPart);
    }
    boolean holds = name.region().holds(postcode);
    if (!holds && !name.region().isCountryOf(postcode)) {
      return false;
    }
    confirm(
        postcode.end(),
        holds ? "a region with a postcode that lies in it" : "a region with a postcode of another",
        holds ? 300 : 8);
    country();
    return true;
  }

  private boolean bareRegion(int start, RegionName name, boolean isPart) {
    boolean isSure = isPart ? isSeparated(start) && places > 0 : name.region().isAbbreviation();
    if (draft.isSmall() || !isSure || !text.isPartEnd(name.end())) {
      return false;
    }
    confirm(name.end(), "a place and its region", 20);
    country();
    return true;
  }

  private boolean postcode(int start) {
    int digits = text.at(start) == '-' ? text.blanksEnd(start + 1) : start;
    Postcode postcode = Postcode.read(text, digits);
    if (postcode == null || postcode.isYear()) {
      return false;
    }
    double ratio = ratio(postcode);
    if (ratio == 0 || !text.isPartEnd(postcode.end())) {
      return false;
    }
    confirm(postcode.end(), "a postcode behind a place", ratio);
    country();
    return true;
  }

  private double ratio(Postcode postcode) {
    return switch (postcode.form()) {
      case BRITISH -> 150;
      case CANADIAN -> 100;
      case DUTCH, TWO_THREE, FOUR_THREE -> 30;
      case SIX -> postcode.isOf(Country.IN) ? 30 : 8;
      case NINE -> 60;
      case FIVE, THREE_TWO -> places > 0 || draft.isPlaced() ? 15 : 8;
      case FOUR -> places > 0 || draft.isPlaced() ? 5 : 0;
    };
  }

  /** Reads a region and its postcode at an offset, for who reads backwards. */
  static @Nullable Postcode agreeing(AddressText text, int start) {
    RegionName name = RegionName.read(text, start, false);
    Postcode postcode = name == null ? null : name.postcode(text);
    return name != null && postcode != null && name.region().holds(postcode) ? postcode : null;
  }
}
