package org.subrosa.validate;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Checks of the Nordic and Baltic countries, eastern and south-eastern Europe, and Turkey. */
final class NorthernAndEasternEuropeChecks {

  private static final String HETU_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

  private NorthernAndEasternEuropeChecks() {}

  static List<Validator> all() {
    return List.of(
        NumberCheck.digits("dk-cpr", 10, 0.0366, NorthernAndEasternEuropeChecks::dayMonth),
        NumberCheck.of(
            "dk-cvr", "[1-9][0-9]{7}", 0.0909, NorthernAndEasternEuropeChecks::danishCvr),
        NumberCheck.of(
            "se-pnr",
            "(?:1[89]|20)?[0-9]{6}\\+?[0-9]{4}",
            0.00732,
            NorthernAndEasternEuropeChecks::swedishPerson),
        NumberCheck.of(
            "se-orgnr", "[1-35-9][0-9][2-9][0-9]{7}", 0.1, NorthernAndEasternEuropeChecks::luhn),
        NumberCheck.digits("no-fnr", 11, 0.00124, NorthernAndEasternEuropeChecks::norwegianPerson),
        NumberCheck.digits(
            "no-konto", 11, 0.0909, NorthernAndEasternEuropeChecks::norwegianAccount),
        NumberCheck.of(
            "no-orgnr", "[89][0-9]{8}", 0.0909, NorthernAndEasternEuropeChecks::norwegianFirm),
        NumberCheck.of(
            "fi-hetu",
            "[0-9]{6}[+A-FU-Y]?[0-9]{3}[0-9A-FHJ-NPR-Y]",
            0.001,
            NorthernAndEasternEuropeChecks::finnishPerson),
        NumberCheck.digits("fi-ytunnus", 8, 0.0909, NorthernAndEasternEuropeChecks::finnishFirm),
        NumberCheck.digits("is-kt", 10, 0.002, NorthernAndEasternEuropeChecks::icelander),
        NumberCheck.of(
            "ee-ik", "[1-8][0-9]{10}", 0.00366, NorthernAndEasternEuropeChecks::balticPerson),
        NumberCheck.of(
            "ee-registrikood",
            "[1-9][0-9]{7}",
            0.1,
            NorthernAndEasternEuropeChecks::passesTwoRounds),
        NumberCheck.digits("lv-pk", 11, 0.0136, NorthernAndEasternEuropeChecks::latvianPerson),
        NumberCheck.of(
            "lv-regnr", "[49][0-9]{10}", 0.0909, NorthernAndEasternEuropeChecks::latvianFirm),
        NumberCheck.of(
            "lt-company", "[1-9][0-9]{8}", 0.1, NorthernAndEasternEuropeChecks::passesTwoRounds),
        NumberCheck.digits("pl-pesel", 11, 0.0183, NorthernAndEasternEuropeChecks::pesel),
        NumberCheck.of("pl-nip", "[1-9][0-9]{9}", 0.0909, NorthernAndEasternEuropeChecks::nip),
        NumberCheck.of(
            "pl-id", "[A-Z]{3}[0-9]{6}", 0.1, NorthernAndEasternEuropeChecks::polishIdCard),
        NumberCheck.of(
            "pl-passport", "[A-Z]{2}[0-9]{7}", 0.1, NorthernAndEasternEuropeChecks::polishPassport),
        NumberCheck.of(
            "pl-regon", "[0-9]{9}(?:[0-9]{5})?", 0.1, NorthernAndEasternEuropeChecks::regon),
        NumberCheck.of(
            "cz-birth-number", "[0-9]{9,10}", 0.0137, NorthernAndEasternEuropeChecks::birthNumber),
        NumberCheck.digits("cz-ico", 8, 0.1, NorthernAndEasternEuropeChecks::ico),
        NumberCheck.of(
            "sk-dic", "[1-9][0-9]{9}", 0.0909, digits -> CheckDigits.remainder(digits, 11) == 0),
        NumberCheck.digits("hu-taj", 9, 0.1, NorthernAndEasternEuropeChecks::taj),
        NumberCheck.of(
            "hu-tax", "8[0-9]{9}", 0.0909, NorthernAndEasternEuropeChecks::hungarianTaxpayer),
        NumberCheck.of(
            "hu-company-tax",
            "[1-9][0-9]{7}(?:[1-5][0-9]{2})?",
            0.1,
            NorthernAndEasternEuropeChecks::hungarianFirm),
        NumberCheck.of("ro-cnp", "[1-9][0-9]{12}", 0.00366, NorthernAndEasternEuropeChecks::cnp),
        NumberCheck.of("ro-cui", "[1-9][0-9]{3,9}", 0.1, NorthernAndEasternEuropeChecks::cui),
        NumberCheck.digits("bg-egn", 10, 0.011, NorthernAndEasternEuropeChecks::egn),
        NumberCheck.of("bg-eik", "[0-9]{9}(?:[0-9]{4})?", 0.1, NorthernAndEasternEuropeChecks::eik),
        NumberCheck.digits("bg-lnch", 10, 0.1, NorthernAndEasternEuropeChecks::lnch),
        NumberCheck.digits("gr-amka", 11, 0.00366, NorthernAndEasternEuropeChecks::amka),
        NumberCheck.of("gr-afm", "[01-9][0-9]{8}", 0.1, NorthernAndEasternEuropeChecks::afm),
        NumberCheck.digits("hr-oib", 11, 0.1, CheckDigits::passesMod11And10),
        NumberCheck.digits("si-emso", 13, 0.000665, NorthernAndEasternEuropeChecks::emso),
        NumberCheck.of(
            "si-tax", "[1-9][0-9]{7}", 0.0909, NorthernAndEasternEuropeChecks::slovenianTaxpayer),
        NumberCheck.of("rs-pib", "1[0-9]{8}", 0.1, CheckDigits::passesMod11And10),
        NumberCheck.of("mk-edb", "[4-6][0-9]{12}", 0.0909, NorthernAndEasternEuropeChecks::edb),
        NumberCheck.digits("me-pib", 8, 0.1, NorthernAndEasternEuropeChecks::montenegrinFirm),
        NumberCheck.digits("ru-inn-person", 12, 0.01, NorthernAndEasternEuropeChecks::innOfPerson),
        NumberCheck.digits("ru-inn-company", 10, 0.1, NorthernAndEasternEuropeChecks::innOfFirm),
        NumberCheck.digits("ru-snils", 11, 0.01, NorthernAndEasternEuropeChecks::snils),
        NumberCheck.digits("ru-passport", 10, 0.3, NorthernAndEasternEuropeChecks::russianPassport),
        NumberCheck.of(
            "ru-ogrn", "[1235][0-9]{12}|[34][0-9]{14}", 0.1, NorthernAndEasternEuropeChecks::ogrn),
        NumberCheck.digits("ua-rntrc", 10, 0.1, NorthernAndEasternEuropeChecks::rntrc),
        NumberCheck.digits("ua-edrpou", 8, 0.1, NorthernAndEasternEuropeChecks::edrpou),
        NumberCheck.of(
            "by-personal-number",
            "[1-6][0-9]{6}[ABCEHKM][0-9]{3}[A-Z]{2}[0-9]",
            0.0366,
            number -> isDayMonth(number, 1)),
        NumberCheck.of("by-unp", "[1-9][0-9]{8}", 0.0909, NorthernAndEasternEuropeChecks::unp),
        NumberCheck.of(
            "kz-iin", "[0-9]{6}[0-6][0-9]{5}", 0.00366, NorthernAndEasternEuropeChecks::iin),
        NumberCheck.of(
            "kz-bin", "[0-9]{4}[456][0-9]{7}", 0.0118, NorthernAndEasternEuropeChecks::bin),
        NumberCheck.of("md-idnp", "[0-2][0-9]{12}", 0.1, NorthernAndEasternEuropeChecks::idnp),
        NumberCheck.of("tr-tckn", "[1-9][0-9]{10}", 0.01, NorthernAndEasternEuropeChecks::tckn),
        NumberCheck.digits("tr-vkn", 10, 0.1, NorthernAndEasternEuropeChecks::vkn),
        NumberCheck.of(
            "cy-tic", "(?:CY)?[0134569][0-9]{7}[A-Z]", 0.0385, NorthernAndEasternEuropeChecks::tic),
        vat("dk", "[1-9][0-9]{7}", 0.0909, NorthernAndEasternEuropeChecks::danishCvr),
        vat("se", "[0-9]{10}01", 0.1, digits -> luhn(digits.substring(0, 10))),
        vat("fi", "[0-9]{8}", 0.0909, NorthernAndEasternEuropeChecks::finnishFirm),
        vat("ee", "1[0-9]{8}", 0.1, NorthernAndEasternEuropeChecks::estonianVat),
        vat("lv", "[49][0-9]{10}", 0.0909, NorthernAndEasternEuropeChecks::latvianFirm),
        vat(
            "lt",
            "[0-9]{7}1[0-9]|[0-9]{10}1[0-9]",
            0.1,
            NorthernAndEasternEuropeChecks::passesTwoRounds),
        vat("pl", "[1-9][0-9]{9}", 0.0909, NorthernAndEasternEuropeChecks::nip),
        vat("cz", "[0-9]{8,10}", 0.1, NorthernAndEasternEuropeChecks::czechVat),
        vat(
            "sk",
            "[1-9][0-9][234789][0-9]{7}",
            0.0909,
            digits -> CheckDigits.remainder(digits, 11) == 0),
        vat("hu", "[1-9][0-9]{7}", 0.1, NorthernAndEasternEuropeChecks::hungarianFirm),
        vat("ro", "[1-9][0-9]{3,9}", 0.1, NorthernAndEasternEuropeChecks::cui),
        vat("bg", "[0-9]{9,10}", 0.1, NorthernAndEasternEuropeChecks::bulgarianVat),
        NumberCheck.of("gr-vat", "(?:EL|GR)[0-9]{9}", 0.1, number -> afm(number.substring(2))),
        vat("hr", "[0-9]{11}", 0.1, CheckDigits::passesMod11And10),
        vat("si", "[1-9][0-9]{7}", 0.0909, NorthernAndEasternEuropeChecks::slovenianTaxpayer),
        vat("mt", "[1-9][0-9]{7}", 0.027, NorthernAndEasternEuropeChecks::malteseVat));
  }

