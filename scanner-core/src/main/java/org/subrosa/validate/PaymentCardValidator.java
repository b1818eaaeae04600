package org.subrosa.validate;

import java.util.List;
import java.util.Set;

/**
 * Payment card numbers: a known issuer range of the right length, and the Luhn check digit. Behind
 * a range that is not known the check digit alone is no proof, nor is it disproved: issuers get new
 * ranges.
 *
 * <p>Sources: ISO/IEC 7812-1:2017 (structure and check digit), <a
 * href="https://www.iso.org/standard/70484.html">iso.org/standard/70484</a>; issuer ranges as the
 * networks publish them. Numbers that networks and processors publish for tests, such as <a
 * href="https://docs.stripe.com/testing">docs.stripe.com/testing</a>, are test values. The pass
 * rate is that of 16 random digits.
 */
final class PaymentCardValidator implements Validator {

  /**
   * One range of issuer identification numbers.
   *
   * @param first lowest prefix
   * @param last highest prefix, with as many digits
   * @param shortest least count of digits of a number
   * @param longest greatest count of digits of a number
   */
  private record Range(String first, String last, int shortest, int longest) {

    boolean contains(String digits) {
      if (digits.length() < shortest || digits.length() > longest) {
        return false;
      }
      String prefix = digits.substring(0, first.length());
      return prefix.compareTo(first) >= 0 && prefix.compareTo(last) <= 0;
    }
  }

  private static final List<Range> RANGES =
      List.of(
          new Range("4", "4", 13, 13), // Visa, old
          new Range("4", "4", 16, 16), // Visa
          new Range("4", "4", 19, 19), // Visa
          new Range("51", "55", 16, 16), // Mastercard
          new Range("2221", "2720", 16, 16), // Mastercard
          new Range("34", "34", 15, 15), // American Express
          new Range("37", "37", 15, 15), // American Express
          new Range("6011", "6011", 16, 19), // Discover
          new Range("644", "659", 16, 19), // Discover
          new Range("300", "305", 14, 19), // Diners Club
          new Range("3095", "3095", 14, 19), // Diners Club
          new Range("36", "36", 14, 19), // Diners Club
          new Range("38", "39", 14, 19), // Diners Club
          new Range("3528", "3589", 16, 19), // JCB
          new Range("1800", "1800", 15, 15), // JCB
          new Range("2131", "2131", 15, 15), // JCB
          new Range("62", "62", 16, 19), // UnionPay
          new Range("2200", "2204", 16, 19), // Mir
          new Range("5018", "5018", 12, 19), // Maestro
          new Range("5020", "5020", 12, 19), // Maestro
          new Range("5038", "5038", 12, 19), // Maestro
          new Range("5893", "5893", 12, 19), // Maestro
          new Range("6304", "6304", 12, 19), // Maestro
          new Range("6759", "6763", 12, 19), // Maestro
          new Range("607", "608", 16, 16), // RuPay
          new Range("9792", "9792", 16, 16)); // Troy

  private static final int SHORTEST = 12;
  private static final int LONGEST = 19;

  private static final Set<String> TEST_NUMBERS =
      Set.of(
          "4111111111111111",
          "4012888888881881",
          "4242424242424242",
          "4222222222222",
          "4000056655665556",
          "4000002500003155",
          "4000000000000002",
          "4000000000009995",
          "4917610000000000",
          "5555555555554444",
          "5105105105105100",
          "5200828282828210",
          "5454545454545454",
          "2223003122003222",
          "2223000048400011",
          "378282246310005",
          "371449635398431",
          "378734493671000",
          "341111111111111",
          "6011111111111117",
          "6011000990139424",
          "6011000400000000",
          "30569309025904",
          "38520000023237",
          "36227206271667",
          "3056930009020004",
          "3530111333300000",
          "3566002020360505",
          "6200000000000005",
          "6759649826438453");

  @Override
  public String name() {
    return "payment-card";
  }

  @Override
  public Verdict check(String value) {
    String digits = Digits.of(value).orElse("");
    if (TEST_NUMBERS.contains(digits)) {
      return Verdict.TEST_VALUE;
    }
    if (digits.length() < SHORTEST || digits.length() > LONGEST || !Digits.passesLuhn(digits)) {
      return Verdict.INVALID;
    }
    boolean known = RANGES.stream().anyMatch(range -> range.contains(digits));
    return known ? Verdict.VALID : Verdict.UNKNOWN;
  }

  @Override
  public double randomPassRate() {
    return 0.026;
  }
}
