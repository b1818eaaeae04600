package org.subrosa.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subrosa.validate.Validator;
import org.subrosa.validate.Validators;

/**
 * Decode layers of numbers that are written as nobody should write them, and that their own check
 * digits prove: letters that look like digits, words glued to them, groups with other signs in
 * between, small letters. What has no check digits is read by its groups, and counts for less.
 */
final class ProvedValues {

  private static final Validator CARD = Validators.find("payment-card").orElseThrow();
  private static final Validator IBAN = Validators.find("iban").orElseThrow();
  private static final Validator MAIL = Validators.find("email").orElseThrow();

  private static final String NEXT_CELL = "(?: ?+\\t{1,2}+|\"?+[,;|] ?+\"?+)";
  private static final String NEXT_GROUP = "(?:" + NEXT_CELL + "|[/_.]| {2,4}+)";

  private static final String DIGITS = "0123456789";
  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String BETWEEN = "\t,;|\" ";
  private static final String SPOKEN = "[\\p{L}\\p{N}_-]";

  private static final int SHORTEST_CARD = 12;
  private static final int SHORTEST_IBAN = 15;
  private static final int SHORTEST_SSN = 11;
  private static final int LONGEST_CARD = 19;
  private static final int LONGEST_IBAN = 34;

  /** Letters of a country and two check digits. */
  private static final int COUNTRY = 4;

  private static final int SSN_AREA = 3;

  /** What looks like a digit is one only among many. */
  private static final int LEAST_DIGITS = 8;

  static final List<Decoder> ALL =
      List.of(
          new Decoder(
              View.CELLS,
              EncodedPlaces.runsOf(DIGITS + "/_. ", SHORTEST_SSN)
                  .where(DigitGroups.of("4444", "465", "324")),
              Pattern.compile(
                  "(?<![0-9/_.])(?:"
                      + groups(4, 4, 4, 4)
                      + "|"
                      + groups(4, 6, 5)
                      + "|"
                      + groups(3, 2, 4)
                      + ")(?![0-9/_]|\\.[0-9])"),
              match -> Optional.of(match.group().replaceAll("[^0-9]++", " "))),
          new Decoder(
              "middle dot",
              EncodedPlaces.near("\u00B7", 2),
              Pattern.compile("\u00B7(?<=[0-9]\u00B7)(?=[0-9])"),
              match -> Optional.of(" ")),
          new Decoder(
              View.CELLS,
              EncodedPlaces.runsOf(DIGITS + CAPITALS + BETWEEN + "/_.", SHORTEST_IBAN + 3)
                  .where(ProvedValues::hasCountry),
              Pattern.compile(
                  "(?<![A-Z0-9])[A-Z]{2}[0-9]{2}(?:"
                      + NEXT_GROUP
                      + "[A-Z0-9]{4}){2,7}+(?:"
                      + NEXT_GROUP
                      + "[A-Z0-9]{1,3})?+(?![A-Z0-9])"),
              ProvedValues::account),
          new Decoder(
              View.CELLS,
              EncodedPlaces.runsOf(DIGITS + BETWEEN + '-', SHORTEST_SSN + 1)
                  .where(ProvedValues::hasHyphen),
              Pattern.compile(
                  "(?<![0-9-])[0-9-]{1,9}+(?:" + NEXT_CELL + "[0-9-]{1,9}+){1,4}+(?![0-9-])"),
              ProvedValues::hyphened),
          new Decoder(
              "small letters",
              EncodedPlaces.runsOf(DIGITS + CAPITALS.toLowerCase(Locale.ROOT), SHORTEST_IBAN)
                  .where(ProvedValues::beginsAsAccount),
              Pattern.compile("(?<![A-Za-z0-9])[a-z]{2}[0-9]{2}[a-z0-9]{11,30}+(?![A-Za-z0-9])"),
              ProvedValues::account),
          new Decoder(
              "look-alike",
              EncodedPlaces.runsOf(DIGITS + "OoIl|", SHORTEST_CARD).where(ProvedValues::isMixed),
              Pattern.compile("(?<![A-Za-z0-9])[0-9OoIl|]{12,19}+(?![A-Za-z0-9])"),
              ProvedValues::lettersAsDigits),
          new Decoder(
              View.CELLS,
              EncodedPlaces.runsOf(DIGITS, SHORTEST_CARD).where(ProvedValues::isInWord),
              Pattern.compile(
                  "(?:(?<=(?<!%s)\\p{L}{1,12})|(?<!%s)(?=[0-9]{12,19}+\\p{L}))[0-9]{12,19}+"
                          .replace("%s", SPOKEN)
                      + "(?=\\p{L}{0,12}+(?!%s))".replace("%s", SPOKEN)),
              match ->
                  Optional.of(match.group()).filter(ProvedValues::isCard).map(n -> ' ' + n + ' ')));