  /** A VAT number as VIES has it: the letters of the country, and the number there. */
  private static NumberCheck vat(
      String country, String shape, double rate, Predicate<String> passes) {
    String letters = country.toUpperCase(Locale.ROOT);
    return NumberCheck.of(
        country + "-vat",
        letters + "(?:" + shape + ")",
        rate,
        number -> !Digits.isUniform(number.substring(2)) && passes.test(number.substring(2)));
  }

  private static boolean luhn(String digits) {
    return Digits.passesLuhn(digits);
  }

  /** Whether two digits from a place on are a day and the next two a month, or the other way. */
  private static boolean isDayMonth(String digits, int at) {
    return CheckDigits.isDayAndMonth(
        Digits.number(digits, at, at + 2), Digits.number(digits, at + 2, at + 4));
  }

  /** Whether two digits from a place on are a month, plus what stands for a century, and a day. */
  private static boolean isMonthDay(String digits, int at, int... added) {
    int month = Digits.number(digits, at, at + 2);
    int day = Digits.number(digits, at + 2, at + 4);
    for (int more : added) {
      if (CheckDigits.isDayAndMonth(day, month - more)) {
        return true;
      }
    }
    return CheckDigits.isDayAndMonth(day, month);
  }

  /**
   * CPR numbers of Denmark: day, month and year of birth and a serial number. The check modulo 11
   * ended in October 2007, so that only the date can be told. Source: CPR-kontoret, <a
   * href="https://cpr.dk/">cpr.dk</a>, "Personnummeret i CPR".
   */
  private static boolean dayMonth(String digits) {
    return isDayMonth(digits, 0);
  }

