package org.subrosa.validate;

import static org.subrosa.validate.CheckDigits.digit;
import static org.subrosa.validate.CheckDigits.isDayAndMonth;
import static org.subrosa.validate.CheckDigits.remainder;
import static org.subrosa.validate.CheckDigits.sum;

import java.util.List;
import java.util.Set;

/**
 * Checks of the United Kingdom, Ireland, the Benelux countries, Germany, Austria, Switzerland,
 * France, Spain, Portugal and Italy.
 */
final class WesternEuropeChecks {

  private static final String PUPIL_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
  private static final String PPS_LETTERS = "WABCDEFGHIJKLMNOPQRSTUV";
  private static final String DNI_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
  private static final String CIF_LETTERS = "JABCDEFGHI";
  private static final String UTR_DIGITS = "21987654321";
  private static final String OMOCODIA = "LMNPQRSTUV";
  private static final int[] CODICE_ODD = {
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
  };
  private static final Set<String> NINO_NEVER = Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");
  private static final Set<String> POSTCODE_AREAS =
      Set.of(
          ("AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN"
                  + " DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE"
                  + " KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA"
                  + " PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF"
                  + " TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE")
              .split(" "));
  private static final Set<String> EHIC_COUNTRIES =
      Set.of(
          ("040 056 100 191 196 203 208 233 246 250 276 300 348 352 372 380 428 438 440 442 470"
                  + " 528 578 616 620 642 703 705 724 752 756 826")
              .split(" "));

  private WesternEuropeChecks() {}

