package org.subrosa.samples;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.datafaker.Faker;

/** Invents the people around one organisation and the numbers they carry, from a seed. */
final class Cast {
  private static final List<String> TOWNS =
      List.of(
          "Marlow Falls, OH 44087",
          "Teasdale, PA 18431",
          "Port Ansel, WA 98277",
          "Brightwater, NC 28461",
          "East Corley, MA 01379",
          "Linden Gap, VA 24185",
          "Harlow Springs, CO 81147",
          "Fennimore Park, IL 60964",
          "Sable Point, ME 04639",
          "New Ashby, NY 12493",
          "Quarry Bend, TX 78956",
          "Oakhurst Mills, CA 93644");
  private static final List<String> MAIL_HOSTS =
      List.of("example.com", "example.org", "example.net", "mail.example.org", "post.example.net");
  private static final List<Integer> AREA_CODES =
      List.of(216, 570, 360, 910, 413, 540, 719, 815, 207, 845, 512, 559, 617, 206);
  private static final List<String> EIN_PREFIXES =
      List.of("20", "26", "27", "45", "46", "81", "82");
  private static final List<String> UNLIKELY_NAMES =
      List.of(
          "Art", "Bambi", "Bee", "Brain", "Classie", "Dick", "Gertude", "Jospeh", "Noe", "Numbers",
          "Pasty", "Pinkie", "Queen", "Son");
  private static final String VIN_ALPHABET = "ABCDEFGHJKLMNPRSTUVWXYZ0123456789";
  private static final String MBI_LETTERS = "ACDEFGHJKMNPQRTUVWXY";

  private final Random random;
  private final Faker us;
  private final Faker uk;
  private final Faker german;
  private final Faker french;
  private final List<String> roster = new ArrayList<>();
  private int people;

  Cast(long seed) {
    this.random = new Random(seed);
    this.us = new Faker(Locale.US, new Random(seed + 1));
    this.uk = new Faker(Locale.UK, new Random(seed + 2));
    this.german = new Faker(Locale.GERMANY, new Random(seed + 3));
    this.french = new Faker(Locale.FRANCE, new Random(seed + 4));
  }

  /** The names of the clients so far. */
  List<String> roster() {
    return List.copyOf(roster);
  }

  /** Invents a client with a name of the United States. */
  Client client() {
    return client(name(us));
  }

  /** Invents a client with a German name. */
  Client germanClient() {
    return client(name(german));
  }

  /** Invents a client with a French name. */
  Client frenchClient() {
    return client(name(french));
  }

  /** Invents a client with a British name. */
  Client britishClient() {
    return client(name(uk));
  }

  private Client client(String name) {
    roster.add(name);
    return new Client(
        Mark.of(Kind.PERSON, name),
        LocalDate.of(1941 + random.nextInt(62), 1 + random.nextInt(12), 1 + random.nextInt(28)),
        ssn(),
        people % 3 == 0 ? phone() : fictionalPhone(),
        email(name),
        between(3, 980) + " " + us.address().streetName() + ", " + pick(TOWNS),
        mrn());
  }

  /** Invents the address of somebody who is not named. */
  String mailbox() {
    return email(name(us));
  }

  /** Invents a person who is not a client, such as a member of staff. */
  String person() {
    return Mark.of(Kind.PERSON, name(us));
  }

  private String name(Faker faker) {
    people++;
    String given = faker.name().firstName();
    while (given.length() < 3 || UNLIKELY_NAMES.contains(given)) {
      given = faker.name().firstName();
    }
    return given + " " + faker.name().lastName();
  }

  private String email(String name) {
    String ascii = ascii(name);
    String host = pick(MAIL_HOSTS);
    String local =
        switch (random.nextInt(3)) {
          case 0 -> ascii.replace(' ', '.');
          case 1 -> ascii.charAt(0) + ascii.substring(ascii.lastIndexOf(' ') + 1);
          default -> ascii.replace(' ', '_') + random.nextInt(100);
        };
    return Mark.of(Kind.EMAIL, local + "@" + host);
  }

  /** The address of a named person at a host. */
  static String emailAt(String markedName, String host) {
    return Mark.of(Kind.EMAIL, ascii(Mark.plain(markedName)).replace(' ', '.') + "@" + host);
  }

