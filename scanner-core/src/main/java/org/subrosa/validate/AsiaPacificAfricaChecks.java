package org.subrosa.validate;

import java.util.List;
import java.util.Set;

/** Checks of Asia, the Pacific, the Middle East and Africa. */
final class AsiaPacificAfricaChecks {

  /** What one random number in ten, or in eleven, passes. */
  private static final double TENTH = 0.1;

  private static final double ELEVENTH = 1.0 / 11;

  /** Letters of New Zealand's health numbers: none that looks like a digit. */
  private static final String NHI_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

  /** Characters of a Chinese credit code, GB 32100. */
  private static final String USCC_CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** Characters of the entity numbers of Singapore. */
  private static final String UEN_CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWX0123456789";

  /** Letters by the number for which they stand in Taiwan, from 10. */
  private static final String TAIWAN_LETTERS = "ABCDEFGHJKLMNPQRSTUVXYWZIO";

  private static final Set<Integer> CHINESE_PROVINCES =
      Set.of(
          11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50,
          51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83);

  private static final Set<Integer> INDONESIAN_PROVINCES =
      Set.of(
          11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63,
          64, 65, 71, 72, 73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96);

  private static final Set<Integer> NO_MALAYSIAN_PLACES =
      Set.of(0, 17, 18, 19, 20, 69, 70, 73, 80, 81, 94, 95, 96, 97);

  /** New Zealand's banks whose accounts have the check of most. */
  private static final Set<Integer> NEW_ZEALAND_BANKS =
      Set.of(1, 2, 3, 6, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 27, 30, 35, 38);

  private AsiaPacificAfricaChecks() {}