  static List<Validator> all() {
    return List.of(
        NumberCheck.of("uk-nino", "[A-Z]{2}[0-9]{6}[A-D]", 0.55, WesternEuropeChecks::nino),
        NumberCheck.digits("uk-utr", 10, 0.1, WesternEuropeChecks::utr),
        NumberCheck.of(
            "uk-vat", "(?:GB|XI)?[0-9]{9}(?:[0-9]{3})?", 0.0206, WesternEuropeChecks::ukVat),
        NumberCheck.digits("uk-nhs", 10, 0.0909, WesternEuropeChecks::nhs),
        NumberCheck.digits("uk-chi", 10, 0.0033, WesternEuropeChecks::chi),
        NumberCheck.of(
            "uk-pupil",
            "[A-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]",
            0.0385,
            WesternEuropeChecks::pupilNumber),
        NumberCheck.of(
            "uk-driving-licence",
            "[A-Z]{1,5}9{0,4}[0-9]{6}[A-Z][A-Z9][0-9][A-Z]{2}(?:[0-9]{2})?",
            0.0732,
            WesternEuropeChecks::ukDrivingLicence),
        NumberCheck.of(
            "uk-postcode",
            "[A-Z]{1,2}[0-9][0-9A-HJKMNPR-Y]?[0-9][ABD-HJLNP-UW-Z]{2}",
            0.102,
            WesternEuropeChecks::postcode),
        NumberCheck.of("ie-pps", "(?:IE)?[0-9]{7}[A-W][A-IWTX]?", 0.0385, WesternEuropeChecks::pps),
        NumberCheck.digits("be-national", 11, 0.00226, WesternEuropeChecks::belgianNational),
        NumberCheck.of("be-vat", "(?:BE)?[01][0-9]{9}", 0.0103, WesternEuropeChecks::belgianVat),
        NumberCheck.digits("nl-bsn", 9, 0.0909, WesternEuropeChecks::bsn),
        NumberCheck.of("nl-vat", "NL[0-9]{9}B[0-9]{2}", 0.1, WesternEuropeChecks::dutchVat),
        NumberCheck.digits("lu-national", 13, 0.00037, WesternEuropeChecks::luxembourgNational),
        NumberCheck.of("lu-vat", "(?:LU)?[0-9]{8}", 0.01, WesternEuropeChecks::luxembourgVat),
        NumberCheck.digits("de-tax-id", 11, 0.003, WesternEuropeChecks::taxId),
        NumberCheck.of(
            "de-id-card",
            "[CFGHJ-NPRTV-Z][0-9CFGHJ-NPRTV-Z]{8}[0-9]",
            0.1,
            WesternEuropeChecks::germanIdCard),
        NumberCheck.of(
            "de-pension", "[0-9]{8}[A-Z][0-9]{3}", 0.00366, WesternEuropeChecks::germanPension),
        NumberCheck.of("de-vat", "(?:DE)?[1-9][0-9]{8}", 0.1, WesternEuropeChecks::germanVat),
        NumberCheck.of(
            "de-health-insurance", "[A-Z][0-9]{9}", 0.1, WesternEuropeChecks::germanHealth),
        NumberCheck.digits("at-social", 10, 0.0037, WesternEuropeChecks::austrianSocial),
        NumberCheck.of("at-vat", "(?:AT)?U[0-9]{8}", 0.1, WesternEuropeChecks::austrianVat),
        NumberCheck.of("ch-ahv", "756[0-9]{10}", 0.1, WesternEuropeChecks::ahv),
        NumberCheck.of("ch-uid", "CHE[0-9]{9}", 0.0909, WesternEuropeChecks::swissUid),
        NumberCheck.of(
            "fr-nir",
            "[1-478][0-9]{4}(?:[0-9]{2}|2[AB])[0-9]{8}",
            0.00876,
            WesternEuropeChecks::nir),
        NumberCheck.of("fr-tax", "[0-3][0-9]{12}", 0.001, WesternEuropeChecks::frenchTax),
        NumberCheck.of("fr-vat", "FR[0-9]{11}", 0.01, WesternEuropeChecks::frenchVat),
        NumberCheck.of("es-dni", "[0-9]{8}[A-Z]", 0.0385, WesternEuropeChecks::dni),
        NumberCheck.of("es-nie", "[XYZ][0-9]{7}[A-Z]", 0.0385, WesternEuropeChecks::nie),
        NumberCheck.of(
            "es-cif", "(?:ES)?[A-HJNP-SUVW][0-9]{7}[0-9A-J]", 0.1, WesternEuropeChecks::cif),
        NumberCheck.digits("es-social", 12, 0.0103, WesternEuropeChecks::spanishSocial),
        NumberCheck.digits("es-account", 20, 0.01, WesternEuropeChecks::spanishAccount),
        NumberCheck.of(
            "pt-nif", "(?:PT)?[1-35-9][0-9]{8}", 0.1, WesternEuropeChecks::portugueseTax),
        NumberCheck.of(
            "pt-citizen-card",
            "[0-9]{9}[A-Z0-9]{2}[0-9]",
            0.1,
            WesternEuropeChecks::portugueseCard),
        NumberCheck.of("pt-niss", "[12][0-9]{10}", 0.1, WesternEuropeChecks::portugueseSocial),
        NumberCheck.of(
            "it-codice-fiscale",
            "[A-Z]{6}[0-9L-NP-V]{2}[A-EHLMPRST][0-9L-NP-V]{2}[A-Z][0-9L-NP-V]{3}[A-Z]",
            0.0238,
            WesternEuropeChecks::codiceFiscale),
        NumberCheck.of("it-vat", "(?:IT)?[0-9]{11}", 0.0104, WesternEuropeChecks::partitaIva),
        NumberCheck.of("eu-ehic", "80[0-9]{18}", 0.032, WesternEuropeChecks::ehic));
  }

  /**
   * UK National Insurance number: two prefix letters, some of which are never given out, six
   * digits, suffix A to D. Source: HMRC, National Insurance Manual NIM39110.
   */
  private static boolean nino(String number) {
    return "DFIQUV".indexOf(number.charAt(0)) < 0
        && "DFIOQUV".indexOf(number.charAt(1)) < 0
        && !NINO_NEVER.contains(number.substring(0, 2));
  }

  /**
   * UK Unique Taxpayer Reference: the first digit checks the nine others, weighted and taken modulo
   * 11. Source: HMRC, specification of the check digit of tax references.
   */
  private static boolean utr(String number) {
    int rest = sum(number.substring(1), 6, 7, 8, 9, 10, 5, 4, 3, 2) % 11;
    return number.charAt(0) == UTR_DIGITS.charAt(rest);
  }

