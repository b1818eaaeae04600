package org.subrosa.tricks;

import java.util.Locale;
import java.util.Random;

/**
 * A made-up value that a trick hides, with arithmetic of its own: nothing here is shared with the
 * product.
 *
 * @param kind its kind
 * @param value as it is written out in the open
 * @param sentence the value among words that say what it is
 */
public record Secret(Kind kind, String value, String sentence) {

  /** Kinds of values, each with the name under which findings list it. */
  public enum Kind {
    /** A payment card number of sixteen digits whose Luhn sum is right (ISO/IEC 7812-1). */
    CARD("CARD", "The payment card number is %s, valid until 11/29."),
    /** An address for mail. */
    EMAIL("EMAIL", "Please write an e-mail to %s today."),
    /** A German account number whose check digits are right (ISO 13616, ISO/IEC 7064). */
    IBAN("IBAN", "Transfer it to the bank account with IBAN %s please."),
    /** A social security number of areas that are given out. */
    SSN("SSN", "His social security number (SSN) is %s as filed.");

    private final String type;
    private final String frame;

    Kind(String type, String frame) {
      this.type = type;
      this.frame = frame;
    }

    /** The name of the type in reports. */
    public String type() {
      return type;
    }
  }

  /** Makes one of a kind. */
  public static Secret of(Kind kind, Random random) {
    String value =
        switch (kind) {
          case CARD -> card(random);
          case EMAIL -> mail(random);
          case IBAN -> iban(random);
          case SSN -> ssn(random);
        };
    return new Secret(kind, value, String.format(Locale.ROOT, kind.frame, value));
  }

  /** The sentence with the value written in another way. */
  public String sentence(String written) {
    return String.format(Locale.ROOT, kind.frame, written);
  }

  private static String digits(Random random, int count) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }

  private static String card(Random random) {
    String body = "4539" + digits(random, 11);
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = body.charAt(body.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? 2 * digit : digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return body + (10 - sum % 10) % 10;
  }

  private static String mail(Random random) {
    String[] first = {"marta", "pascal", "oscar", "chloe"};
    String[] last = {"pacheco", "sorescu", "casper", "roscoe"};
    return first[random.nextInt(4)]
        + '.'
        + last[random.nextInt(4)]
        + "@"
        + (char) ('a' + random.nextInt(26))
        + "pex-escrow.com";
  }

  private static String iban(Random random) {
    String account = digits(random, 18);
    int rest = 0;
    // The country and two zeros go behind; D is 13 and E is 14.
    for (char digit : (account + "131400").toCharArray()) {
      rest = (rest * 10 + (digit - '0')) % 97;
    }
    return String.format(Locale.ROOT, "DE%02d%s", 98 - rest, account);
  }

  private static String ssn(Random random) {
    return String.format(
        Locale.ROOT,
        "%03d-%02d-%04d",
        500 + random.nextInt(70),
        10 + random.nextInt(80),
        1000 + random.nextInt(8999));
  }
}