  static List<Validator> all() {
    return List.of(
        NumberCheck.digits("au-tfn", 9, ELEVENTH, AsiaPacificAfricaChecks::australianTaxFile),
        NumberCheck.digits("au-abn", 11, 0.0101, AsiaPacificAfricaChecks::australianBusiness),
        NumberCheck.digits("au-acn", 9, TENTH, AsiaPacificAfricaChecks::australianCompany),
        NumberCheck.of(
            "au-medicare",
            "[2-6][0-9]{8}[1-9][1-9]?",
            0.045,
            AsiaPacificAfricaChecks::australianMedicare),
        NumberCheck.of("au-health-id", "80036[0-2][0-9]{10}", 0.03, Digits::passesLuhn),
        NumberCheck.of("nz-ird", "[0-9]{8,9}", 0.0139, AsiaPacificAfricaChecks::newZealandTax),
        NumberCheck.of(
            "nz-bank", "[0-9]{15,16}", 0.0259, AsiaPacificAfricaChecks::newZealandAccount),
        NumberCheck.of(
            "nz-nhi",
            "[A-HJ-NP-Z]{3}(?:[0-9]{4}|[0-9]{2}[A-HJ-NP-Z]{2})",
            0.0715,
            AsiaPacificAfricaChecks::newZealandHealth),
        NumberCheck.of(
            "nz-nzbn", "94[0-9]{11}", TENTH, AsiaPacificAfricaChecks::newZealandBusiness),
        NumberCheck.of(
            "in-aadhaar", "[2-9][0-9]{11}", 0.08, AsiaPacificAfricaChecks::indianAadhaar),
        NumberCheck.of(
            "in-gstin",
            "[0-9]{2}[A-Z]{5}[0-9]{4}[A-Z][1-9A-Z]Z[0-9A-Z]",
            0.0111,
            AsiaPacificAfricaChecks::indianSalesTax),
        NumberCheck.of("in-epic", "[A-Z]{3}[0-9]{7}", TENTH, AsiaPacificAfricaChecks::indianVoter),
        NumberCheck.of(
            "lk-nic",
            "[0-9]{9}[VX]|(?:19|20)[0-9]{10}",
            0.732,
            AsiaPacificAfricaChecks::sriLankanIdentity),
        NumberCheck.of(
            "cn-resident",
            "[1-8][0-9]{16}[0-9X]",
            0.0012,
            AsiaPacificAfricaChecks::chineseIdentity),
        NumberCheck.of(
            "cn-uscc",
            "[1-9ANY][0-9][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}",
            0.0072,
            AsiaPacificAfricaChecks::chineseCredit),
        NumberCheck.of(
            "hk-id",
            "[A-Z]{1,2}[0-9]{6}(?:\\([0-9A]\\)|[0-9A])",
            0.0278,
            AsiaPacificAfricaChecks::hongKongIdentity),
        NumberCheck.of(
            "tw-id", "[A-Z][1289A-D][0-9]{8}", 0.04, AsiaPacificAfricaChecks::taiwaneseIdentity),
        NumberCheck.digits("tw-ubn", 8, 0.22, AsiaPacificAfricaChecks::taiwaneseBusiness),
        NumberCheck.digits("jp-my-number", 12, TENTH, AsiaPacificAfricaChecks::japaneseIndividual),
        NumberCheck.digits("jp-corporate", 13, TENTH, AsiaPacificAfricaChecks::japaneseCorporate),
        NumberCheck.digits("kr-rrn-date", 13, 0.0293, AsiaPacificAfricaChecks::koreanBirth),
        NumberCheck.digits("kr-rrn", 13, TENTH, AsiaPacificAfricaChecks::koreanResident),
        NumberCheck.digits("kr-brn", 10, TENTH, AsiaPacificAfricaChecks::koreanBusiness),
        NumberCheck.of(
            "sg-nric",
            "[STFGM][0-9]{7}[A-Z]",
            1.0 / 26,
            AsiaPacificAfricaChecks::singaporeanIdentity),
        NumberCheck.of(
            "sg-uen",
            "[0-9]{8,9}[A-Z]|[RST][0-9]{2}[A-Z]{2}[0-9]{4}[A-Z]",
            1.0 / 26,
            AsiaPacificAfricaChecks::singaporeanEntity),
        NumberCheck.digits("my-nric", 12, 0.0315, AsiaPacificAfricaChecks::malaysianIdentity),
        NumberCheck.digits("id-nik", 16, 0.0278, AsiaPacificAfricaChecks::indonesianIdentity),
        NumberCheck.of("th-pin", "[1-8][0-9]{12}", 0.08, AsiaPacificAfricaChecks::thaiIdentity),
        NumberCheck.of(
            "vn-tax", "[0-9]{10}(?:[0-9]{3})?", ELEVENTH, AsiaPacificAfricaChecks::vietnameseTax),
        NumberCheck.digits("vn-cccd", 12, 0.0384, AsiaPacificAfricaChecks::vietnameseIdentity),
        NumberCheck.of("ae-id", "784(?:19|20)[0-9]{10}", 0.002, Digits::passesLuhn),
        NumberCheck.of("sa-id", "[12][0-9]{9}", TENTH, Digits::passesLuhn),
        NumberCheck.digits("il-id", 9, TENTH, Digits::passesLuhn),
        NumberCheck.of(
            "eg-id", "[23][0-9]{13}", 0.01025, AsiaPacificAfricaChecks::egyptianIdentity),
        NumberCheck.of("kw-id", "[23][0-9]{11}", 0.003, AsiaPacificAfricaChecks::kuwaitiIdentity),
        NumberCheck.digits("ir-id", 10, TENTH, AsiaPacificAfricaChecks::iranianIdentity),
        NumberCheck.of(
            "za-id",
            "[0-9]{10}[0-2][0-9]{2}",
            0.0011,
            AsiaPacificAfricaChecks::southAfricanIdentity));
  }