  /**
   * UK VAT registration number: seven digits weighted 8 to 2 and the two check digits make a
   * multiple of 97, or do with 55 more; three digits of a branch may follow. Source: HMRC, VAT
   * Notice 725 and the European Commission's VIES.
   */
  private static boolean ukVat(String number) {
    String digits = withoutPrefix(number);
    int total = sum(digits, 8, 7, 6, 5, 4, 3, 2, 10, 1);
    return !Digits.isUniform(digits) && (total % 97 == 0 || (total + 55) % 97 == 0);
  }

  /**
   * NHS number of England, Wales and the Isle of Man: nine digits weighted 10 to 2, modulo 11; a
   * check digit of ten is not given out. Source: NHS Data Dictionary, NHS NUMBER.
   */
  private static boolean nhs(String number) {
    int check = 11 - sum(number, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return check % 11 == digit(number, 9);
  }

  /**
   * Community Health Index number of Scotland: date of birth, serial number, and the check digit of
   * an NHS number. Source: Public Health Scotland, national data dictionary, CHI number.
   */
  private static boolean chi(String number) {
    return nhs(number) && isDayAndMonth(Digits.number(number, 0, 2), Digits.number(number, 2, 4));
  }

  /**
   * Unique pupil number of England: a check letter before twelve digits weighted 2 to 13, modulo
   * 23; the last may be a letter. Source: Department for Education, guide to unique pupil numbers.
   */
  private static boolean pupilNumber(String number) {
    int last = PUPIL_LETTERS.indexOf(number.charAt(12));
    int total =
        sum(number.substring(1), 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
            + 13 * (last >= 0 ? last : digit(number, 12));
    return number.charAt(0) == PUPIL_LETTERS.charAt(total % 23);
  }

  /**
   * Driver number of Great Britain: five characters of the surname, then decade, month (50 more for
   * women), day and year of birth. Source: DVLA, view or share your driving licence information.
   */
  private static boolean ukDrivingLicence(String number) {
    int month = Digits.number(number, 6, 8);
    return (number.length() == 16 || number.length() == 18)
        && isDayAndMonth(Digits.number(number, 8, 10), month > 50 ? month - 50 : month);
  }

  /**
   * UK postcode: the area at its beginning is one that exists. Source: Royal Mail, programmer's
   * guide to the Postcode Address File; Office for National Statistics, postcode areas.
   */
  private static boolean postcode(String code) {
    return POSTCODE_AREAS.contains(code.substring(0, Digits.isDigit(code.charAt(1)) ? 1 : 2));
  }

  /**
   * Irish PPS and VAT number: seven digits weighted 8 to 2, a second letter weighted 9, modulo 23.
   * Source: Revenue Commissioners and Department of Social Protection, PPS number.
   */
  private static boolean pps(String number) {
    String plain = withoutPrefix(number);
    char second = plain.length() == 9 ? plain.charAt(8) : 'W';
    int value = second <= 'I' ? second - 'A' + 1 : 0;
    int rest = (sum(plain, 8, 7, 6, 5, 4, 3, 2) + 9 * value) % 23;
    return plain.charAt(7) == PPS_LETTERS.charAt(rest);
  }

  /**
   * Belgian national register number: date of birth (month 20 or 40 more in bis numbers), serial
   * number, 97 less the rest of all that, behind a 2 for births from 2000. Source: royal decree of
   * 3 April 1984; CBSS for bis numbers.
   */
  private static boolean belgianNational(String number) {
    int month = Digits.number(number, 2, 4);
    int check = 97 - Digits.number(number, 9, 11);
    String payload = number.substring(0, 9);
    return month < 60
        && isDayAndMonth(Digits.number(number, 4, 6), month % 20)
        && (check == remainder(payload, 97) || check == remainder("2" + payload, 97));
  }

  /**
   * Belgian enterprise and VAT number: eight digits and 97 less their rest. Source: Crossroads Bank
   * for Enterprises, structure of the enterprise number.
   */
  private static boolean belgianVat(String number) {
    String digits = withoutPrefix(number);
    return 97 - remainder(digits.substring(0, 8), 97) == Digits.number(digits, 8, 10);
  }

  /**
   * Dutch citizen service number: eight digits weighted 9 to 2 less the last one are a multiple of
   * 11. Source: Rijksdienst voor Identiteitsgegevens, logisch ontwerp BSN.
   */
  private static boolean bsn(String number) {
    return sum(number, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0;
  }

  /**
   * Dutch VAT number: of companies the check of a BSN over its digits, of sole traders since 2020
   * ISO 7064 mod 97-10 over all of it. Source: Belastingdienst, btw-identificatienummer.
   */
  private static boolean dutchVat(String number) {
    return bsn(number.substring(2, 11)) || CheckDigits.passesMod97Radix10(number);
  }

  /**
   * Luxembourg national identification number: birthday, serial number, a Luhn digit and a Verhoeff
   * digit over those eleven digits. Source: law of 19 June 2013 and Grand-Ducal regulation of 28
   * November 2013.
   */
  private static boolean luxembourgNational(String number) {
    int year = Digits.number(number, 0, 4);
    String payload = number.substring(0, 11);
    return year >= 1850
        && year < 2100
        && isDayAndMonth(Digits.number(number, 6, 8), Digits.number(number, 4, 6))
        && Digits.passesLuhn(number.substring(0, 12))
        && CheckDigits.passesVerhoeff(payload + number.charAt(12));
  }

  /**
   * Luxembourg VAT number: six digits and their rest modulo 89. Source: Administration de
   * l'enregistrement, des domaines et de la TVA; European Commission, VIES.
   */
  private static boolean luxembourgVat(String number) {
    String digits = withoutPrefix(number);
    return !Digits.isUniform(digits)
        && remainder(digits.substring(0, 6), 89) == Digits.number(digits, 6, 8);
  }

  /**
   * German tax identification number: ISO 7064 mod 11,10; of the first ten digits exactly one
   * stands there two or three times. Source: § 139b AO, § 1 StIdV, BZSt.
   */
  private static boolean taxId(String number) {
    int[] counts = new int[10];
    for (int i = 0; i < 10; i++) {
      counts[digit(number, i)]++;
    }
    int repeated = 0;
    int most = 0;
    for (int count : counts) {
      repeated += count > 1 ? 1 : 0;
      most = Math.max(most, count);
    }
    return number.charAt(0) != '0'
        && repeated == 1
        && most <= 3
        && CheckDigits.passesMod11And10(number);
  }

  /**
   * German identity card: nine characters without vowels, weighted 7, 3 and 1 in turn, modulo 10.
   * Source: ICAO Doc 9303-3, 4.9; Personalausweisverordnung.
   */
  private static boolean germanIdCard(String number) {
    int total = 0;
    for (int i = 0; i < 9; i++) {
      total += Character.digit(number.charAt(i), 36) * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
    }
    return total % 10 == digit(number, 9);
  }

  /**
   * German pension insurance number: area, birthday, initial as two digits, serial number; weighted
   * sums of digits modulo 10. Source: § 2 VKVV.
   */
  private static boolean germanPension(String number) {
    int letter = number.charAt(8) - 'A' + 1;
    String digits = number.substring(0, 8) + letter / 10 + letter % 10 + number.substring(9, 11);
    int total = sumOfDigits(digits, 2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1);
    return isDayAndMonth(Digits.number(number, 2, 4), Digits.number(number, 4, 6))
        && total % 10 == digit(number, 11);
  }

  /**
   * German VAT number: nine digits under ISO 7064 mod 11,10. Source: § 27a UStG; BZSt, Umsatzsteuer
   * identification numbers.
   */
  private static boolean germanVat(String number) {
    return CheckDigits.passesMod11And10(withoutPrefix(number));
  }

  /**
   * German health insurance number, its part that never changes: a letter as two digits and eight
   * digits, weighted 1 and 2 in turn, sums of digits modulo 10. Source: § 290 SGB V and the
   * guideline under it.
   */
  private static boolean germanHealth(String number) {
    int letter = number.charAt(0) - 'A' + 1;
    String digits = "" + letter / 10 + letter % 10 + number.substring(1, 9);
    return sumOfDigits(digits, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2) % 10 == digit(number, 9);
  }

  /**
   * Austrian social insurance number: serial number, check digit, birthday; its month is above 12
   * where a day has no numbers left. Source: § 31 ASVG, Dachverband der Sozialversicherungstraeger.
   */
  private static boolean austrianSocial(String number) {
    int month = Digits.number(number, 6, 8);
    return number.charAt(0) != '0'
        && month <= 15
        && isDayAndMonth(Digits.number(number, 4, 6), Math.min(month, 12))
        && sum(number, 3, 7, 9, 0, 5, 8, 4, 2, 1, 6) % 11 == digit(number, 3);
  }

  /**
   * Austrian VAT number: seven digits weighted 1 and 2 in turn, sums of digits and 4, modulo 10.
   * Source: BMF, Konstruktionsregeln der UID-Nummern.
   */
  private static boolean austrianVat(String number) {
    String digits = number.substring(number.length() - 8);
    int total = 4 + sumOfDigits(digits, 1, 2, 1, 2, 1, 2, 1);
    return !Digits.isUniform(digits) && (total + digit(digits, 7)) % 10 == 0;
  }

  /**
   * Swiss AHV number: the country's 756, nine digits and the check digit of EAN-13. Source: Art.
   * 50c AHVG, Central Compensation Office (ZAS).
   */
  private static boolean ahv(String number) {
    return sum(number, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10 == 0;
  }

  /**
   * Swiss business identification number: eight digits weighted 5, 4, 3, 2, 7, 6, 5, 4, modulo 11.
   * Source: UIDG and UIDV (SR 431.031), Federal Statistical Office.
   */
  private static boolean swissUid(String number) {
    int check = 11 - sum(number.substring(3), 5, 4, 3, 2, 7, 6, 5, 4) % 11;
    return check % 11 == digit(number, 11);
  }

  /**
   * French social security number (NIR): sex, year, month, department, municipality, rank; key 97
   * less the rest, where Corsica's 2A and 2B count as 19 and 18. Source: decree 82-103, INSEE.
   */
  private static boolean nir(String number) {
    int month = Digits.number(number, 3, 5);
    boolean isMonth = (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
    String digits = number.replace("2A", "19").replace("2B", "18");
    return isMonth && 97 - remainder(digits.substring(0, 13), 97) == Digits.number(digits, 13, 15);
  }

  /**
   * French tax number (SPI): ten digits and their rest modulo 511. Source: Direction generale des
   * finances publiques; OECD, tax identification numbers of France.
   */
  private static boolean frenchTax(String number) {
    return !Digits.isUniform(number)
        && remainder(number.substring(0, 10), 511) == Digits.number(number, 10, 13);
  }

  /**
   * French VAT number: a key of two digits that is 12 and three times the SIREN, modulo 97. Source:
   * art. 286 ter CGI; European Commission, VIES.
   */
  private static boolean frenchVat(String number) {
    int rest = remainder(number.substring(4), 97);
    return (12 + 3 * rest) % 97 == Digits.number(number, 2, 4);
  }

  /**
   * Spanish identity number: eight digits and the letter of their rest modulo 23. Source: Royal
   * Decree 255/2025 (before: 1553/2005), Ministerio del Interior.
   */
  private static boolean dni(String number) {
    return number.charAt(8) == DNI_LETTERS.charAt(remainder(number.substring(0, 8), 23));
  }

  /**
   * Spanish number of foreigners: X, Y or Z for 0, 1 or 2, and the letter of a DNI. Source: Orden
   * INT/2058/2008, Ministerio del Interior.
   */
  private static boolean nie(String number) {
    return dni((number.charAt(0) - 'X') + number.substring(1));
  }

  /**
   * Spanish tax number of organisations: a letter for their form, seven digits as in Luhn's check,
   * and a digit or letter. Source: Orden EHA/451/2008, Agencia Tributaria.
   */
  private static boolean cif(String number) {
    String plain = withoutPrefix(number.startsWith("ES") ? number : "ES" + number);
    int total = sumOfDigits(plain.substring(1), 2, 1, 2, 1, 2, 1, 2);
    int check = (10 - total % 10) % 10;
    char last = plain.charAt(8);
    boolean isLetter = "NPQRSW".indexOf(plain.charAt(0)) >= 0;
    return Digits.isDigit(last)
        ? !isLetter && last - '0' == check
        : "ABEH".indexOf(plain.charAt(0)) < 0 && last == CIF_LETTERS.charAt(check);
  }

  /**
   * Spanish social security number: province, eight digits of which a leading zero falls away, and
   * the rest modulo 97. Source: Tesoreria General de la Seguridad Social.
   */
  private static boolean spanishSocial(String number) {
    String serial = number.substring(number.charAt(2) == '0' ? 3 : 2, 10);
    return remainder(number.substring(0, 2) + serial, 97) == Digits.number(number, 10, 12);
  }

  /**
   * Spanish account number: bank and branch, and the account, have each a digit modulo 11. Source:
   * Consejo Superior Bancario, Codigo Cuenta Cliente.
   */
  private static boolean spanishAccount(String number) {
    int bank = 11 - sum(number, 4, 8, 5, 10, 9, 7, 3, 6) % 11;
    int account = 11 - sum(number.substring(10), 1, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11;
    return (bank == 10 ? 1 : bank % 11) == digit(number, 8)
        && (account == 10 ? 1 : account % 11) == digit(number, 9);
  }

  /**
   * Portuguese tax number: eight digits weighted 9 to 2, modulo 11; ten and eleven count as zero.
   * Source: Decree-Law 14/2013, Autoridade Tributaria e Aduaneira.
   */
  private static boolean portugueseTax(String number) {
    String digits = withoutPrefix(number);
    int check = 11 - sum(digits, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
    return !Digits.isUniform(digits) && (check > 9 ? 0 : check) == digit(digits, 8);
  }

  /**
   * Portuguese citizen card: twelve characters under Luhn's check, A counting as 10. Source:
   * Agencia para a Modernizacao Administrativa, validation of the document number.
   */
  private static boolean portugueseCard(String number) {
    int total = 0;
    for (int i = 0; i < 12; i++) {
      int value = Character.digit(number.charAt(i), 36) * (i % 2 == 0 ? 2 : 1);
      total += i % 2 == 0 && value > 9 ? value - 9 : value;
    }
    return total % 10 == 0;
  }

  /**
   * Portuguese social security number: ten digits weighted with the first primes, falling; nine
   * less the last digit of the sum. Source: Instituto da Seguranca Social, NISS.
   */
  private static boolean portugueseSocial(String number) {
    int rest = sum(number, 29, 23, 19, 17, 13, 11, 7, 5, 3, 2) % 10;
    return !Digits.isUniform(number) && 9 - rest == digit(number, 10);
  }

  /**
   * Italian tax code: letters of the name, birthday (40 more for women), place, and a letter modulo
   * 26; digits may be letters where two persons would have the same. Source: D.M. 23 December 1976.
   */
  private static boolean codiceFiscale(String code) {
    int total = 0;
    for (int i = 0; i < 15; i++) {
      int value = Character.digit(code.charAt(i), 36);
      int place = value > 9 ? value - 10 : value;
      total += i % 2 == 0 ? CODICE_ODD[place] : place;
    }
    int day = 10 * plainDigit(code.charAt(9)) + plainDigit(code.charAt(10));
    return day % 40 >= 1 && day % 40 <= 31 && day < 72 && code.charAt(15) == 'A' + total % 26;
  }

  private static int plainDigit(char c) {
    return Digits.isDigit(c) ? c - '0' : OMOCODIA.indexOf(c);
  }

  /**
   * Italian VAT number: seven digits, three of the tax office, a Luhn digit. Source: D.P.R.
   * 633/1972, art. 35; Agenzia delle Entrate.
   */
  private static boolean partitaIva(String number) {
    String digits = withoutPrefix(number);
    int office = Digits.number(digits, 7, 10);
    return ((office >= 1 && office <= 100)
            || office == 120
            || office == 121
            || office == 888
            || office == 999)
        && !digits.startsWith("0000000")
        && Digits.passesLuhn(digits);
  }

  /**
   * Number of a European health insurance card: 80 for health, the ISO number of a country that
   * issues such cards, and 15 digits. Source: Decision S2 of 12 June 2009; EN 1867.
   */
  private static boolean ehic(String number) {
    return EHIC_COUNTRIES.contains(number.substring(2, 5));
  }

  /** Takes off two letters of a country. */
  private static String withoutPrefix(String number) {
    return Digits.isCapital(number.charAt(0)) ? number.substring(2) : number;
  }

  /** Adds up the digits of each product of a digit and its weight. */
  private static int sumOfDigits(String digits, int... weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int product = digit(digits, i) * weights[i];
      sum += product / 10 + product % 10;
    }
    return sum;
  }
}
