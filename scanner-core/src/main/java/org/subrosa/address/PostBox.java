package org.subrosa.address;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Boxes and routes in place of a street.
 *
 * <p>Sources: USPS, <i>Publication 28</i>, sections 24 to 28; Australia Post and Royal Mail for
 * {@code GPO Box}, {@code Locked Bag} and {@code Private Bag}; UPU S42 for other languages.
 */
final class PostBox {

  private static final int MOST_DIGITS = 7;
  private static final double SURE = 400;
  private static final double LIKELY = 60;

  /** What two letters can mean anything, such as a blood pressure or a rate of breathing. */
  private static final double FAINT = 4;

  private static final List<Name> NAMES =
      List.of(
          new Name("p o box", SURE, Country.UNKNOWN),
          new Name("po box", SURE, Country.UNKNOWN),
          new Name("p o drawer", SURE, Country.UNKNOWN),
          new Name("po drawer", SURE, Country.UNKNOWN),
          new Name("pob", LIKELY, Country.UNKNOWN),
          new Name("post office box", SURE, Country.UNKNOWN),
          new Name("post office drawer", SURE, Country.UNKNOWN),
          new Name("gpo box", SURE, Country.AU),
          new Name("g p o box", SURE, Country.AU),
          new Name("locked bag", LIKELY, Country.AU),
          new Name("private bag", SURE, Country.UNKNOWN),
          new Name("rural route", SURE, Country.US),
          new Name("highway contract", SURE, Country.US),
          new Name("general delivery box", SURE, Country.US),
          new Name("rr", FAINT, Country.US),
          new Name("r r", FAINT, Country.US),
          new Name("hc", FAINT, Country.US),
          new Name("psc", FAINT, Country.US),
          new Name("cmr", FAINT, Country.US),
          new Name("postfach", SURE, Country.DE),
          new Name("boite postale", SURE, Country.FR),
          new Name("bp", FAINT, Country.FR),
          new Name("b p", FAINT, Country.FR),
          new Name("cs", FAINT, Country.FR),
          new Name("apartado de correos", SURE, Country.ES),
          new Name("apartado postal", SURE, Country.ES),
          new Name("apdo de correos", SURE, Country.ES),
          new Name("apartado", LIKELY, Country.ES),
          new Name("apdo", LIKELY, Country.ES),
          new Name("casilla de correo", SURE, Country.ES),
          new Name("casella postale", SURE, Country.IT),
          new Name("skrytka pocztowa", SURE, Country.PL),
          new Name("skr poczt", SURE, Country.PL),
          new Name("caixa postal", SURE, Country.OTHER),
          new Name("postbus", SURE, Country.OTHER),
          new Name("postboks", SURE, Country.OTHER),
          new Name("case postale", SURE, Country.OTHER));

  private static final int MOST_WORDS = 4;

  private PostBox() {}

  /** Reads the box whose number begins at an offset. */
  static @Nullable Draft read(AddressText text, int number) {
    int before = text.blanksStart(number);
    if (text.at(before - 1) == '#') {
      before = text.blanksStart(before - 1);
    } else if (text.at(before - 1) == '.') {
      before--;
    }
    if (!AddressText.isLetter(text.at(before - 1)) || before == number) {
      return null;
    }
    Draft found = named(text, before, number);
    return found;
  }

  private static @Nullable Draft named(AddressText text, int before, int number) {
    StringBuilder words = new StringBuilder();
    Draft best = null;
    int end = before;
    for (int i = 0; i < MOST_WORDS && AddressText.isWord(text.at(end - 1)); i++) {
      int start = text.wordStart(end);
      words.insert(0, text.term(start, end) + (words.length() > 0 ? " " : ""));
      Name name = name(words.toString());
      if (name != null && Character.isLetter(text.at(start))) {
        best = draft(text, start, number, name);
      }
      end = text.blanksStart(text.at(start - 1) == '.' ? start - 1 : start);
      if (text.at(end - 1) == '.') {
        end--;
      }
    }
    return best;
  }

  private static @Nullable Name name(String words) {
    for (Name name : NAMES) {
      if (name.words().equals(words)) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable Draft draft(AddressText text, int start, int number, Name name) {
    int end = text.digitsEnd(number, MOST_DIGITS);
    while (text.at(end) == ' '
        && name.country() == Country.DE
        && text.digitsEnd(end + 1, 3) == end + 3
        && !AddressText.isWord(text.at(end + 3))) {
      end += 3;
    }
    if (AddressText.isWord(text.at(end))) {
      return null;
    }
    return new Draft(start, end)
        .with("a post office box or rural route", name.ratio())
        .in(name.country());
  }

  /**
   * What a box is called.
   *
   * @param words in small letters, without dots
   */
  private record Name(String words, double ratio, Country country) {}
}