  /**
   * Australian tax file number: the weighted sum of all nine digits is a multiple of 11. Source:
   * Australian Taxation Office, algorithm for software developers (ato.gov.au).
   */
  private static boolean australianTaxFile(String digits) {
    return CheckDigits.sum(digits, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0;
  }

  /**
   * Australian business number: one off the first digit, then a weighted sum that is a multiple of
   * 89. Source: Australian Business Register, "Format of the ABN" (abr.business.gov.au).
   */
  private static boolean australianBusiness(String digits) {
    int sum = CheckDigits.sum(digits, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10;
    return digits.charAt(0) != '0' && sum % 89 == 0;
  }

  /**
   * Australian company number: weights 8 to 1 over eight digits, complemented to 10. Source: ASIC,
   * "Australian company number digit check" (asic.gov.au).
   */
  private static boolean australianCompany(String digits) {
    return (CheckDigits.sum(digits, 8, 7, 6, 5, 4, 3, 2, 1) + CheckDigits.digit(digits, 8)) % 10
        == 0;
  }

  /**
   * Australian Medicare card: eight digits from 2 to 6, their check digit, the card's issue number
   * and perhaps the person's line. Source: METeOR, Medicare card number (meteor.aihw.gov.au).
   */
  private static boolean australianMedicare(String digits) {
    return CheckDigits.sum(digits, 1, 3, 7, 9, 1, 3, 7, 9) % 10 == CheckDigits.digit(digits, 8);
  }

  /**
   * New Zealand's IRD number, eight or nine digits from 10-000-000 on: mod 11 with one set of
   * weights, and a second one where that gives 10. Source: Inland Revenue, payroll specification
   * (ird.govt.nz).
   */
  private static boolean newZealandTax(String digits) {
    String nine = digits.length() == 8 ? "0" + digits : digits;
    int number = Digits.number(nine, 0, 9);
    int check = complement11(CheckDigits.sum(nine, 3, 2, 7, 6, 5, 4, 3, 2));
    if (check == 10) {
      check = complement11(CheckDigits.sum(nine, 7, 4, 3, 2, 5, 2, 7, 6));
    }
    return number > 10_000_000 && number < 150_000_000 && check == CheckDigits.digit(nine, 8);
  }

  private static int complement11(int sum) {
    return (11 - sum % 11) % 11;
  }

  /**
   * New Zealand bank account, by bank, branch, account and suffix: mod 11 over branch and account
   * with most banks, other weights with some. Source: Inland Revenue, resident withholding tax
   * specification, bank account number validation (ird.govt.nz).
   */
  private static boolean newZealandAccount(String digits) {
    int bank = Digits.number(digits, 0, 2);
    String account = digits.substring(6, 13);
    if (NEW_ZEALAND_BANKS.contains(bank)) {
      int sum = CheckDigits.sum(account, 0, 10, 5, 8, 4, 2, 1);
      boolean isWithBranch = Digits.number(account, 0, 7) < 990_000;
      return (isWithBranch ? sum + CheckDigits.sum(digits.substring(2, 6), 6, 3, 7, 9) : sum) % 11
          == 0;
    }
    return switch (bank) {
      case 8 -> CheckDigits.sum(account, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
      case 25, 33 -> CheckDigits.sum(account, 1, 7, 3, 1, 7, 3, 1) % 10 == 0;
      case 26, 28, 29 ->
          digitSums(account + (digits.length() == 15 ? "0" : "") + digits.substring(13)) % 10 == 0;
      default -> false;
    };
  }

  /** The sum of weighted digits of account and suffix, each product as a single digit. */
  private static int digitSums(String digits) {
    int[] weights = {1, 3, 7, 1, 3, 7, 1, 3, 7, 1};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int product = CheckDigits.digit(digits, i) * weights[i];
      sum += product > 9 ? 1 + (product - 1) % 9 : product;
    }
    return sum;
  }

  /**
   * New Zealand's national health index: three letters and four digits mod 11, or three letters,
   * two digits and two letters mod 23. Source: HISO 10046:2023 (tewhatuora.govt.nz).
   */
  private static boolean newZealandHealth(String number) {
    int sum = 0;
    for (int i = 0; i < 6; i++) {
      char c = number.charAt(i);
      sum += (Digits.isDigit(c) ? c - '0' : NHI_LETTERS.indexOf(c) + 1) * (7 - i);
    }
    char last = number.charAt(6);
    if (Digits.isDigit(last)) {
      return sum % 11 != 0 && (11 - sum % 11) % 10 == last - '0';
    }
    return NHI_LETTERS.indexOf(last) + 1 == 23 - sum % 23;
  }

  /**
   * New Zealand business number: a global location number of GS1 with a prefix of New Zealand.
   * Source: GS1 General Specifications, 7.9; nzbn.govt.nz.
   */
  private static boolean newZealandBusiness(String digits) {
    return Digits.weightedSum(digits, 1, 3) % 10 == 0;
  }

  /**
   * India's Aadhaar: twelve digits, none of them 0 or 1 at first, by Verhoeff, and not the same
   * backwards. Source: UIDAI, "UID numbering scheme" (uidai.gov.in).
   */
  private static boolean indianAadhaar(String digits) {
    return CheckDigits.passesVerhoeff(digits)
        && !new StringBuilder(digits).reverse().toString().equals(digits);
  }

  /**
   * India's goods and services tax number: a state, a PAN, an entity and a check character, Luhn in
   * base 36. Source: Goods and Services Tax Network (gst.gov.in).
   */
  private static boolean indianSalesTax(String number) {
    int state = Digits.number(number, 0, 2);
    int sum = 0;
    for (int i = 0; i < 14; i++) {
      int product = Character.digit(number.charAt(i), 36) * (i % 2 + 1);
      sum += product / 36 + product % 36;
    }
    boolean isState = (state >= 1 && state <= 38) || state == 97 || state == 99;
    return isState && (36 - sum % 36) % 36 == Character.digit(number.charAt(14), 36);
  }

  /**
   * India's voter card: three letters, and six digits with a check digit by Luhn. Source: Election
   * Commission of India, electors photo identity card (eci.gov.in).
   */
  private static boolean indianVoter(String number) {
    return Digits.passesLuhn(number.substring(3));
  }

  /**
   * Sri Lanka's identity card: a year and the day of the year, 500 more for women; two digits of
   * the year and a letter until 2016, four digits since. Source: Department for Registration of
   * Persons (drp.gov.lk).
   */
  private static boolean sriLankanIdentity(String number) {
    int at = number.length() == 12 ? 4 : 2;
    int day = Digits.number(number, at, at + 3) % 500;
    return number.charAt(at) < '9' && day >= 1 && day <= 366;
  }

  /**
   * China's citizen identity number: province, county, date of birth, sequence, and a check
   * character by ISO/IEC 7064 mod 11-2. Source: GB 11643-1999.
   */
  private static boolean chineseIdentity(String number) {
    int year = Digits.number(number, 6, 10);
    return CHINESE_PROVINCES.contains(Digits.number(number, 0, 2))
        && year >= 1900
        && year < 2030
        && isMonthAndDay(number, 10)
        && CheckDigits.passesMod11Radix2(number);
  }

  private static boolean isMonthAndDay(String number, int at) {
    return CheckDigits.isDayAndMonth(
        Digits.number(number, at + 2, at + 4), Digits.number(number, at, at + 2));
  }

  /**
   * China's unified social credit code: registering office, region, organisation and a check
   * character, powers of 3 mod 31. Source: GB 32100-2015.
   */
  private static boolean chineseCredit(String code) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += USCC_CHARACTERS.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return (31 - sum % 31) % 31 == USCC_CHARACTERS.indexOf(code.charAt(17));
  }

  /**
   * Hong Kong's identity card: one or two letters, six digits and a check character, weights 9 to 1
   * mod 11, a blank standing for 36. Source: Immigration Department (immd.gov.hk).
   */
  private static boolean hongKongIdentity(String number) {
    String plain = number.replace("(", "").replace(")", "");
    int sum = plain.length() == 8 ? 36 * 9 : 0;
    for (int i = 0; i < plain.length(); i++) {
      sum += Character.digit(plain.charAt(i), 36) * (plain.length() - i);
    }
    return sum % 11 == 0;
  }

  /**
   * Taiwan's identity and resident numbers: a letter that stands for two digits, a sex or status,
   * and digits, weights 1, 9 to 1 and 1 mod 10. Source: Ministry of the Interior (ris.gov.tw).
   */
  private static boolean taiwaneseIdentity(String number) {
    int place = TAIWAN_LETTERS.indexOf(number.charAt(0)) + 10;
    char second = number.charAt(1);
    int status = Digits.isDigit(second) ? second - '0' : TAIWAN_LETTERS.indexOf(second) % 10;
    int sum = place / 10 + place % 10 * 9 + status * 8;
    return (sum + CheckDigits.sum(number.substring(2), 7, 6, 5, 4, 3, 2, 1, 1)) % 10 == 0;
  }

  /**
   * Taiwan's business number: digit sums of weighted digits, a multiple of 5 since 2023, where a
   * seventh digit of 7 may count one less. Source: Ministry of Finance, Fiscal Information Agency
   * (fia.gov.tw).
   */
  private static boolean taiwaneseBusiness(String digits) {
    int[] weights = {1, 2, 1, 2, 1, 2, 4, 1};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int product = CheckDigits.digit(digits, i) * weights[i];
      sum += product / 10 + product % 10;
    }
    return sum % 5 == 0 || (digits.charAt(6) == '7' && (sum + 1) % 5 == 0);
  }

