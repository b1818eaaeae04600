package org.subrosa.validate;

import java.util.List;
import java.util.Set;

/** Checks of the Americas, and of what the United States issue and no class of its own covers. */
final class AmericasChecks {

  /** The years, months and days of six digits; both sexes where a month may be raised by 50. */
  private static final double DATE_RATE = 0.0366;

  private static final double DATE_OF_BOTH_SEXES_RATE = 2 * DATE_RATE;
  private static final double ONE_OF_TEN = 0.1;
  private static final double ONE_OF_ELEVEN = 0.0909;
  private static final int[] NINE_DOWN = {9, 8, 7, 6, 5, 4, 3, 2};
  private static final int[] TAXPAYER_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
  private static final String CURP_ALPHABET = "0123456789ABCDEFGHIJKLMN\u00d1OPQRSTUVWXYZ";
  private static final String RFC_ALPHABET = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ \u00d1";
  private static final Set<String> MEXICAN_STATES =
      Set.of(
          "AS BC BS CC CS CH CL CM DF DG GT GR HG JC MC MN MS NT NL OC PL QT QR SP SL SR TC TS TL VZ YN ZS NE"
              .split(" "));

  private AmericasChecks() {}

  static List<Validator> all() {
    return List.of(
        NumberCheck.digits("ca-sin", 9, 0.08, AmericasChecks::canadianSin),
        NumberCheck.of(
            "ca-bn", "[0-9]{9}(?:[A-Z]{2}[0-9]{4})?", ONE_OF_TEN, AmericasChecks::canadianBusiness),
        NumberCheck.of(
            "ca-ohip", "[1-9][0-9]{9}[A-Z]{0,2}", ONE_OF_TEN, AmericasChecks::ontarioHealth),
        NumberCheck.of(
            "ca-bc-phn", "9[0-9]{9}", ONE_OF_ELEVEN, AmericasChecks::britishColumbiaHealth),
        NumberCheck.of(
            "ca-ramq",
            "[A-Z]{4}[0-9]{8}",
            DATE_OF_BOTH_SEXES_RATE,
            text -> isDateOfBothSexes(text, 4)),
        NumberCheck.of(
            "ca-on-license",
            "[A-Z][0-9]{14}",
            DATE_OF_BOTH_SEXES_RATE,
            text -> isDateOfBothSexes(text, 9)),
        NumberCheck.of("ca-qc-license", "[A-Z][0-9]{12}", DATE_RATE, text -> isDayFirst(text, 5)),
        NumberCheck.of("us-hicn", "[0-9]{9}[A-Z][A-Z0-9]?", 0.888, AmericasChecks::legacyMedicare),
        NumberCheck.digits("ar-cuit", 11, ONE_OF_ELEVEN, AmericasChecks::argentineTaxpayer),
        NumberCheck.digits("ar-cbu", 22, 0.01, AmericasChecks::argentineAccount),
        NumberCheck.digits("br-cpf", 11, 0.01, AmericasChecks::brazilianPerson),
        NumberCheck.of("br-cnpj", "[0-9A-Z]{12}[0-9]{2}", 0.01, AmericasChecks::brazilianCompany),
        NumberCheck.digits("br-pis", 11, ONE_OF_TEN, AmericasChecks::brazilianWorker),
        NumberCheck.digits("br-cnh", 11, 0.0102, AmericasChecks::brazilianDriver),
        NumberCheck.digits("br-titulo", 12, 0.0028, AmericasChecks::brazilianVoter),
        NumberCheck.digits("br-cns", 15, 0.0455, AmericasChecks::brazilianHealth),
        NumberCheck.digits("br-renavam", 11, ONE_OF_TEN, AmericasChecks::brazilianVehicle),
        NumberCheck.of("cl-rut", "[0-9]{7,8}[0-9K]", ONE_OF_ELEVEN, AmericasChecks::chileanRut),
        NumberCheck.of("co-nit", "[0-9]{9,10}", ONE_OF_TEN, AmericasChecks::colombianTaxpayer),
        NumberCheck.digits("do-cedula", 11, ONE_OF_TEN, Digits::passesLuhn),
        NumberCheck.digits("do-rnc", 9, ONE_OF_TEN, AmericasChecks::dominicanTaxpayer),
        NumberCheck.digits("ec-cedula", 10, 0.015, AmericasChecks::ecuadorianPerson),
        NumberCheck.digits("ec-ruc", 13, 0.0194, AmericasChecks::ecuadorianTaxpayer),
        NumberCheck.of(
            "mx-curp",
            "[A-Z\u00d1]{4}[0-9]{6}[HMX][A-Z\u00d1]{5}[0-9A-Z][0-9]",
            0.00018,
            AmericasChecks::mexicanPerson),
        NumberCheck.of(
            "mx-rfc",
            "[A-Z\u00d1&]{3,4}[0-9]{6}[0-9A-Z]{2}[0-9A]",
            0.0033,
            AmericasChecks::mexicanTaxpayer),
        NumberCheck.digits("mx-nss", 11, ONE_OF_TEN, Digits::passesLuhn),
        NumberCheck.digits("mx-clabe", 18, ONE_OF_TEN, AmericasChecks::mexicanAccount),
        NumberCheck.of(
            "mx-elector",
            "[A-Z\u00d1]{6}[0-9]{8}[HM][0-9]{3}",
            0.0124,
            AmericasChecks::mexicanVoter),
        NumberCheck.digits("pe-ruc", 11, ONE_OF_TEN, AmericasChecks::peruvianTaxpayer),
        NumberCheck.of("uy-ci", "[0-9]{7,8}", ONE_OF_TEN, AmericasChecks::uruguayanPerson),
        NumberCheck.digits("uy-rut", 12, 0.02, AmericasChecks::uruguayanTaxpayer),
        NumberCheck.of("ve-rif", "[VEJPG][0-9]{9}", ONE_OF_TEN, AmericasChecks::venezuelanTaxpayer),
        NumberCheck.of("py-ruc", "[0-9]{6,9}", ONE_OF_TEN, AmericasChecks::paraguayanTaxpayer),
        NumberCheck.of(
            "gt-nit", "[0-9]{5,9}[0-9K]", ONE_OF_ELEVEN, AmericasChecks::guatemalanTaxpayer),
        NumberCheck.digits("gt-cui", 13, 0.0066, AmericasChecks::guatemalanPerson),
        NumberCheck.digits("sv-dui", 9, ONE_OF_TEN, AmericasChecks::salvadoranPerson),
        NumberCheck.digits("cu-carne", 11, DATE_RATE, digits -> isYearFirst(digits, 0)),
        NumberCheck.digits("hn-dni", 13, 0.00076, AmericasChecks::honduranPerson),
        NumberCheck.of("ni-cedula", "[0-9]{13}[A-Z]", DATE_RATE, text -> isDayFirst(text, 3)));
  }