  private static String ascii(String name) {
    String folded = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD);
    return folded.replaceAll("[^A-Za-z ]", "").toLowerCase(Locale.ROOT);
  }

  /** A number of the kind set aside for fiction, 555-0100 to 555-0199. */
  String fictionalPhone() {
    String line = "01" + digits(2);
    int area = pick(AREA_CODES);
    return switch (random.nextInt(4)) {
      case 0 -> Mark.of(Kind.PHONE, "(" + area + ") 555-" + line);
      case 1 -> Mark.of(Kind.PHONE, area + "-555-" + line);
      case 2 -> Mark.of(Kind.PHONE, area + ".555." + line);
      default -> Mark.of(Kind.PHONE, "+1 " + area + " 555 " + line);
    };
  }

  /** A number that the North American numbering plan allows. */
  String phone() {
    int area = pick(AREA_CODES);
    String exchange = Integer.toString(2 + random.nextInt(3)) + (2 + random.nextInt(7)) + digit();
    String line = digits(4);
    return switch (random.nextInt(3)) {
      case 0 -> Mark.of(Kind.PHONE, "(" + area + ") " + exchange + "-" + line);
      case 1 -> Mark.of(Kind.PHONE, area + "-" + exchange + "-" + line);
      default -> Mark.of(Kind.PHONE, "+1-" + area + "-" + exchange + "-" + line);
    };
  }

  /** A London number of the range that Ofcom keeps for drama. */
  String britishPhone(boolean international) {
    return Mark.of(Kind.PHONE, (international ? "+44 20 7946 0" : "020 7946 0") + digits(3));
  }

  /** A Berlin number of the range that the Bundesnetzagentur keeps for the media. */
  String germanPhone(boolean international) {
    return Mark.of(Kind.PHONE, (international ? "+49 30 23125 " : "030 23125 ") + digits(3));
  }

  /** A Paris number of the range that Arcep keeps for fiction. */
  String frenchPhone(boolean international) {
    String prefix = international ? "+33 1 99 00 " : "01 99 00 ";
    return Mark.of(Kind.PHONE, prefix + digits(2) + " " + digits(2));
  }

  /** A number that the Social Security Administration may assign (20 CFR 422; POMS RM 10201). */
  String ssn() {
    int area;
    do {
      area = 100 + random.nextInt(799);
    } while (area == 666);
    return Mark.of(Kind.SSN, area + "-" + (11 + random.nextInt(88)) + "-" + between(1001, 9998));
  }

  /** A taxpayer number with a middle of 70 to 88 (IRS Publication 1915). */
  String itin() {
    return Mark.of(
        Kind.ITIN, "9" + digits(2) + "-" + (70 + random.nextInt(19)) + "-" + between(1001, 9998));
  }

  /** An employer number with a prefix that the IRS issues (IRS, "How EINs are assigned"). */
  String ein() {
    return Mark.of(Kind.EIN, pick(EIN_PREFIXES) + "-" + between(1_000_000, 9_999_999));
  }

  /** A card number of the length, in groups divided by the separator. */
  String card(String prefix, int length, String separator) {
    String body = prefix + digits(length - 1 - prefix.length());
    String number = body + CheckDigits.luhn(body);
    return Mark.of(
        Kind.CARD,
        length == 15
            ? number.substring(0, 4)
                + separator
                + number.substring(4, 10)
                + separator
                + number.substring(10)
            : grouped(number, separator));
  }

  private static String grouped(String text, String separator) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (i > 0 && i % 4 == 0) {
        out.append(separator);
      }
      out.append(text.charAt(i));
    }
    return out.toString();
  }

  /** An account number of the country as printed in groups, or in one piece. */
  String iban(String country, boolean inGroups) {
    String basic = basicAccount(country);
    String iban = country + CheckDigits.iban(country, basic) + basic;
    return Mark.of(Kind.IBAN, inGroups ? grouped(iban, " ") : iban);
  }

  private String basicAccount(String country) {
    return switch (country) {
      case "DE" -> between(10, 79) + digits(16);
      case "GB" -> "CRVN" + digits(14);
      case "IE" -> "CRVN" + digits(14);
      case "CH" -> "0" + digits(16);
      case "AT" -> between(10, 79) + digits(14);
      case "LU" -> "0" + digits(15);
      case "BE" -> belgianAccount();
      default -> throw new IllegalArgumentException(country);
    };
  }

  private String belgianAccount() {
    String ten = between(10, 79) + digits(8);
    return ten + CheckDigits.belgianAccount(ten);
  }

  /** A routing number of one of the twelve Federal Reserve districts. */
  String aba() {
    int district = 1 + random.nextInt(12);
    String eight = (district < 10 ? "0" : "") + district + digits(6);
    return Mark.of(Kind.ABA, eight + CheckDigits.aba(eight));
  }

  /** A bank identifier (ISO 9362), made of an invented bank, a country and a place. */
  static String swift(String code) {
    return Mark.of(Kind.SWIFT, code);
  }

  String mrn() {
    return Mark.of(Kind.MRN, random.nextBoolean() ? "AC" + digits(7) : "00" + digits(6));
  }

  String npi() {
    String nine = "1" + digits(8);
    return Mark.of(Kind.NPI, nine + CheckDigits.npi(nine));
  }

  /** A registration of a practitioner: B, the initial of the family name and seven digits. */
  String dea(String markedName) {
    String name = ascii(Mark.plain(markedName)).toUpperCase(Locale.ROOT);
    String six = digits(6);
    char initial = name.charAt(name.lastIndexOf(' ') + 1);
    return Mark.of(Kind.DEA, "B" + initial + six + CheckDigits.dea(six));
  }

  /** A Medicare number (CMS, "Understanding the MBI format"), with or without dashes. */
  String mbi(boolean dashes) {
    String first = "" + (1 + random.nextInt(9)) + letter() + letterOrDigit() + digit();
    String second = "" + letter() + letterOrDigit() + digit();
    String third = "" + letter() + letter() + digits(2);
    String dash = dashes ? "-" : "";
    return Mark.of(Kind.MBI, first + dash + second + dash + third);
  }

  private char letter() {
    return MBI_LETTERS.charAt(random.nextInt(MBI_LETTERS.length()));
  }

  private String letterOrDigit() {
    return random.nextBoolean() ? Character.toString(letter()) : digits(1);
  }

  /** A vehicle number behind the first eight characters, of the model year letter given. */
  String vin(String firstEight, char year) {
    StringBuilder rest = new StringBuilder();
    rest.append(year).append(VIN_ALPHABET.charAt(random.nextInt(23))).append(digits(6));
    char check = CheckDigits.vin(firstEight + "0" + rest);
    return Mark.of(Kind.VIN, firstEight + check + rest);
  }

  String usPassport() {
    return Mark.of(Kind.PASSPORT, random.nextBoolean() ? "A" + digits(8) : "5" + digits(8));
  }

  String britishPassport() {
    return Mark.of(Kind.PASSPORT, "1" + digits(8));
  }

  /** A licence number in the form of the state. */
  String license(String state) {
    String number =
        switch (state) {
          case "CA" -> "D" + digits(7);
          case "NY" -> between(100, 999) + " " + digits(3) + " " + digits(3);
          case "TX", "PA" -> "2" + digits(7);
          case "OH" -> "RT" + digits(6);
          case "FL" ->
              "G" + between(100, 999) + "-" + digits(3) + "-" + digits(2) + "-" + digits(3) + "-0";
          case "IL" -> "L" + digits(3) + "-" + digits(4) + "-" + digits(4);
          default -> throw new IllegalArgumentException(state);
        };
    return Mark.of(Kind.DRIVER_LICENSE, number);
  }

  /** A docket number of a federal district court. */
  String docket(int division, int year, String type) {
    return Mark.of(
        Kind.DOCKET, division + ":" + year + "-" + type + "-" + "0" + between(1001, 9899));
  }

  String privateIp() {
    return Mark.of(Kind.IP, "10." + between(12, 48) + "." + between(0, 9) + "." + between(10, 250));
  }

  String publicIp() {
    return Mark.of(
        Kind.IP, pick(List.of("203.0.113.", "198.51.100.", "192.0.2.")) + between(2, 250));
  }

  String ipv6() {
    return Mark.of(Kind.IP, "2001:db8:" + hex(4) + ":" + hex(4) + "::" + hex(3));
  }

  String mac(String separator) {
    List<String> pairs = new ArrayList<>(List.of("00", "1b", "63"));
    for (int i = 0; i < 3; i++) {
      pairs.add(hex(2));
    }
    return Mark.of(Kind.MAC, String.join(separator, pairs));
  }

  private String hex(int length) {
    StringBuilder text = new StringBuilder(Integer.toHexString(1 + random.nextInt(15)));
    while (text.length() < length) {
      text.append(Integer.toHexString(random.nextInt(16)));
    }
    return text.toString();
  }

  /** An amount with two decimals, from the floor up. */
  String amount(int floor, int span) {
    return String.format(Locale.ROOT, "%,d.%s", floor + random.nextInt(span), digits(2));
  }

  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  String digits(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(digit());
    }
    return text.toString();
  }

  private char digit() {
    return (char) ('0' + random.nextInt(10));
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
