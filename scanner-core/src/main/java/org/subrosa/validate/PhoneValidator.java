package org.subrosa.validate;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Telephone numbers: international ones behind a plus sign, national ones of the United States, and
 * of the United Kingdom when they begin with 0.
 *
 * <p>Sources: ITU-T E.164, <a
 * href="https://www.itu.int/rec/T-REC-E.164">itu.int/rec/T-REC-E.164</a>, with the numbering plans
 * that libphonenumber ships; numbers for fiction after NANPA (555-0100 to 555-0199), <a
 * href="https://nanpa.com/numbering/555-line-numbers">nanpa.com</a>, and Ofcom, "Telephone numbers
 * for use in TV and radio drama programmes", <a
 * href="https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama">ofcom.org.uk
 * </a>. The pass rate is that of ten random digits of which the first and fourth are 2 to 9.
 */
final class PhoneValidator implements Validator {

  private static final Pattern DRAMA_US = Pattern.compile("[2-9][0-9]{2}55501[0-9]{2}");
  private static final Pattern DRAMA_GB =
      Pattern.compile("(?:2079460|7700900|1632960|1134960|1144960|1154960)[0-9]{3}");
  private static final int US = 1;
  private static final int GB = 44;
  private static final int LONGEST = 40;
  private static final int SHORTEST_LOCAL = 7;
  private static final int LONGEST_LOCAL = 12;
  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

  @Override
  public String name() {
    return "phone";
  }

  @Override
  public Verdict check(String value) {
    if (value.length() > LONGEST) {
      return Verdict.INVALID;
    }
    String number = value.strip();
    if (number.startsWith("0") || number.startsWith("(0")) {
      return checkNational(number);
    }
    Verdict american = parse(number, "US").map(PhoneValidator::judge).orElse(Verdict.INVALID);
    return american == Verdict.INVALID && isLocal(number) ? Verdict.UNKNOWN : american;
  }

  /**
   * Numbers without any code are of a country that is not known; most have eight or nine digits.
   */
  private static boolean isLocal(String number) {
    long digits = number.chars().filter(c -> c >= '0' && c <= '9').count();
    return !number.startsWith("+") && digits >= SHORTEST_LOCAL && digits <= LONGEST_LOCAL;
  }

  /** Judges a number behind a trunk or exit code, of which the country is a guess. */
  private static Verdict checkNational(String value) {
    Verdict british = parse(value, "GB").map(PhoneValidator::judge).orElse(Verdict.UNKNOWN);
    return british == Verdict.INVALID ? Verdict.UNKNOWN : british;
  }

  private static Verdict judge(PhoneNumber number) {
    String national = PLANS.getNationalSignificantNumber(number);
    if (isForFiction(number.getCountryCode(), national)) {
      return Verdict.TEST_VALUE;
    }
    if (PLANS.isValidNumber(number)) {
      return Verdict.VALID;
    }
    return PLANS.isPossibleNumber(number) ? Verdict.UNKNOWN : Verdict.INVALID;
  }

  private static boolean isForFiction(int country, String national) {
    return (country == US && DRAMA_US.matcher(national).matches())
        || (country == GB && DRAMA_GB.matcher(national).matches());
  }

  private static Optional<PhoneNumber> parse(String value, String region) {
    try {
      return Optional.of(PLANS.parse(value, region));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public double randomPassRate() {
    return 0.57;
  }
}