  /**
   * Canadian social insurance numbers: Luhn over nine digits, the first of which is the province or
   * 9 and never 0 or 8. Source: Employment and Social Development Canada, SIN code of practice.
   */
  private static boolean canadianSin(String digits) {
    return digits.charAt(0) != '0' && digits.charAt(0) != '8' && Digits.passesLuhn(digits);
  }

  /**
   * Canadian business numbers: Luhn over nine digits, behind them the account of a programme (RT
   * 0001). Source: Canada Revenue Agency, T4127 and RC2, "The Business Number".
   */
  private static boolean canadianBusiness(String text) {
    return Digits.passesLuhn(text.substring(0, 9));
  }

  /**
   * Ontario health numbers: Luhn over ten digits, then the version of the card in two letters.
   * Source: Ontario Ministry of Health, "Health Card Validation Reference Manual".
   */
  private static boolean ontarioHealth(String text) {
    return Digits.passesLuhn(text.substring(0, 10));
  }

  /**
   * Personal health numbers of British Columbia: 9, then eight digits weighted, modulus 11. Source:
   * BC Ministry of Health, conformance standards of HealthNetBC (PharmaNet).
   */
  private static boolean britishColumbiaHealth(String digits) {
    int rest = CheckDigits.sum(digits.substring(1), 2, 4, 8, 5, 10, 9, 7, 3) % 11;
    return (11 - rest) % 11 == CheckDigits.digit(digits, 9);
  }

