package org.subrosa.address;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A postcode without a street: with its place on a line of its own ({@code 53-320 Wrocław}), or
 * behind its label ({@code Postcode: 8592}).
 */
final class CodeOnly {

  private static final double LABELLED = 80;
  private static final double LINE = 20;

  /** Four or five digits in a row stand for much else. */
  private static final double PLAIN_LINE = 5;

  private static final int MOST_WORDS = 4;
  private static final int MOST_DIGITS = 5;

  /** Iceland's, and those of some islands. */
  private static final int FEWEST_DIGITS = 3;

  private static final String SIGNS = ":=>\"'";

  private static final Vocabulary LABELS =
      Vocabulary.of(
          "postcode postalcode zipcode plz postleitzahl postnummer postinumero irsz iranyitoszam indeks");

  private static final Vocabulary FIRST = Vocabulary.of("zip post postal pin");
  private static final Vocabulary SECOND = Vocabulary.of("code codigo kod");

  private CodeOnly() {}

  /** Reads the postcode whose digits begin at an offset. */
  static @Nullable Draft read(AddressText text, int number) {
    int digits = text.digitsEnd(number, MOST_DIGITS + 1) - number;
    char before = text.at(number - 1);
    if (digits < 2 || digits > MOST_DIGITS || AddressText.isWord(before) || before == '.') {
      return null;
    }
    boolean isLine = text.isLineStart(number);
    boolean isLabelled = isLabelled(text, number);
    Postcode postcode = isLine || isLabelled ? Postcode.read(text, number) : null;
    if (isLabelled
        && digits == FEWEST_DIGITS
        && !isCount(text, number)
        && text.isPartEnd(number + digits)) {
      return labelled(number, number + digits);
    }
    if (postcode == null || (isLabelled && !text.isPartEnd(postcode.end()))) {
      return null;
    }
    return isLabelled ? labelled(number, postcode.end()) : line(text, number, postcode);
  }

  private static Draft labelled(int number, int end) {
    Draft draft = new Draft(number, end);
    draft.with("a number behind the label of a postcode", LABELLED);
    draft.placed();
    return draft;
  }

  private static boolean isLabelled(AddressText text, int number) {
    int end = number;
    int at = text.blanksStart(end);
    while (number - at < MOST_DIGITS && SIGNS.indexOf(text.at(at - 1)) >= 0) {
      at = text.blanksStart(at - 1);
    }
    if (at == number || !AddressText.isLetter(text.at(at - 1))) {
      return false;
    }
    List<Word> words = Word.before(text, at, 3);
    int label = !words.isEmpty() && words.get(0).term().equals("is") ? 1 : 0;
    if (words.size() <= label) {
      return false;
    }
    String last = words.get(label).term();
    if (last.equals("zip") && text.at(text.blanksStart(number) - 1) == ':') {
      return text.digitsEnd(number, FEWEST_DIGITS + 1) - number > FEWEST_DIGITS
          && !isCount(text, number);
    }
    String first = words.size() > label + 1 ? words.get(label + 1).term() : "";
    return LABELS.contains(last)
        || (SECOND.contains(last) && FIRST.contains(first))
        || (FIRST.contains(last) && SECOND.contains(first));
  }

  /** Files in a ZIP are counted too. */
  private static boolean isCount(AddressText text, int number) {
    int next = text.blanksEnd(text.digitsEnd(number, MOST_DIGITS));
    return AddressText.isLetter(text.at(next)) && !text.isCapital(next);
  }

  private static @Nullable Draft line(AddressText text, int number, Postcode postcode) {
    int city = text.blanksEnd(postcode.end());
    List<Word> words = Word.after(text, city, MOST_WORDS);
    if (city == postcode.end() || words.isEmpty() || postcode.isYear()) {
      return null;
    }
    boolean isName =
        words.get(0).isCapital()
            && words.stream().allMatch(w -> w.isCapital() || StreetTypes.isParticle(w.term()));
    int end = words.get(words.size() - 1).end();
    if (!isName || !AddressText.isLineEnd(text.at(text.blanksEnd(end)))) {
      return null;
    }
    boolean isPlain =
        postcode.form() == Postcode.Form.FOUR
            || postcode.form() == Postcode.Form.FIVE
            || postcode.form() == Postcode.Form.SIX;
    return new Draft(number, end)
        .with("a postcode and a name that fill a line", isPlain ? PLAIN_LINE : LINE);
  }
}