  /**
   * Japan's individual number: eleven digits weighted 6 to 2 and 7 to 2 from the left, mod 11, and
   * 0 for 10 and 11. Source: ordinance 85 of 2014 of the Ministry of Internal Affairs, article 5.
   */
  private static boolean japaneseIndividual(String digits) {
    int rest = CheckDigits.sum(digits, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
    return (rest <= 1 ? 0 : 11 - rest) == CheckDigits.digit(digits, 11);
  }

  /**
   * Japan's corporate number: a check digit before twelve digits, weighted 1 and 2 from the right,
   * 9 less the remainder mod 9. Source: National Tax Agency (houjin-bangou.nta.go.jp).
   */
  private static boolean japaneseCorporate(String digits) {
    int sum = CheckDigits.sum(digits.substring(1), 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1);
    return 9 - sum % 9 == CheckDigits.digit(digits, 0);
  }

  /**
   * Korea's resident registration number begins with a date of birth, and a digit from 1 to 8 for
   * century, sex and nationality. Source: Resident Registration Act, enforcement rules (law.go.kr).
   */
  private static boolean koreanBirth(String digits) {
    char status = digits.charAt(6);
    return isMonthAndDay(digits, 2) && status >= '1' && status <= '8';
  }

  /**
   * The check digit that Korea's resident numbers have when given before October 2020: mod 11, with
   * 2 more for foreigners. Source: Ministry of the Interior and Safety (mois.go.kr).
   */
  private static boolean koreanResident(String digits) {
    int sum = CheckDigits.sum(digits, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5);
    boolean isForeigner = digits.charAt(6) >= '5' && digits.charAt(6) <= '8';
    return ((isForeigner ? 13 : 11) - sum % 11) % 10 == CheckDigits.digit(digits, 12);
  }

  /**
   * Korea's business registration number: weights 1, 3, 7 and 5, the tens of the last product too,
   * mod 10. Source: National Tax Service (nts.go.kr).
   */
  private static boolean koreanBusiness(String digits) {
    int sum = CheckDigits.sum(digits, 1, 3, 7, 1, 3, 7, 1, 3, 5, 1);
    return (sum + CheckDigits.digit(digits, 8) * 5 / 10) % 10 == 0;
  }

  /**
   * Singapore's NRIC and FIN: seven weighted digits mod 11, 4 more for T and G and 3 for M, give a
   * letter of the series. Source: Immigration and Checkpoints Authority (ica.gov.sg).
   */
  private static boolean singaporeanIdentity(String number) {
    int sum = CheckDigits.sum(number.substring(1), 2, 7, 6, 5, 4, 3, 2);
    char last = number.charAt(8);
    return switch (number.charAt(0)) {
      case 'S' -> "JZIHGFEDCBA".charAt(sum % 11) == last;
      case 'T' -> "JZIHGFEDCBA".charAt((sum + 4) % 11) == last;
      case 'F' -> "XWUTRQPNMLK".charAt(sum % 11) == last;
      case 'G' -> "XWUTRQPNMLK".charAt((sum + 4) % 11) == last;
      default -> "XWUTRQPNJLK".charAt((sum + 3) % 11) == last;
    };
  }

  /**
   * Singapore's unique entity number: of businesses, of companies by year, and of other entities,
   * each weighted mod 11 to a letter. Source: Accounting and Corporate Regulatory Authority
   * (uen.gov.sg).
   */
  private static boolean singaporeanEntity(String number) {
    char last = number.charAt(number.length() - 1);
    if (!Digits.isDigit(number.charAt(0))) {
      return otherEntity(number) == last;
    }
    if (number.length() == 9) {
      int sum = CheckDigits.sum(number, 10, 4, 9, 3, 8, 2, 7, 1);
      return "XMKECAWLJDB".charAt(sum % 11) == last;
    }
    int sum = CheckDigits.sum(number, 10, 8, 6, 4, 9, 7, 5, 3, 1);
    return "ZKCMDNERGWH".charAt(sum % 11) == last;
  }

  private static char otherEntity(String number) {
    int[] weights = {4, 3, 5, 3, 10, 2, 2, 5, 7};
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += Math.max(0, UEN_CHARACTERS.indexOf(number.charAt(i))) * weights[i];
    }
    return UEN_CHARACTERS.charAt((sum + 6) % 11);
  }