  /**
   * Legacy Medicare claim numbers: a Social Security number and a code of the beneficiary. Source:
   * SSA POMS RM 10201.035 for the number, CMS for the code.
   */
  private static boolean legacyMedicare(String text) {
    int area = Digits.number(text, 0, 3);
    return area != 0
        && area != 666
        && area < 900
        && Digits.number(text, 3, 5) != 0
        && Digits.number(text, 5, 9) != 0;
  }

  /**
   * Argentine CUIT and CUIL: weights 5 4 3 2 7 6 5 4 3 2, modulus 11; a sum that asks for ten is
   * never assigned. Source: ARCA (AFIP), Resolución General 10/97.
   */
  private static boolean argentineTaxpayer(String digits) {
    int rest = CheckDigits.sum(digits, TAXPAYER_WEIGHTS) % 11;
    return (11 - rest) % 11 == CheckDigits.digit(digits, 10);
  }

  /**
   * Argentine CBU: a check digit behind bank and branch, another behind the account, weights 9 7 1
   * 3 from the right, modulus 10. Source: Banco Central, Sistema Nacional de Pagos, com. A 2559.
   */
  private static boolean argentineAccount(String digits) {
    int bank = CheckDigits.sum(digits, 7, 1, 3, 9, 7, 1, 3, 1);
    int account = CheckDigits.sum(digits.substring(8), 3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3, 1);
    return bank % 10 == 0 && account % 10 == 0;
  }

  /**
   * Brazilian CPF: two check digits, modulus 11, weights that fall to 2. Source: Receita Federal,
   * Instrução Normativa RFB 1548/2015.
   */
  private static boolean brazilianPerson(String digits) {
    return digits.charAt(9) == risingToTwo(digits, 9, 10)
        && digits.charAt(10) == risingToTwo(digits, 10, 11);
  }

  /**
   * Brazilian CNPJ: two check digits, modulus 11, weights 2 to 9 from the right; letters count as
   * their ASCII code less 48. Source: Receita Federal, Instrução Normativa RFB 2229/2024.
   */
  private static boolean brazilianCompany(String text) {
    return !Digits.isUniform(text)
        && text.charAt(12) == risingToTwo(text, 12, 9)
        && text.charAt(13) == risingToTwo(text, 13, 9);
  }

