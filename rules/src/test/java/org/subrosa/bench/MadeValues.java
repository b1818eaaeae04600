package org.subrosa.bench;

import java.util.Random;

/**
 * Makes values with their labels that a scanner has to find: addresses, accounts, cards, telephone
 * and tax numbers of nobody, drawn at random, with check digits of its own arithmetic.
 */
final class MadeValues {

  private static final String[] NAMES = {
    "mara", "tilo", "ines", "jonte", "saskia", "ravi", "odette", "milan", "freya", "anouk"
  };
  private static final String[] HOSTS = {
    "northmill.org", "kaltwasser.de", "brightford.co.uk", "lumiere-sud.fr", "oakandpine.com"
  };
  private static final int CARD_DIGITS = 16;
  private static final int IBAN_DIGITS = 18;
  private static final int IBAN_MODULUS = 97;

  private MadeValues() {}

  /** Appends one. */
  static void append(Random random, StringBuilder text) {
    switch (random.nextInt(5)) {
      case 0 -> text.append("E-mail: ").append(address(random));
      case 1 -> text.append("IBAN: ").append(iban(random));
      case 2 -> text.append("Card number: ").append(card(random));
      case 3 -> text.append("Phone: ").append(phone(random));
      default -> text.append("SSN: ").append(socialSecurity(random));
    }
  }

  private static String address(Random random) {
    return NAMES[random.nextInt(NAMES.length)]
        + '.'
        + NAMES[random.nextInt(NAMES.length)]
        + random.nextInt(100)
        + '@'
        + HOSTS[random.nextInt(HOSTS.length)];
  }

  /** A German account: the country's letters are 13 and 14 where the check digits are made. */
  private static String iban(Random random) {
    String account = digits(random, IBAN_DIGITS);
    int rest = 0;
    for (char digit : (account + "131400").toCharArray()) {
      rest = (rest * 10 + digit - '0') % IBAN_MODULUS;
    }
    int check = IBAN_MODULUS + 1 - rest;
    return "DE" + check / 10 + check % 10 + account;
  }

  private static String card(Random random) {
    String digits = "4" + digits(random, CARD_DIGITS - 2);
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      sum += i % 2 == 0 ? doubled : digit;
    }
    String card = digits + (10 - sum % 10) % 10;
    return String.join(
        " ", card.substring(0, 4), card.substring(4, 8), card.substring(8, 12), card.substring(12));
  }

  private static String phone(Random random) {
    return "+49 30 " + (2 + random.nextInt(7)) + digits(random, 3) + ' ' + digits(random, 4);
  }

  private static String socialSecurity(Random random) {
    int area = 100 + random.nextInt(500);
    return area + "-" + (10 + random.nextInt(90)) + "-" + (1000 + random.nextInt(9000));
  }

  private static String digits(Random random, int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }
}
