package org.subrosa.samples;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The check digits of the planted identifiers, written from the published rules. */
final class CheckDigits {
  private static final String VIN_WEIGHTS = "8765432A098765432";
  private static final String VIN_LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final String VIN_VALUES = "12345678123457923456789";
  private static final String BASE_62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private CheckDigits() {}

  /** The Luhn digit of ISO/IEC 7812-1, annex B, to be appended to the number. */
  static int luhn(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? 2 * digit : digit;
      sum += doubled / 10 + doubled % 10;
    }
    return (10 - sum % 10) % 10;
  }

  /**
   * The digit of a National Provider Identifier: Luhn over the nine digits behind the prefix 80840
   * (45 CFR 162.406; CMS, "Requirements for National Provider Identifier and check digit").
   */
  static int npi(String nineDigits) {
    return luhn("80840" + nineDigits);
  }

  /** The two check digits of an IBAN (ISO 13616-1 with MOD 97-10 of ISO/IEC 7064). */
  static String iban(String country, String basicNumber) {
    int remainder = mod97(basicNumber + country + "00");
    return twoDigits(98 - remainder);
  }

  private static int mod97(String text) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      digits.append(Character.digit(text.charAt(i), 36));
    }
    return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValueExact();
  }

  /**
   * The two digits behind the ten of a Belgian account number: the remainder by 97, or 97 for none
   * (SWIFT, IBAN registry, BE).
   */
  static String belgianAccount(String tenDigits) {
    int remainder = (int) (Long.parseLong(tenDigits) % 97);
    return twoDigits(remainder == 0 ? 97 : remainder);
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** The ninth digit of a routing transit number (American Bankers Association, weights 3-7-1). */
  static int aba(String eightDigits) {
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += weighted(eightDigits.charAt(i), "371", i);
    }
    return (10 - sum % 10) % 10;
  }

  private static int weighted(char digit, String weights, int position) {
    return (digit - '0') * (weights.charAt(position % weights.length()) - '0');
  }

  /**
   * The ninth character of a vehicle identification number, whatever stands there now (ISO 3779; 49
   * CFR 565.15, table III to V).
   */
  static char vin(String seventeen) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += vinValue(seventeen.charAt(i)) * Character.digit(VIN_WEIGHTS.charAt(i), 16);
    }
    return "0123456789X".charAt(sum % 11);
  }

  private static int vinValue(char c) {
    int letter = VIN_LETTERS.indexOf(c);
    return letter < 0 ? c - '0' : VIN_VALUES.charAt(letter) - '0';
  }

  /**
   * The last digit of a DEA registration number: the first, third and fifth digit plus twice the
   * second, fourth and sixth (US Drug Enforcement Administration, 21 CFR 1301).
   */
  static int dea(String sixDigits) {
    int sum = 0;
    for (int i = 0; i < 6; i++) {
      sum += weighted(sixDigits.charAt(i), "12", i);
    }
    return sum % 10;
  }

  /**
   * The six characters at the end of a GitHub token: CRC-32 of the random part in base 62, padded
   * with zeros (GitHub, "Behind GitHub's new authentication token formats", 2021).
   */
  static String githubToken(String randomPart) {
    CRC32 crc = new CRC32();
    crc.update(randomPart.getBytes(StandardCharsets.US_ASCII));
    StringBuilder digits = new StringBuilder();
    for (long rest = crc.getValue(); digits.length() < 6; rest /= 62) {
      digits.insert(0, BASE_62.charAt((int) (rest % 62)));
    }
    return digits.toString();
  }
}
