package org.subrosa.validate;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks of finance, health, law and the online world, whatever the country. */
final class SectorChecks {

  private static final String BITCOIN_LETTERS =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final String RIPPLE_LETTERS =
      "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";
  private static final String BECH32_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] BECH32_STEPS = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };
  private static final int BECH32 = 1;
  private static final int BECH32M = 0x2bc830a3;

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Set<String> SECURITIES_WITHOUT_COUNTRY =
      Set.of("EU", "QS", "QT", "XA", "XB", "XC", "XD", "XF", "XK", "XS", "XX");
  private static final Set<String> SNOMED_PARTITIONS = Set.of("00", "01", "02", "10", "11", "12");
  private static final Pattern TRACK_NUMBER = Pattern.compile("(?:B|;|^)([0-9]{13,19})[\\^=]");
  private static final Pattern NINE_DIGITS = Pattern.compile("(?<![0-9])[0-9]{9}(?![0-9])");
  private static final AbaValidator ROUTING_NUMBER = new AbaValidator();

  private SectorChecks() {}

  static List<Validator> all() {
    return List.of(
        NumberCheck.of(
            "card-track",
            "%?B[0-9]{13,19}\\^[^^]{2,26}\\^[0-9]{7}.{0,60}|;?[0-9]{13,19}=[0-9]{7,25}\\??",
            0.1,
            SectorChecks::cardTrack),
        NumberCheck.of("micr-line", ".{18,60}", 0.038, SectorChecks::micrLine),
        NumberCheck.of("isin", "[A-Z]{2}[A-Z0-9]{9}[0-9]", 0.038, SectorChecks::isin),
        NumberCheck.of("cusip", "[0-9A-Z*@#]{8}[0-9]", 0.1, SectorChecks::doubleAddDouble),
        NumberCheck.of(
            "figi",
            "[B-DF-HJ-NP-TV-Z]{2}G[B-DF-HJ-NP-TV-Z0-9]{8}[0-9]",
            0.1,
            SectorChecks::doubleAddDouble),
        NumberCheck.of("sedol", "[0-9B-DF-HJ-NP-TV-Z]{6}[0-9]", 0.1, SectorChecks::sedol),
        NumberCheck.of("lei", "[A-Z0-9]{18}[0-9]{2}", 0.0103, CheckDigits::passesMod97Radix10),
        NumberCheck.of(
            "creditor-reference", "RF[0-9]{2}[A-Z0-9]{1,21}", 0.0103, SectorChecks::turnedAround),
        NumberCheck.of(
            "sepa-creditor",
            "[A-Z]{2}[0-9]{2}[A-Z0-9]{3}[A-Z0-9]{1,28}",
            0.0103,
            text -> turnedAround(text.substring(0, 4) + text.substring(7))),
        new CasedCheck(
            "bitcoin-address",
            "[13][1-9A-HJ-NP-Za-km-z]{25,34}|(?i:bc1[02-9ac-hj-np-z]{11,87})",
            1.0E-9,
            SectorChecks::coinAddress),
        new CasedCheck(
            "coin-address",
            "[A-Za-z1-9]{25,36}|(?i:ltc1|addr1)[02-9a-z]{11,120}",
            1.0E-9,
            SectorChecks::coinAddress),
        NumberCheck.of("gs1-number", "[0-9]{8,22}", 0.1, SectorChecks::gs1Number),
        NumberCheck.of("gs1-udi", "\\(01\\)[0-9]{14}.{0,120}", 0.1, SectorChecks::gs1Udi),
        NumberCheck.of("snomed-id", "[1-9][0-9]{5,17}", 0.006, SectorChecks::snomedId),
        NumberCheck.of("cas-number", "[1-9][0-9]{1,6}-?[0-9]{2}-?[0-9]", 0.1, SectorChecks::cas),
        NumberCheck.of(
            "orcid", "00(?:00|09)[0-9]{11}[0-9X]", 0.0909, CheckDigits::passesMod11Radix2),
        NumberCheck.of(
            "mrz-td1",
            "[ACI][A-Z<][A-Z<]{3}[A-Z0-9<]{9}[0-9<][A-Z0-9<]{15}"
                + "[0-9<]{6}[0-9][MFX<][0-9<]{6}[0-9][A-Z<]{3}[A-Z0-9<]{11}[0-9][A-Z<]{30}",
            1.0E-4,
            SectorChecks::mrzOfThreeLines),
        NumberCheck.of(
            "mrz-td2",
            "(?:[ACIPV][A-Z<]{35})?[A-Z0-9<]{9}[0-9<][A-Z<]{3}"
                + "[0-9<]{6}[0-9][MFX<][0-9<]{6}[0-9][A-Z0-9<]{7}[0-9]",
            1.0E-4,
            text -> mrzOfTwoLines(text, 36)),
        NumberCheck.of(
            "mrz-td3",
            "(?:P[A-Z<]{43})?[A-Z0-9<]{9}[0-9<][A-Z<]{3}"
                + "[0-9<]{6}[0-9][MFX<][0-9<]{6}[0-9][A-Z0-9<]{14}[0-9<][0-9]",
            1.0E-5,
            SectorChecks::mrzOfPassport),
        NumberCheck.of("ups-tracking", "1Z[A-Z0-9]{15}[0-9]", 0.1, SectorChecks::upsTracking),
        NumberCheck.of("upu-s10", "[A-Z]{2}[0-9]{9}[A-Z]{2}", 0.037, SectorChecks::postalItem),
        NumberCheck.digits("fedex-tracking", 12, 0.1, SectorChecks::fedexTracking));
  }

  /** A check of a text in which capitals and small letters differ and nothing separates. */
  private record CasedCheck(
      String name, double randomPassRate, Pattern shape, Predicate<String> passes)
      implements Validator {

    CasedCheck(String name, String shape, double rate, Predicate<String> passes) {
      this(name, rate, Pattern.compile(shape), passes);
    }

    @Override
    public Verdict check(String value) {
      return shape.matcher(value).matches() && passes.test(value) ? Verdict.VALID : Verdict.INVALID;
    }
  }

  /**
   * Track 1 and 2 of a payment card: the card number in them passes Luhn. Source: ISO/IEC 7813 and
   * ISO/IEC 7812-1, annex B.
   */
  private static boolean cardTrack(String text) {
    Matcher number = TRACK_NUMBER.matcher(text);
    return number.find()
        && !Digits.isUniform(number.group(1))
        && Digits.passesLuhn(number.group(1));
  }

  /**
   * The line of magnetic ink at the foot of a US check: the nine digits between the transit signs
   * are an ABA routing number. Source: ANSI X9.100-160 and the ABA routing number policy.
   */
  private static boolean micrLine(String text) {
    Matcher transit = NINE_DIGITS.matcher(text);
    return transit.find() && ROUTING_NUMBER.check(transit.group()) == Validator.Verdict.VALID;
  }

  /**
   * International securities identification numbers: a country, nine characters and a digit; Luhn
   * over the digits when letters become 10 to 35. Source: ISO 6166.
   */
  private static boolean isin(String text) {
    String country = text.substring(0, 2);
    return (COUNTRIES.contains(country) || SECURITIES_WITHOUT_COUNTRY.contains(country))
        && Digits.passesLuhn(expanded(text));
  }

  private static String expanded(String text) {
    StringBuilder digits = new StringBuilder(2 * text.length());
    text.chars().forEach(c -> digits.append(Character.digit(c, 36)));
    return digits.toString();
  }

  /**
   * CUSIP and FIGI: "modulus 10 double add double". Every second character counts twice, letters
   * are 10 to 35, and the digits of each product are added. Source: ANSI X9.6 and the OMG's
   * Financial Instrument Global Identifier, annex on the check digit.
   */
  private static boolean doubleAddDouble(String text) {
    int sum = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      int value = securityCharacter(text.charAt(i)) * (i % 2 + 1);
      sum += value / 10 + value % 10;
    }
    return (10 - sum % 10) % 10 == CheckDigits.digit(text, text.length() - 1);
  }

  private static int securityCharacter(char c) {
    int special = "*@#".indexOf(c);
    return special < 0 ? Character.digit(c, 36) : 36 + special;
  }

  /**
   * SEDOL codes of the London Stock Exchange: weights 1, 3, 1, 7, 3, 9 and 1, letters are 10 to 35,
   * and the sum is a multiple of ten. Source: LSEG, SEDOL Masterfile technical specification.
   */
  private static boolean sedol(String text) {
    int[] weights = {1, 3, 1, 7, 3, 9, 1};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += Character.digit(text.charAt(i), 36) * weights[i];
    }
    return sum % 10 == 0 && !Digits.isUniform(text);
  }

  /**
   * Creditor references and SEPA creditor identifiers, the latter without their business code: mod
   * 97-10 with the first four characters at the end. Source: ISO 11649; European Payments Council,
   * EPC262-08.
   */
  private static boolean turnedAround(String text) {
    return CheckDigits.passesMod97Radix10(text.substring(4) + text.substring(0, 4));
  }

  /**
   * Addresses of Bitcoin and of coins made after it: bech32 or bech32m behind a prefix, otherwise
   * base58 with the first four bytes of a double SHA-256. Source: BIP 13, 173 and 350, CIP-19, XRP
   * Ledger base58 encodings.
   */
  private static boolean coinAddress(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    if (small.startsWith("bc1") || small.startsWith("ltc1") || small.startsWith("addr1")) {
      return (text.equals(small) || text.equals(text.toUpperCase(Locale.ROOT))) && bech32(small);
    }
    return base58Check(text, text.startsWith("r") ? RIPPLE_LETTERS : BITCOIN_LETTERS);
  }

  private static boolean base58Check(String text, String letters) {
    BigInteger number = BigInteger.ZERO;
    int zeros = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = letters.indexOf(text.charAt(i));
      if (value < 0) {
        return false;
      }
      number = number.multiply(BigInteger.valueOf(58)).add(BigInteger.valueOf(value));
      zeros += value == 0 && zeros == i ? 1 : 0;
    }
    byte[] signed = number.toByteArray();
    int count = (number.bitLength() + 7) / 8;
    byte[] bytes = new byte[zeros + count];
    System.arraycopy(signed, signed.length - count, bytes, zeros, count);
    return (bytes.length == 25 || bytes.length == 26) && endsWithItsHash(bytes);
  }

  private static boolean endsWithItsHash(byte[] bytes) {
    int end = bytes.length - 4;
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      byte[] twice = hash.digest(hash.digest(Arrays.copyOf(bytes, end)));
      return Arrays.equals(twice, 0, 4, bytes, end, bytes.length);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static boolean bech32(String text) {
    int one = text.lastIndexOf('1');
    int rest = 1;
    for (int i = 0; i < one; i++) {
      rest = bech32Step(rest, text.charAt(i) >> 5);
    }
    rest = bech32Step(rest, 0);
    for (int i = 0; i < text.length(); i++) {
      int value = i < one ? text.charAt(i) & 31 : BECH32_LETTERS.indexOf(text.charAt(i));
      if (value < 0 && i > one) {
        return false;
      }
      rest = i == one ? rest : bech32Step(rest, value);
    }
    boolean laterWitness = !text.startsWith("addr") && text.charAt(one + 1) != 'q';
    return rest == (laterWitness ? BECH32M : BECH32);
  }

  private static int bech32Step(int rest, int value) {
    int next = ((rest & 0x1ffffff) << 5) ^ value;
    for (int i = 0; i < BECH32_STEPS.length; i++) {
      next ^= ((rest >> (25 + i)) & 1) == 1 ? BECH32_STEPS[i] : 0;
    }
    return next;
  }

  /**
   * GTIN, GLN, SSCC and USPS parcel numbers: weights 3 and 1 in turn from the right, and the sum is
   * a multiple of ten. Source: GS1 General Specifications, 7.9; USPS Publication 199.
   */
  private static boolean gs1Number(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += CheckDigits.digit(digits, digits.length() - 1 - i) * (i % 2 == 0 ? 1 : 3);
    }
    return sum % 10 == 0 && !Digits.isUniform(digits);
  }

  /**
   * Unique device identifiers as GS1 writes them: the GTIN behind (01) has its check digit. Source:
   * 21 CFR 830, GS1 General Specifications.
   */
  private static boolean gs1Udi(String text) {
    return gs1Number(text.substring(4, 18));
  }

  /**
   * SNOMED CT identifiers: Verhoeff over all digits, and the two before the last name what it is.
   * Source: SNOMED International, Release File Specifications, 5.1 to 5.5.
   */
  private static boolean snomedId(String digits) {
    int end = digits.length() - 1;
    return SNOMED_PARTITIONS.contains(digits.substring(end - 2, end))
        && CheckDigits.passesVerhoeff(digits);
  }

  /**
   * CAS registry numbers of substances: the digits before the last one, counted from the right,
   * times their place; the sum modulo ten is the last one. Source: cas.org, check digit
   * verification.
   */
  private static boolean cas(String text) {
    String digits = text.replace("-", "");
    int sum = 0;
    for (int place = 1; place < digits.length(); place++) {
      sum += place * CheckDigits.digit(digits, digits.length() - 1 - place);
    }
    return sum % 10 == CheckDigits.digit(digits, digits.length() - 1);
  }

  /**
   * Machine-readable zones of cards: number, birth, expiry and all of it, each with a digit by the
   * weights 7, 3 and 1. Source: ICAO Doc 9303 part 5, 4.2.
   */
  private static boolean mrzOfThreeLines(String text) {
    String first = text.substring(0, 30);
    String second = text.substring(30, 60);
    String counted =
        first.substring(5)
            + second.substring(0, 7)
            + second.substring(8, 15)
            + second.substring(18, 29);
    return hasMrzDigit(first.substring(5, 14), first.charAt(14))
        && hasMrzDigit(second.substring(0, 6), second.charAt(6))
        && hasMrzDigit(second.substring(8, 14), second.charAt(14))
        && hasMrzDigit(counted, second.charAt(29));
  }

  /**
   * Machine-readable zones of two lines, of which the second may stand alone. Source: ICAO Doc 9303
   * part 4, 4.2 and part 6, 4.2.
   */
  private static boolean mrzOfTwoLines(String text, int width) {
    String line = text.substring(text.length() - width);
    String counted = line.substring(0, 10) + line.substring(13, 20) + line.substring(21, width - 1);
    return hasMrzDigit(line.substring(0, 9), line.charAt(9))
        && hasMrzDigit(line.substring(13, 19), line.charAt(19))
        && hasMrzDigit(line.substring(21, 27), line.charAt(27))
        && hasMrzDigit(counted, line.charAt(width - 1));
  }

  private static boolean mrzOfPassport(String text) {
    String line = text.substring(text.length() - 44);
    return mrzOfTwoLines(text, 44) && hasMrzDigit(line.substring(28, 42), line.charAt(42));
  }

  private static boolean hasMrzDigit(String text, char digit) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      int value = text.charAt(i) == '<' ? 0 : Character.digit(text.charAt(i), 36);
      sum += value * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
    }
    return sum % 10 == (digit == '<' ? 0 : digit - '0');
  }

  /**
   * UPS tracking numbers: behind 1Z letters count 2 to 9, 0, 1 and so on, every second character
   * twice, and with the last digit the sum is a multiple of ten. Source: UPS, Guide to Labeling.
   */
  private static boolean upsTracking(String text) {
    int sum = 0;
    for (int i = 2; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      sum += (Digits.isDigit(c) ? c - '0' : (c - 'A' + 2) % 10) * (i % 2 + 1);
    }
    return (sum + CheckDigits.digit(text, text.length() - 1)) % 10 == 0;
  }

  /**
   * Postal items across borders: weights 8, 6, 4, 2, 3, 5, 9 and 7, eleven less the remainder by
   * eleven, 0 for ten and 5 for eleven, and a country. Source: UPU standard S10-12.
   */
  private static boolean postalItem(String text) {
    String digits = text.substring(2, 11);
    int check = 11 - CheckDigits.sum(digits, 8, 6, 4, 2, 3, 5, 9, 7) % 11;
    int expected = check == 10 ? 0 : check == 11 ? 5 : check;
    return CheckDigits.digit(digits, 8) == expected && COUNTRIES.contains(text.substring(11));
  }

  /**
   * FedEx tracking numbers of twelve digits: weights 3, 1 and 7 in turn, remainder by eleven, 0 for
   * ten. Source: FedEx, ground barcode label certification guide.
   */
  private static boolean fedexTracking(String digits) {
    int sum = CheckDigits.sum(digits, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1);
    return sum % 11 % 10 == CheckDigits.digit(digits, 11);
  }
}