  private ProvedValues() {}

  /** Whether a text is the number of a payment card. */
  static boolean isCard(String number) {
    return isRight(CARD.check(number));
  }

  /** Whether a text is the number of a bank account, in capitals and without blanks. */
  static boolean isAccount(String number) {
    return isRight(IBAN.check(number));
  }

  /** Whether a text is an address for mail below a domain that exists. */
  static boolean isMail(String address) {
    return isRight(MAIL.check(address));
  }

  private static boolean isRight(Validator.Verdict verdict) {
    return verdict == Validator.Verdict.VALID || verdict == Validator.Verdict.TEST_VALUE;
  }

  /** Whether a group of two capitals and two digits is there, with which an account begins. */
  private static boolean hasCountry(String text, int start, int end) {
    for (int at = start + COUNTRY; at < end; at++) {
      if (!isLetterOrDigit(text.charAt(at))
          && isDigit(text.charAt(at - 1))
          && isDigit(text.charAt(at - 2))
          && isCapital(text.charAt(at - 3))
          && isCapital(text.charAt(at - COUNTRY))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a hyphen stands behind at most three digits: dates and longer numbers go on so. */
  private static boolean hasHyphen(String text, int start, int end) {
    int digits = 0;
    boolean isFirst = true;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (c == '-' && isFirst && digits <= SSN_AREA) {
        return true;
      }
      isFirst = c != '-' && (isFirst || !isDigit(c));
      digits = isDigit(c) ? digits + 1 : 0;
    }
    return false;
  }

  private static boolean beginsAsAccount(String text, int start, int end) {
    return end - start <= LONGEST_IBAN
        && !isDigit(text.charAt(start))
        && !isDigit(text.charAt(start + 1))
        && isDigit(text.charAt(start + 2))
        && isDigit(text.charAt(start + 3));
  }

  private static boolean isMixed(String text, int start, int end) {
    int digits = 0;
    for (int at = start; at < end; at++) {
      digits += isDigit(text.charAt(at)) ? 1 : 0;
    }
    return digits >= LEAST_DIGITS && digits < end - start;
  }

  private static boolean isInWord(String text, int start, int end) {
    return end - start <= LONGEST_CARD
        && ((start > 0 && Character.isLetter(text.codePointBefore(start)))
            || (end < text.length() && Character.isLetter(text.codePointAt(end))));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isLetterOrDigit(char c) {
    return isDigit(c) || isCapital(c) || (c >= 'a' && c <= 'z');
  }

  /** Groups of so many digits with a sign in place of a blank or hyphen, always the same one. */
  private static String groups(int... digits) {
    String name = "sign" + digits[1];
    StringBuilder groups = new StringBuilder();
    for (int i = 0; i < digits.length; i++) {
      groups.append(i == 0 ? "" : i == 1 ? "(?<" + name + ">[/_.]| {2,4})" : "\\k<" + name + ">");
      groups.append("[0-9]{").append(digits[i]).append('}');
    }
    return groups.toString();
  }

  private static Optional<String> account(Matcher match) {
    String compact = match.group().replaceAll("[^A-Za-z0-9]++", "").toUpperCase(Locale.ROOT);
    return Optional.of(compact).filter(ProvedValues::isAccount);
  }

  /** A number whose own hyphens say that its parts are one: NNN-NN-NNNN. */
  private static Optional<String> hyphened(Matcher match) {
    String joined = match.group().replaceAll("[^0-9-]++", "");
    return Optional.of(joined).filter(number -> number.matches("[0-9]{3}-[0-9]{2}-[0-9]{4}"));
  }

  private static Optional<String> lettersAsDigits(Matcher match) {
    String written = match.group();
    long digits = written.chars().filter(Character::isDigit).count();
    String number = written.replaceAll("[Oo]", "0").replaceAll("[Il|]", "1");
    return digits >= LEAST_DIGITS && digits < written.length() && isCard(number)
        ? Optional.of(number)
        : Optional.empty();
  }
}