  /**
   * CVR numbers of Danish businesses: weights 2, 7, 6, 5, 4, 3, 2, 1, sum divisible by 11. Source:
   * Erhvervsstyrelsen, <a href="https://erhvervsstyrelsen.dk/">erhvervsstyrelsen.dk</a>.
   */
  private static boolean danishCvr(String digits) {
    return CheckDigits.sum(digits, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
  }

  /**
   * Personnummer and samordningsnummer of Sweden: year, month and day of birth (the day plus 60 in
   * the latter), serial number, Luhn. Source: folkbokföringslagen (1991:481) 18 §, Skatteverket SKV
   * 704 and SKV 707, <a href="https://www.skatteverket.se/">skatteverket.se</a>.
   */
  private static boolean swedishPerson(String number) {
    String all = number.replace("+", "");
    String digits = all.substring(all.length() - 10);
    int month = Digits.number(digits, 2, 4);
    int day = Digits.number(digits, 4, 6);
    return CheckDigits.isDayAndMonth(day > 60 ? day - 60 : day, month) && Digits.passesLuhn(digits);
  }

  /**
   * Fødselsnummer and D-nummer of Norway (the day plus 40 in the latter): date of birth, three
   * digits and two check digits modulo 11. Source: folkeregisterforskriften § 2-2-1, Skatteetaten,
   * <a href="https://www.skatteetaten.no/">skatteetaten.no</a>.
   */
  private static boolean norwegianPerson(String digits) {
    int day = Digits.number(digits, 0, 2);
    return CheckDigits.isDayAndMonth(day > 40 ? day - 40 : day, Digits.number(digits, 2, 4))
        && CheckDigits.sum(digits, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0
        && norwegianAccount(digits);
  }

  /**
   * Account numbers of Norwegian banks: weights 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1, sum divisible by
   * 11. Source: Bits, "Kontonummer", <a href="https://www.bits.no/">bits.no</a>.
   */
  private static boolean norwegianAccount(String digits) {
    return CheckDigits.sum(digits, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
  }

  /**
   * Organisasjonsnummer of Norway: from 8 or 9, weights 3, 2, 7, 6, 5, 4, 3, 2, 1, sum divisible by
   * 11. Source: Brønnøysundregistrene, <a href="https://www.brreg.no/">brreg.no</a>.
   */
  private static boolean norwegianFirm(String digits) {
    return CheckDigits.sum(digits, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
  }

  /**
   * Henkilötunnus of Finland: day, month and year of birth, a sign of the century, three digits
   * from 002, and the nine digits modulo 31 as a character. Source: Valtioneuvoston asetus
   * väestötietojärjestelmästä 128/2010, DVV, <a href="https://dvv.fi/en/personal-identity-code">
   * dvv.fi</a>.
   */
  private static boolean finnishPerson(String number) {
    int end = number.length() - 1;
    String digits = number.substring(0, 6) + number.substring(end - 3, end);
    char check = HETU_CHARACTERS.charAt(CheckDigits.remainder(digits, 31));
    return isDayMonth(digits, 0) && Digits.number(digits, 6, 9) >= 2 && check == number.charAt(end);
  }

  /**
   * Y-tunnus of Finnish businesses: weights 7, 9, 10, 5, 8, 4, 2, 1, sum divisible by 11. Source:
   * Yritys- ja yhteisötietojärjestelmä, <a href="https://www.ytj.fi/">ytj.fi</a>.
   */
  private static boolean finnishFirm(String digits) {
    return CheckDigits.sum(digits, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0;
  }

  /**
   * Kennitala of Iceland: day (plus 40 for firms), month and year, two digits, a check digit modulo
   * 11 and the century 8, 9 or 0. Source: Þjóðskrá, <a href="https://www.skra.is/">skra.is</a>.
   */
  private static boolean icelander(String digits) {
    int day = Digits.number(digits, 0, 2);
    int century = CheckDigits.digit(digits, 9);
    return CheckDigits.isDayAndMonth(day > 40 ? day - 40 : day, Digits.number(digits, 2, 4))
        && (century == 0 || century >= 8)
        && CheckDigits.sum(digits, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
  }

  /**
   * Isikukood of Estonia and asmens kodas of Lithuania: sex and century, year, month and day of
   * birth, serial number, check digit of two rounds. Source: Eesti standard EVS 585, <a
   * href="https://www.evs.ee/">evs.ee</a>; Registrų centras, registrucentras.lt.
   */
  private static boolean balticPerson(String digits) {
    return isMonthDay(digits, 3) && passesTwoRounds(digits);
  }

  /**
   * The check digit of Estonian and Lithuanian registers: weights 1, 2, 3 ... modulo 11; where that
   * is 10, weights 3, 4, 5 ..., of which 10 stands for 0; behind 9 comes 1. Source: EVS 585.
   */
  private static boolean passesTwoRounds(String digits) {
    int rest = round(digits, 1);
    int check = rest < 10 ? rest : round(digits, 3) % 10;
    return check == CheckDigits.digit(digits, digits.length() - 1);
  }

  private static int round(String digits, int first) {
    int sum = 0;
    for (int i = 0; i < digits.length() - 1; i++) {
      sum += CheckDigits.digit(digits, i) * ((first - 1 + i) % 9 + 1);
    }
    return sum % 11;
  }

  /**
   * KMKR numbers of Estonia: weights 3, 7, 1 and a check digit that makes the sum divisible by 10.
   * Source: Maksu- ja Tolliamet, <a href="https://www.emta.ee/">emta.ee</a>.
   */
  private static boolean estonianVat(String digits) {
    return CheckDigits.sum(digits, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0;
  }

  /**
   * Personas kods of Latvia: day, month and year of birth, century, serial number and check digit;
   * or 32 and nine digits without meaning, for those of 2017 and later. Source: Fizisko personu
   * reģistra likums, PMLP, <a href="https://www.pmlp.gov.lv/">pmlp.gov.lv</a>.
   */
  private static boolean latvianPerson(String digits) {
    int check = (1101 - CheckDigits.sum(digits, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)) % 11;
    return digits.startsWith("32")
        || (isDayMonth(digits, 0)
            && CheckDigits.digit(digits, 6) <= 2
            && check == CheckDigits.digit(digits, 10));
  }

  /**
   * Registration numbers of Latvian firms, from 4 or 9: weights 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1,
   * sum modulo 11 is 3. Source: Uzņēmumu reģistrs, <a href="https://www.ur.gov.lv/">ur.gov.lv</a>.
   */
  private static boolean latvianFirm(String digits) {
    return CheckDigits.sum(digits, 9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1) % 11 == 3;
  }

  /**
   * PESEL numbers of Poland: year, month (plus 20, 40, 60 or 80 outside the 1900s) and day of
   * birth, serial number, weights 1, 3, 7, 9 modulo 10. Source: ustawa z 24 września 2010 o
   * ewidencji ludności, art. 15, <a href="https://www.gov.pl/web/gov/czym-jest-numer-pesel">
   * gov.pl</a>.
   */
  private static boolean pesel(String digits) {
    return isMonthDay(digits, 2, 20, 40, 60, 80)
        && CheckDigits.sum(digits, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
  }

  /**
   * NIP, tax numbers of Poland: weights 6, 5, 7, 2, 3, 4, 5, 6, 7 modulo 11; 10 is not given out.
   * Source: ustawa z 13 października 1995 o zasadach ewidencji i identyfikacji podatników, <a
   * href="https://www.podatki.gov.pl/">podatki.gov.pl</a>.
   */
  private static boolean nip(String digits) {
    return CheckDigits.sum(digits, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == CheckDigits.digit(digits, 9);
  }

  /**
   * Polish identity cards: three letters, check digit, five digits; A counts 10, weights 7, 3, 1,
   * 9, 7, 3, 1, 7, 3, sum divisible by 10. Source: rozporządzenie MSWiA w sprawie dowodu
   * osobistego, <a href="https://www.gov.pl/web/mswia">gov.pl</a>.
   */
  private static boolean polishIdCard(String number) {
    return document(number, 7, 3, 1, 9, 7, 3, 1, 7, 3);
  }

  /**
   * Polish passports: two letters, check digit, six digits; weights 7, 3, 9, 1, 7, 3, 1, 7, 3, sum
   * divisible by 10. Source: MSWiA, <a href="https://www.gov.pl/web/mswia">gov.pl</a>.
   */
  private static boolean polishPassport(String number) {
    return document(number, 7, 3, 9, 1, 7, 3, 1, 7, 3);
  }

  private static boolean document(String number, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += Character.digit(number.charAt(i), 36) * weights[i];
    }
    return sum % 10 == 0;
  }

  /**
   * REGON numbers of Poland: nine digits with weights 8, 9, 2, 3, 4, 5, 6, 7 modulo 11, 10 standing
   * for 0; or those and five more, the last with weights of its own. Source: GUS, <a
   * href="https://stat.gov.pl/">stat.gov.pl</a>.
   */
  private static boolean regon(String digits) {
    int check = CheckDigits.sum(digits, 8, 9, 2, 3, 4, 5, 6, 7) % 11 % 10;
    return check == CheckDigits.digit(digits, 8)
        && !Digits.isUniform(digits)
        && (digits.length() == 9
            || CheckDigits.sum(digits, 2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8) % 11 % 10
                == CheckDigits.digit(digits, 13));
  }

  /**
   * Birth numbers of Czechia and Slovakia: year, month (plus 50 for women; 20 more where a day's
   * numbers ran out) and day, and a serial number; with ten digits divisible by 11, or before 1986
   * the first nine leave 10 and the last is 0. Nine digits, until 1953, have no check. Source:
   * zákon č. 133/2000 Sb., § 13; zákon č. 301/1995 Z. z.
   */
  private static boolean birthNumber(String digits) {
    boolean isOld = digits.length() == 9;
    return isMonthDay(digits, 2, 20, 50, 70)
        && (isOld ? !digits.endsWith("000") : isDivisible(digits));
  }

  private static boolean isDivisible(String digits) {
    return CheckDigits.remainder(digits, 11) == 0
        || (digits.endsWith("0") && CheckDigits.remainder(digits.substring(0, 9), 11) == 10);
  }

  /**
   * IČO of Czech and Slovak firms: weights 8 to 2, what is missing to a multiple of 11, modulo 10.
   * Source: Český statistický úřad, <a href="https://www.czso.cz/">czso.cz</a>; Štatistický úrad
   * SR.
   */
  private static boolean ico(String digits) {
    int rest = CheckDigits.sum(digits, 8, 7, 6, 5, 4, 3, 2) % 11;
    return (11 - rest) % 10 == CheckDigits.digit(digits, 7);
  }

  /**
   * DIČ of Czechia: the IČO of a firm, or the birth number of a person; or, from 6, a number that
   * the revenue office gave. Source: zákon č. 280/2009 Sb., § 130.
   */
  private static boolean czechVat(String digits) {
    return digits.length() == 8 ? ico(digits) : birthNumber(digits);
  }

  /**
   * TAJ numbers of Hungary: weights 3 and 7 in turn, sum modulo 10. Source: 1996. évi XX. törvény,
   * 2. melléklet, <a href="https://njt.hu/">njt.hu</a>.
   */
  private static boolean taj(String digits) {
    return CheckDigits.sum(digits, 3, 7, 3, 7, 3, 7, 3, 7) % 10 == CheckDigits.digit(digits, 8);
  }

  /**
   * Tax identification signs of Hungarians: 8, five digits of the date of birth, three more,
   * weights 1 to 9 modulo 11. Source: 1996. évi XX. törvény, 1. melléklet, njt.hu.
   */
  private static boolean hungarianTaxpayer(String digits) {
    return CheckDigits.sum(digits, 1, 2, 3, 4, 5, 6, 7, 8, 9) % 11 == CheckDigits.digit(digits, 9);
  }

  /**
   * Tax numbers of Hungarian firms: weights 9, 7, 3, 1 over eight digits, sum divisible by 10; then
   * one digit for the kind of VAT and two for the county. Source: NAV, <a
   * href="https://nav.gov.hu/">nav.gov.hu</a>.
   */
  private static boolean hungarianFirm(String digits) {
    return CheckDigits.sum(digits, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0;
  }

  /**
   * CNP of Romania: sex and century, year, month and day of birth, county, serial number; weights
   * 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9 modulo 11, 10 standing for 1. Source: legea 105/1996,
   * DEPABD.
   */
  private static boolean cnp(String digits) {
    int rest = CheckDigits.sum(digits, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
    return isMonthDay(digits, 3) && (rest == 10 ? 1 : rest) == CheckDigits.digit(digits, 12);
  }

  /**
   * CUI of Romanian firms, up to ten digits: weights 7, 5, 3, 2, 1, 7, 5, 3, 2 from the right end
   * on, ten times the sum modulo 11, 10 standing for 0. Source: ANAF, <a
   * href="https://www.anaf.ro/">anaf.ro</a>.
   */
  private static boolean cui(String digits) {
    String padded = "0".repeat(10 - digits.length()) + digits;
    int check = CheckDigits.sum(padded, 7, 5, 3, 2, 1, 7, 5, 3, 2) * 10 % 11 % 10;
    return check == CheckDigits.digit(padded, 9);
  }

  /**
   * EGN of Bulgaria: year, month (plus 20 or 40 outside the 1900s) and day of birth, three digits,
   * weights 2, 4, 8, 5, 10, 9, 7, 3, 6 modulo 11, 10 standing for 0. Source: GRAO, <a
   * href="https://www.grao.bg/">grao.bg</a>.
   */
  private static boolean egn(String digits) {
    return isMonthDay(digits, 2, 20, 40)
        && CheckDigits.sum(digits, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10
            == CheckDigits.digit(digits, 9);
  }

  /**
   * EIK (BULSTAT) of Bulgaria: nine digits with weights 1 to 8 modulo 11, for 10 once more with 3
   * to 10; branches have four more digits with weights 2, 7, 3, 5, or 4, 9, 5, 7. Source: Агенция
   * по вписванията, <a href="https://www.registryagency.bg/">registryagency.bg</a>.
   */
  private static boolean eik(String digits) {
    int rest = CheckDigits.sum(digits, 1, 2, 3, 4, 5, 6, 7, 8) % 11;
    int check = rest < 10 ? rest : CheckDigits.sum(digits, 3, 4, 5, 6, 7, 8, 9, 10) % 11 % 10;
    return check == CheckDigits.digit(digits, 8)
        && !Digits.isUniform(digits)
        && (digits.length() == 9 || isBranch(digits));
  }

  private static boolean isBranch(String digits) {
    String branch = digits.substring(8);
    int rest = CheckDigits.sum(branch, 2, 7, 3, 5) % 11;
    int check = rest < 10 ? rest : CheckDigits.sum(branch, 4, 9, 5, 7) % 11 % 10;
    return check == CheckDigits.digit(branch, 4);
  }

  /**
   * LNCh of foreigners in Bulgaria: weights 21, 19, 17, 13, 11, 9, 7, 3, 1 modulo 10. Source:
   * Министерство на вътрешните работи, <a href="https://www.mvr.bg/">mvr.bg</a>.
   */
  private static boolean lnch(String digits) {
    return CheckDigits.sum(digits, 21, 19, 17, 13, 11, 9, 7, 3, 1) % 10
        == CheckDigits.digit(digits, 9);
  }

  /**
   * VAT numbers of Bulgaria: the EIK of a firm, or the EGN or LNCh of a person. Source: ЗДДС, чл.
   * 94, NRA, <a href="https://nra.bg/">nra.bg</a>.
   */
  private static boolean bulgarianVat(String digits) {
    return digits.length() == 9 ? eik(digits) : egn(digits) || lnch(digits);
  }

  /**
   * AMKA of Greece: day, month and year of birth, four digits, Luhn. Source: law 3655/2008, art.
   * 153, <a href="https://www.amka.gr/">amka.gr</a>.
   */
  private static boolean amka(String digits) {
    return isDayMonth(digits, 0) && Digits.passesLuhn(digits);
  }

  /**
   * AFM, tax numbers of Greece: powers of two as weights, modulo 11, 10 standing for 0. Source:
   * AADE, <a href="https://www.aade.gr/">aade.gr</a>.
   */
  private static boolean afm(String digits) {
    return !Digits.isUniform(digits)
        && CheckDigits.sum(digits, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10
            == CheckDigits.digit(digits, 8);
  }

  /**
   * EMŠO of Slovenia and JMBG of the other countries of Yugoslavia: day, month and three digits of
   * the year of birth, region, serial number; weights 7 to 2 twice, sum divisible by 11. Source:
   * Zakon o centralnem registru prebivalstva, <a href="http://www.pisrs.si/">pisrs.si</a>.
   */
  private static boolean emso(String digits) {
    int thousands = CheckDigits.digit(digits, 4);
    return isDayMonth(digits, 0)
        && (thousands == 0 || thousands == 9)
        && CheckDigits.sum(digits, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
  }

  /**
   * Tax numbers of Slovenia: weights 8 to 2, what is missing to a multiple of 11, 10 standing for
   * 0; 11 is not given out. Source: FURS, <a href="https://www.fu.gov.si/">fu.gov.si</a>.
   */
  private static boolean slovenianTaxpayer(String digits) {
    int missing = 11 - CheckDigits.sum(digits, 8, 7, 6, 5, 4, 3, 2) % 11;
    return missing != 11 && missing % 10 == CheckDigits.digit(digits, 7);
  }

  /**
   * EDB of North Macedonia: thirteen digits from 4 to 6, weights 7 to 2 twice, what is missing to a
   * multiple of 11. Source: Public Revenue Office, <a href="http://www.ujp.gov.mk/">ujp.gov.mk</a>.
   */
  private static boolean edb(String digits) {
    int sum = CheckDigits.sum(digits, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2);
    return (11 - sum % 11) % 11 % 10 == CheckDigits.digit(digits, 12);
  }

  /**
   * PIB of Montenegro: weights 8 to 2, what is missing to a multiple of 11, 10 standing for 0.
   * Source: Poreska uprava, <a href="https://www.gov.me/poreskauprava">gov.me</a>.
   */
  private static boolean montenegrinFirm(String digits) {
    int rest = CheckDigits.sum(digits, 8, 7, 6, 5, 4, 3, 2) % 11;
    return (11 - rest) % 11 % 10 == CheckDigits.digit(digits, 7);
  }

  /**
   * INN of persons in Russia: twelve digits, the last two of them modulo 11, 10 standing for 0.
   * Source: ФНС, Приказ ЕД-7-14/559@, <a href="https://www.nalog.gov.ru/">nalog.gov.ru</a>.
   */
  private static boolean innOfPerson(String digits) {
    return CheckDigits.sum(digits, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10
            == CheckDigits.digit(digits, 10)
        && CheckDigits.sum(digits, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10
            == CheckDigits.digit(digits, 11);
  }

  /**
   * INN of firms in Russia: weights 2, 4, 10, 3, 5, 9, 4, 6, 8 modulo 11, 10 standing for 0.
   * Source: ФНС, <a href="https://www.nalog.gov.ru/">nalog.gov.ru</a>.
   */
  private static boolean innOfFirm(String digits) {
    return CheckDigits.sum(digits, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10
        == CheckDigits.digit(digits, 9);
  }

  /**
   * SNILS of Russia: weights 9 to 1, sum modulo 101, 100 standing for 00, as two digits. Source:
   * Социальный фонд России, <a href="https://sfr.gov.ru/">sfr.gov.ru</a>.
   */
  private static boolean snils(String digits) {
    return CheckDigits.sum(digits, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 101 % 100
        == Digits.number(digits, 9, 11);
  }

  /**
   * Internal passports of Russia: two digits of the region in OKATO, two of the year in which the
   * blank was printed (from 1997), six of the number. Source: Положение о паспорте, Постановление
   * 828/1997 and 2267/2023; ОК 019-95.
   */
  private static boolean russianPassport(String digits) {
    int region = Digits.number(digits, 0, 2);
    int year = Digits.number(digits, 2, 4);
    return isRegion(region) && (year <= 35 || year >= 97) && !digits.endsWith("000000");
  }

  /** No region has 0, 2, 6, 9, 13, 16, 21, 23, ..., of which those below 73 are many. */
  private static boolean isRegion(int region) {
    return switch (region) {
      case 0, 2, 6, 9, 13, 16, 21, 23, 31, 35, 39, 43, 48, 51, 55, 59, 62, 72, 74 -> false;
      default -> true;
    };
  }

  /**
   * OGRN of firms and OGRNIP of traders in Russia: what goes before the last digit, modulo 11 with
   * 13 digits and modulo 13 with 15, and of that the last digit. Source: Приказ Минфина 165н/2017,
   * <a href="https://www.nalog.gov.ru/">nalog.gov.ru</a>.
   */
  private static boolean ogrn(String digits) {
    int end = digits.length() - 1;
    int rest = CheckDigits.remainder(digits.substring(0, end), end - 1);
    return !Digits.isUniform(digits) && rest % 10 == CheckDigits.digit(digits, end);
  }

  /**
   * RNTRC of Ukraine (РНОКПП): five digits of the day of birth, four more; weights -1, 5, 7, 9, 4,
   * 6, 10, 5, 7 modulo 11, 10 standing for 0. Source: Державна податкова служба, <a
   * href="https://tax.gov.ua/">tax.gov.ua</a>.
   */
  private static boolean rntrc(String digits) {
    int rest = Math.floorMod(CheckDigits.sum(digits, -1, 5, 7, 9, 4, 6, 10, 5, 7), 11);
    return rest % 10 == CheckDigits.digit(digits, 9);
  }

  /**
   * EDRPOU codes of Ukrainian firms: weights 1 to 7, from 30 to 60 million 7, 1, 2, 3, 4, 5, 6; for
   * 10 each weight two greater. Source: Держстат, <a href="https://stat.gov.ua/">stat.gov.ua</a>.
   */
  private static boolean edrpou(String digits) {
    int number = Digits.number(digits, 0, 8);
    int first = number < 30_000_000 || number > 60_000_000 ? 1 : 7;
    int plain =
        CheckDigits.sum(
                digits,
                first,
                first % 7 + 1,
                first % 7 + 2,
                first % 7 + 3,
                first % 7 + 4,
                first % 7 + 5,
                first % 7 + 6)
            % 11;
    int more = plain + 2 * CheckDigits.sum(digits, 1, 1, 1, 1, 1, 1, 1);
    return (plain < 10 ? plain : more % 11 % 10) == CheckDigits.digit(digits, 7);
  }

  /**
   * UNP of Belarusian firms: weights 29, 23, 19, 17, 13, 7, 5, 3 modulo 11; 10 is not given out.
   * Source: Министерство по налогам и сборам, <a href="https://nalog.gov.by/">nalog.gov.by</a>.
   */
  private static boolean unp(String digits) {
    return CheckDigits.sum(digits, 29, 23, 19, 17, 13, 7, 5, 3) % 11
        == CheckDigits.digit(digits, 8);
  }

  /**
   * IIN of Kazakhstan: year, month and day of birth, sex and century, serial number, check digit.
   * Source: law 223-III of 2007 on national registers, <a href="https://adilet.zan.kz/">
   * adilet.zan.kz</a>.
   */
  private static boolean iin(String digits) {
    return isMonthDay(digits, 2) && passesKazakh(digits);
  }

  /** BIN of firms in Kazakhstan: year and month, kind 4 to 6, serial number, check digit. */
  private static boolean bin(String digits) {
    int month = Digits.number(digits, 2, 4);
    return month >= 1 && month <= 12 && passesKazakh(digits);
  }

  /** Weights 1 to 11 modulo 11; for 10 once more with 3 to 11, 1, 2; then 10 is not given out. */
  private static boolean passesKazakh(String digits) {
    int rest = CheckDigits.sum(digits, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) % 11;
    int check = rest < 10 ? rest : CheckDigits.sum(digits, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2) % 11;
    return check == CheckDigits.digit(digits, 11);
  }

  /**
   * IDNP and IDNO of Moldova: weights 7, 3, 1 in turn, sum modulo 10. Source: Agenția Servicii
   * Publice, <a href="https://asp.gov.md/">asp.gov.md</a>.
   */
  private static boolean idnp(String digits) {
    return CheckDigits.sum(digits, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1) % 10
        == CheckDigits.digit(digits, 12);
  }

  /**
   * T.C. kimlik numbers of Turkey: seven times the digits at odd places less those at even ones is
   * the tenth, modulo 10; the sum of ten is the eleventh. Source: NVİ, <a
   * href="https://www.nvi.gov.tr/">nvi.gov.tr</a>.
   */
  private static boolean tckn(String digits) {
    int tenth = Math.floorMod(CheckDigits.sum(digits, 7, -1, 7, -1, 7, -1, 7, -1, 7), 10);
    return tenth == CheckDigits.digit(digits, 9)
        && CheckDigits.sum(digits, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1) % 10
            == CheckDigits.digit(digits, 10);
  }

  /**
   * Tax numbers of Turkey: to each digit what follows it is added and taken modulo 10, doubled as
   * often as digits follow, modulo 9 with 9 for what was not 0; what the sum lacks of a ten.
   * Source: Gelir İdaresi Başkanlığı, <a href="https://www.gib.gov.tr/">gib.gov.tr</a>.
   */
  private static boolean vkn(String digits) {
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      int moved = (CheckDigits.digit(digits, i) + 9 - i) % 10;
      int power = moved * (1 << (9 - i)) % 9;
      sum += moved != 0 && power == 0 ? 9 : power;
    }
    return (10 - sum % 10) % 10 == CheckDigits.digit(digits, 9);
  }

  /**
   * TIC of Cyprus, the VAT number as well: digits at odd places are replaced, 0 to 9 by 1, 0, 5, 7,
   * 9, 13, 15, 17, 19, 21; the sum modulo 26 is the letter. Source: Tax Department, <a
   * href="https://www.mof.gov.cy/tax">mof.gov.cy</a>.
   */
  private static boolean tic(String number) {
    String plain = number.startsWith("CY") ? number.substring(2) : number;
    int[] replaced = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21};
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      int digit = CheckDigits.digit(plain, i);
      sum += i % 2 == 0 ? replaced[digit] : digit;
    }
    return sum % 26 == plain.charAt(8) - 'A';
  }

  /**
   * VAT numbers of Malta: weights 3, 4, 6, 7, 8, 9, then two digits, sum divisible by 37. Source:
   * Commissioner for Revenue, <a href="https://cfr.gov.mt/">cfr.gov.mt</a>.
   */
  private static boolean malteseVat(String digits) {
    return CheckDigits.sum(digits, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0;
  }
}