  /** The check digit of the first places, weights 2 up to a highest one from the right. */
  private static char risingToTwo(String text, int count, int highest) {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += (text.charAt(count - 1 - i) - '0') * (2 + i % (highest - 1));
    }
    return complementOfEleven(sum);
  }

  /** Eleven less the remainder; 0 where that has two digits. */
  private static char complementOfEleven(int sum) {
    int complement = 11 - sum % 11;
    return (char) ('0' + (complement > 9 ? 0 : complement));
  }

  /**
   * Brazilian PIS, PASEP and NIT: weights 3 2 9 8 7 6 5 4 3 2, modulus 11. Source: Caixa Econômica
   * Federal, Cadastro NIS.
   */
  private static boolean brazilianWorker(String digits) {
    return complementOfEleven(CheckDigits.sum(digits, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2))
        == digits.charAt(10);
  }

  /**
   * Brazilian driving licences (registro da CNH): weights 9 to 1, then 1 to 9, modulus 11; a first
   * remainder of ten lowers the second by two. Source: Contran (Senatran), RENACH.
   */
  private static boolean brazilianDriver(String digits) {
    int first = CheckDigits.sum(digits, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11;
    int second = CheckDigits.sum(digits, 1, 2, 3, 4, 5, 6, 7, 8, 9) % 11 - (first == 10 ? 2 : 0);
    int wrapped = (second + 11) % 11;
    return first % 10 == CheckDigits.digit(digits, 9)
        && wrapped % 10 == CheckDigits.digit(digits, 10);
  }

  /**
   * Brazilian voter registrations: eight digits, the state 01 to 28, and a check digit for each,
   * modulus 11; São Paulo and Minas Gerais write 1 for 0. Source: TSE, Resolução 21.538/2003.
   */
  private static boolean brazilianVoter(String digits) {
    int state = Digits.number(digits, 8, 10);
    int zero = state <= 2 ? 1 : 0;
    int first = CheckDigits.sum(digits, 2, 3, 4, 5, 6, 7, 8, 9) % 11;
    int firstDigit = first == 0 ? zero : first % 10;
    int second = (CheckDigits.sum(digits.substring(8), 7, 8) + 9 * firstDigit) % 11;
    return state >= 1
        && state <= 28
        && firstDigit == CheckDigits.digit(digits, 10)
        && (second == 0 ? zero : second % 10) == CheckDigits.digit(digits, 11);
  }

  /**
   * Brazilian health cards (CNS): begins with 1, 2, 7, 8 or 9; the sum with weights 15 to 1 is a
   * multiple of 11. Source: DATASUS, Cartão Nacional de Saúde.
   */
  private static boolean brazilianHealth(String digits) {
    return "12789".indexOf(digits.charAt(0)) >= 0
        && CheckDigits.sum(digits, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
  }

  /**
   * Brazilian vehicle registrations (RENAVAM): weights 3 2 9 8 7 6 5 4 3 2, modulus 11. Source:
   * Senatran, Portaria 27/2013, which widened the number to eleven digits.
   */
  private static boolean brazilianVehicle(String digits) {
    return brazilianWorker(digits);
  }

  /**
   * Chilean RUN and RUT: weights 2 to 7 from the right, modulus 11, K for ten. Source: Servicio de
   * Impuestos Internos and Registro Civil.
   */
  private static boolean chileanRut(String text) {
    int last = text.length() - 1;
    int rest = (11 - fromTheRight(text.substring(0, last), 7) % 11) % 11;
    return text.charAt(last) == (rest == 10 ? 'K' : (char) ('0' + rest));
  }

  /** The sum of digits with weights 2 up to a highest one, from the right and again. */
  private static int fromTheRight(String digits, int highest) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      sum += CheckDigits.digit(digits, digits.length() - 1 - i) * (2 + i % (highest - 1));
    }
    return sum;
  }

  /**
   * Colombian NIT: prime weights from the right, modulus 11. Source: DIAN, Orden Administrativa 4
   * of 1989.
   */
  private static boolean colombianTaxpayer(String digits) {
    int[] weights = {3, 7, 13, 17, 19, 23, 29, 37, 41};
    int last = digits.length() - 1;
    int sum = 0;
    for (int i = 0; i < last; i++) {
      sum += CheckDigits.digit(digits, last - 1 - i) * weights[i];
    }
    int rest = sum % 11;
    return !Digits.isUniform(digits)
        && (rest < 2 ? rest : 11 - rest) == CheckDigits.digit(digits, last);
  }

  /**
   * Dominican RNC: weights 7 9 8 6 5 4 3 2, modulus 11; 2 for a remainder of 0, 1 for one of 1.
   * Source: Dirección General de Impuestos Internos.
   */
  private static boolean dominicanTaxpayer(String digits) {
    int rest = CheckDigits.sum(digits, 7, 9, 8, 6, 5, 4, 3, 2) % 11;
    int expected = rest == 0 ? 2 : rest == 1 ? 1 : 11 - rest;
    return expected == CheckDigits.digit(digits, 8);
  }

  /**
   * Ecuadorian identity cards: province 01 to 24 or 30, a third digit below 6, Luhn. Source:
   * Dirección General de Registro Civil.
   */
  private static boolean ecuadorianPerson(String digits) {
    return isProvince(digits) && digits.charAt(2) < '6' && Digits.passesLuhn(digits);
  }

  private static boolean isProvince(String digits) {
    int province = Digits.number(digits, 0, 2);
    return (province >= 1 && province <= 24) || province == 30;
  }

  /**
   * Ecuadorian RUC: an identity card, or a company (third digit 9) or authority (6) with a digit of
   * modulus 11, and the number of the establishment. Source: Servicio de Rentas Internas.
   */
  private static boolean ecuadorianTaxpayer(String digits) {
    if (!isProvince(digits) || digits.endsWith("000")) {
      return false;
    }
    return switch (digits.charAt(2)) {
      case '9' -> CheckDigits.sum(digits, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
      case '6' -> CheckDigits.sum(digits, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
      default -> ecuadorianPerson(digits.substring(0, 10));
    };
  }

  /**
   * Mexican CURP: a date of birth, a state and a check digit with weights 18 to 2, modulus 10.
   * Source: RENAPO, Instructivo normativo para la asignación de la CURP (DOF, 2021).
   */
  private static boolean mexicanPerson(String text) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += CURP_ALPHABET.indexOf(text.charAt(i)) * (18 - i);
    }
    return isYearFirst(text, 4)
        && MEXICAN_STATES.contains(text.substring(11, 13))
        && (10 - sum % 10) % 10 == CheckDigits.digit(text, 17);
  }

  /**
   * Mexican RFC: a date, and behind two characters of the homoclave a check digit with weights 13
   * to 2, modulus 11, A for ten. Source: SAT, procedimiento del dígito verificador del RFC.
   */
  private static boolean mexicanTaxpayer(String text) {
    String padded = text.length() == 12 ? " " + text : text;
    int sum = 0;
    for (int i = 0; i < 12; i++) {
      sum += RFC_ALPHABET.indexOf(padded.charAt(i)) * (13 - i);
    }
    int rest = (11 - sum % 11) % 11;
    return isYearFirst(padded, 4) && padded.charAt(12) == (rest == 10 ? 'A' : (char) ('0' + rest));
  }

  /**
   * Mexican bank accounts (CLABE): weights 3 7 1, each product modulus 10, modulus 10. Source:
   * Banco de México, reglas del SPEI.
   */
  private static boolean mexicanAccount(String digits) {
    int sum = CheckDigits.sum(digits, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1);
    return sum % 10 == 0;
  }

  /**
   * Mexican voters' keys: six letters of the name, date of birth, state 01 to 32 or 87 and 88 for
   * births abroad, sex, homonyms. Source: Instituto Nacional Electoral.
   */
  private static boolean mexicanVoter(String text) {
    int state = Digits.number(text, 12, 14);
    return isYearFirst(text, 6) && ((state >= 1 && state <= 32) || state == 87 || state == 88);
  }

  /**
   * Peruvian RUC: weights 5 4 3 2 7 6 5 4 3 2, modulus 11; the unit of eleven less the remainder.
   * Source: SUNAT, Registro Único de Contribuyentes.
   */
  private static boolean peruvianTaxpayer(String digits) {
    int rest = CheckDigits.sum(digits, TAXPAYER_WEIGHTS) % 11;
    return (11 - rest) % 10 == CheckDigits.digit(digits, 10);
  }

  /**
   * Uruguayan identity cards: weights 2 9 8 7 6 3 4 from the left, modulus 10; an older number has
   * a digit less. Source: Dirección Nacional de Identificación Civil.
   */
  private static boolean uruguayanPerson(String digits) {
    String padded = digits.length() == 7 ? "0" + digits : digits;
    return !Digits.isUniform(digits) && CheckDigits.sum(padded, 2, 9, 8, 7, 6, 3, 4, 1) % 10 == 0;
  }

  /**
   * Uruguayan RUT: a first part 01 to 22, weights 4 3 2 9 8 7 6 5 4 3 2, modulus 11. Source:
   * Dirección General Impositiva.
   */
  private static boolean uruguayanTaxpayer(String digits) {
    int first = Digits.number(digits, 0, 2);
    return first >= 1
        && first <= 22
        && CheckDigits.sum(digits, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
  }

  /**
   * Venezuelan RIF: a letter that counts 4, 8, 12, 16 or 20, weights 3 2 7 6 5 4 3 2, modulus 11.
   * Source: SENIAT, Registro Único de Información Fiscal.
   */
  private static boolean venezuelanTaxpayer(String text) {
    int letter = 4 * (1 + "VEJPG".indexOf(text.charAt(0)));
    int sum = letter + CheckDigits.sum(text.substring(1), 3, 2, 7, 6, 5, 4, 3, 2);
    return complementOfEleven(sum) == text.charAt(9);
  }

  /**
   * Paraguayan RUC: weights 2 to 11 from the right, modulus 11, 0 for ten and eleven. Source:
   * Dirección Nacional de Ingresos Tributarios, dígito verificador.
   */
  private static boolean paraguayanTaxpayer(String digits) {
    int last = digits.length() - 1;
    return !Digits.isUniform(digits)
        && complementOfEleven(fromTheRight(digits.substring(0, last), 11)) == digits.charAt(last);
  }

  /**
   * Guatemalan NIT: weights 2 upwards from the right, modulus 11, K for ten. Source:
   * Superintendencia de Administración Tributaria.
   */
  private static boolean guatemalanTaxpayer(String text) {
    int last = text.length() - 1;
    int rest = (11 - fromTheRight(text.substring(0, last), 11) % 11) % 11;
    return !Digits.isUniform(text) && text.charAt(last) == (rest == 10 ? 'K' : (char) ('0' + rest));
  }

  /**
   * Guatemalan CUI, the number of the DPI: eight digits, their sum with weights 2 to 9 modulus 11,
   * department 01 to 22 and municipality. Source: Registro Nacional de las Personas.
   */
  private static boolean guatemalanPerson(String digits) {
    int department = Digits.number(digits, 9, 11);
    int municipality = Digits.number(digits, 11, 13);
    return CheckDigits.sum(digits, 2, 3, 4, 5, 6, 7, 8, 9) % 11 == CheckDigits.digit(digits, 8)
        && department >= 1
        && department <= 22
        && municipality >= 1
        && municipality <= 33;
  }

  /**
   * Salvadoran DUI: weights 9 to 2, modulus 10. Source: Registro Nacional de las Personas
   * Naturales.
   */
  private static boolean salvadoranPerson(String digits) {
    return (CheckDigits.sum(digits, NINE_DOWN) + CheckDigits.digit(digits, 8)) % 10 == 0;
  }

  /**
   * Honduran identity numbers: department 01 to 18, municipality, year of registration and a serial
   * number. Source: Registro Nacional de las Personas.
   */
  private static boolean honduranPerson(String digits) {
    int department = Digits.number(digits, 0, 2);
    int municipality = Digits.number(digits, 2, 4);
    int year = Digits.number(digits, 4, 8);
    return department >= 1
        && department <= 18
        && municipality >= 1
        && municipality <= 28
        && year >= 1900
        && year < 2050;
  }

  /** Six digits that are a year, a month and a day, as in 991231. */
  private static boolean isYearFirst(String text, int from) {
    return CheckDigits.isDayAndMonth(
        Digits.number(text, from + 4, from + 6), Digits.number(text, from + 2, from + 4));
  }

  /** Six digits that are a day, a month and a year, as in 311299. */
  private static boolean isDayFirst(String text, int from) {
    return CheckDigits.isDayAndMonth(
        Digits.number(text, from, from + 2), Digits.number(text, from + 2, from + 4));
  }

  /**
   * Year, month and day of birth, 50 added to the month of women. Source: RAMQ for the numbers of
   * Québec's health cards, Ontario's Ministry of Transportation for its driving licences.
   */
  private static boolean isDateOfBothSexes(String text, int from) {
    int month = Digits.number(text, from + 2, from + 4);
    return CheckDigits.isDayAndMonth(
        Digits.number(text, from + 4, from + 6), month > 50 ? month - 50 : month);
  }
}