  /**
   * Malaysia's identity card: date of birth, a code of the place of birth, and a number. Source:
   * National Registration Department, state and country codes (jpn.gov.my).
   */
  private static boolean malaysianIdentity(String digits) {
    return isMonthAndDay(digits, 2) && !NO_MALAYSIAN_PLACES.contains(Digits.number(digits, 6, 8));
  }

  /**
   * Indonesia's NIK: province, regency and district, the date of birth with 40 more to the day of
   * women, and a number. Source: law 23 of 2006, Ministry of Home Affairs
   * (dukcapil.kemendagri.go.id).
   */
  private static boolean indonesianIdentity(String digits) {
    int day = Digits.number(digits, 6, 8);
    return INDONESIAN_PROVINCES.contains(Digits.number(digits, 0, 2))
        && CheckDigits.isDayAndMonth(day > 40 ? day - 40 : day, Digits.number(digits, 8, 10));
  }

  /**
   * Thailand's identity number: weights 13 to 2 mod 11, complemented. Source: Department of
   * Provincial Administration (dopa.go.th).
   */
  private static boolean thaiIdentity(String digits) {
    int sum = CheckDigits.sum(digits, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2);
    return (11 - sum % 11) % 10 == CheckDigits.digit(digits, 12);
  }

  /**
   * Vietnam's tax number: nine digits weighted by primes, 10 less the remainder mod 11; three more
   * digits name a branch. Source: circular 105/2020/TT-BTC, General Department of Taxation
   * (gdt.gov.vn).
   */
  private static boolean vietnameseTax(String digits) {
    int sum = CheckDigits.sum(digits, 31, 29, 23, 19, 17, 13, 7, 5, 3);
    return 10 - sum % 11 == CheckDigits.digit(digits, 9);
  }

