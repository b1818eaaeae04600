package org.subrosa.address;

import org.jspecify.annotations.Nullable;

/**
 * A postcode as it is written.
 *
 * <p>Sources: UPU, <i>Postal addressing systems</i> (S42) for the forms; Royal Mail, <i>Postcode
 * Address File</i>, for areas; Canada Post for the letters that first stand for a province.
 *
 * @param end the UTF-16 unit after its last
 * @param form how it is written
 * @param characters its letters and digits
 */
record Postcode(int end, Form form, String characters) {

  /** Ways to write postcodes. */
  enum Form {
    BRITISH,
    CANADIAN,
    DUTCH,
    /** Two and three digits with a hyphen: Poland. */
    TWO_THREE,
    /** Four and three digits with a hyphen: Portugal. */
    FOUR_THREE,
    /** Three digits, a blank, two digits: Sweden, Czechia, Slovakia, Greece. */
    THREE_TWO,
    FOUR,
    FIVE,
    /** A ZIP code with its four further digits. */
    NINE,
    SIX
  }

  private static final Vocabulary BRITISH_AREAS =
      Vocabulary.of(
          "AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT"
              + " DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY"
              + " L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH"
              + " RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD"
              + " WF WN WR WS WV YO ZE");

  private static final int LONGEST_RUN = 7;

  /** Reads the postcode that begins at an offset. */
  static @Nullable Postcode read(AddressText text, int start) {
    return AddressText.isDigit(text.at(start)) ? digits(text, start) : letters(text, start);
  }

  private static @Nullable Postcode letters(AddressText text, int start) {
    if (!isCapital(text.at(start))) {
      return null;
    }
    Postcode canadian = canadian(text, start);
    return canadian != null ? canadian : british(text, start);
  }

  private static @Nullable Postcode canadian(AddressText text, int start) {
    if ("ABCEGHJKLMNPRSTVXY".indexOf(text.at(start)) < 0
        || !AddressText.isDigit(text.at(start + 1))
        || !isCapital(text.at(start + 2))) {
      return null;
    }
    int gap = text.at(start + 3) == ' ' || text.at(start + 3) == '-' ? start + 4 : start + 3;
    boolean fits =
        AddressText.isDigit(text.at(gap))
            && isCapital(text.at(gap + 1))
            && AddressText.isDigit(text.at(gap + 2))
            && !AddressText.isWord(text.at(gap + 3));
    return fits ? of(text, start, gap + 3, Form.CANADIAN) : null;
  }

  private static @Nullable Postcode british(AddressText text, int start) {
    int digit = isCapital(text.at(start + 1)) ? start + 2 : start + 1;
    if (!AddressText.isDigit(text.at(digit))) {
      return null;
    }
    int at = digit + 1;
    if ((AddressText.isDigit(text.at(at)) && !isBritishEnd(text, at)) || isCapital(text.at(at))) {
      at++;
    }
    int inward = text.at(at) == ' ' ? at + 1 : at;
    String area = String.valueOf(text.at(start)) + (digit > start + 1 ? text.at(start + 1) : "");
    return isBritishEnd(text, inward) && BRITISH_AREAS.contains(area)
        ? of(text, start, inward + 3, Form.BRITISH)
        : null;
  }

  private static boolean isBritishEnd(AddressText text, int at) {
    return AddressText.isDigit(text.at(at))
        && isCapital(text.at(at + 1))
        && isCapital(text.at(at + 2))
        && !AddressText.isWord(text.at(at + 3));
  }

  private static @Nullable Postcode digits(AddressText text, int start) {
    int end = text.digitsEnd(start, LONGEST_RUN);
    Postcode found =
        switch (end - start) {
          case 2 -> joined(text, start, end, '-', 3, Form.TWO_THREE);
          case 3 -> three(text, start, end);
          case 4 -> four(text, start, end);
          case 5 -> five(text, start, end);
          case 6 -> whole(text, start, end, Form.SIX);
          default -> null;
        };
    return found;
  }

  private static @Nullable Postcode three(AddressText text, int start, int end) {
    Postcode six = joined(text, start, end, ' ', 3, Form.SIX);
    return six != null ? six : joined(text, start, end, ' ', 2, Form.THREE_TWO);
  }

  private static @Nullable Postcode four(AddressText text, int start, int end) {
    Postcode portuguese = joined(text, start, end, '-', 3, Form.FOUR_THREE);
    if (portuguese != null) {
      return portuguese;
    }
    int letters = text.at(end) == ' ' ? end + 1 : end;
    if (isCapital(text.at(letters))
        && isCapital(text.at(letters + 1))
        && !AddressText.isWord(text.at(letters + 2))) {
      return of(text, start, letters + 2, Form.DUTCH);
    }
    return whole(text, start, end, Form.FOUR);
  }

  private static @Nullable Postcode five(AddressText text, int start, int end) {
    Postcode nine = joined(text, start, end, '-', 4, Form.NINE);
    return nine != null ? nine : whole(text, start, end, Form.FIVE);
  }

  private static @Nullable Postcode joined(
      AddressText text, int start, int end, char sign, int more, Form form) {
    int last = end + 1 + more;
    return text.at(end) == sign
            && text.digitsEnd(end + 1, more + 1) == last
            && !AddressText.isWord(text.at(last))
        ? of(text, start, last, form)
        : null;
  }

  private static @Nullable Postcode whole(AddressText text, int start, int end, Form form) {
    char next = text.at(end);
    boolean goesOn =
        AddressText.isWord(next)
            || ("-.,:/%".indexOf(next) >= 0 && AddressText.isDigit(text.at(end + 1)));
    return goesOn ? null : of(text, start, end, form);
  }

  private static Postcode of(AddressText text, int start, int end, Form form) {
    StringBuilder characters = new StringBuilder();
    for (int at = start; at < end; at++) {
      if (AddressText.isWord(text.at(at))) {
        characters.append(text.at(at));
      }
    }
    return new Postcode(end, form, characters.toString());
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Whether it reads like a year of our days. */
  boolean isYear() {
    return form == Form.FOUR && (characters.startsWith("19") || characters.startsWith("20"));
  }

  /** Whether it lies in a country, as far as its form and first digits tell. */
  boolean isOf(Country country) {
    return switch (country) {
      case US -> form == Form.FIVE || form == Form.NINE;
      case UK -> form == Form.BRITISH;
      case CA -> form == Form.CANADIAN;
      case AU -> form == Form.FOUR;
      case IN -> form == Form.SIX && isBetween("110000", "859999");
      case DE -> form == Form.FIVE && isBetween("01001", "99998");
      case FR -> form == Form.FIVE && isBetween("01000", "98899");
      case ES -> form == Form.FIVE && isBetween("01000", "52999");
      case IT -> form == Form.FIVE && isBetween("00010", "98168");
      case PL -> form == Form.TWO_THREE;
      case OTHER, UNKNOWN -> form != Form.BRITISH && form != Form.CANADIAN;
    };
  }

  private boolean isBetween(String first, String last) {
    return first.compareTo(characters) <= 0 && characters.compareTo(last) <= 0;
  }

  /** Returns the form, never the digits. */
  @Override
  public String toString() {
    return "Postcode[" + form + "]";
  }
}