  /**
   * Vietnam's citizen number: a province from 001 to 096, a digit for century and sex, and the year
   * of birth; of the centuries only the 20th and 21st live. Source: circular 59/2021/TT-BCA.
   */
  private static boolean vietnameseIdentity(String digits) {
    int province = Digits.number(digits, 0, 3);
    return province >= 1 && province <= 96 && digits.charAt(3) <= '3';
  }

  /**
   * Egypt's national number: century, date of birth, governorate, and a number. Source: law 143 of
   * 1994 on civil status (moi.gov.eg).
   */
  private static boolean egyptianIdentity(String digits) {
    int place = Digits.number(digits, 7, 9);
    boolean isPlace =
        (place >= 1 && place <= 4)
            || (place >= 11 && place <= 35 && place % 10 != 0)
            || place == 88;
    return isPlace && isMonthAndDay(digits, 3);
  }

  /**
   * Kuwait's civil number: century, date of birth, a number, and a check digit mod 11. Source:
   * Public Authority for Civil Information (paci.gov.kw).
   */
  private static boolean kuwaitiIdentity(String digits) {
    int sum = CheckDigits.sum(digits, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2);
    return isMonthAndDay(digits, 3) && 11 - sum % 11 == CheckDigits.digit(digits, 11);
  }

  /**
   * Iran's national code: weights 10 to 2 mod 11; a remainder of 0 or 1 is the check digit itself.
   * Source: National Organization for Civil Registration (sabteahval.ir).
   */
  private static boolean iranianIdentity(String digits) {
    int rest = CheckDigits.sum(digits, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return (rest < 2 ? rest : 11 - rest) == CheckDigits.digit(digits, 9);
  }

  /**
   * South Africa's identity number: date of birth, sex and sequence, citizenship from 0 to 2, and a
   * check digit by Luhn. Source: Identification Act 68 of 1997, Home Affairs (dha.gov.za).
   */
  private static boolean southAfricanIdentity(String digits) {
    return isMonthAndDay(digits, 2) && Digits.passesLuhn(digits);
  }
}
