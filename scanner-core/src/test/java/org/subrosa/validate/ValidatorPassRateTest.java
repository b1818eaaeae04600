package org.subrosa.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subrosa.validate.Validator.Verdict;

/** The share of random values that each check lets pass is what the check says it is. */
class ValidatorPassRateTest {

  private static final int SAMPLES = 40_000;
  private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  private static final String DIGITS = "0123456789";

  /** In a template d, n, A, a, X and W are random; _ stands for A and u for an underscore. */
  private static String fill(String template, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      text.append(
          switch (c) {
            case 'd' -> pick(DIGITS, random);
            case 'n' -> pick("23456789", random);
            case 'A' -> pick(CAPITALS, random);
            case 'a' -> Character.toLowerCase(pick(CAPITALS, random));
            case 'X' -> pick(CAPITALS + DIGITS, random);
            case '_' -> 'A';
            case 'W' -> pick("ABCDEFGHJKLMNPRSTUVWXYZ" + DIGITS, random);
            case 'u' -> '_';
            default -> c;
          });
    }
    return text.toString();
  }

  private static char pick(String alphabet, Random random) {
    return alphabet.charAt(random.nextInt(alphabet.length()));
  }

  @ParameterizedTest
  @CsvSource({
    "luhn, dddddddddddddddd",
    "payment-card, dddddddddddddddd",
    "iban, DEdddddddddddddddddddd",
    "aba, ddddddddd",
    "bic, AAAAAAAA",
    "ssn, ddddddddd",
    "itin, 9dddddddd",
    "ein, ddddddddd",
    "npi, 1ddddddddd",
    "dea, AAddddddd",
    "mbi, dAXdAXdAAdd",
    "vin, WWWWWWWWWWWWWdddd",
    "phone, nddndddddd",
    "calendar-date, dd/dd/19dd",
    "docket, d:dd-AA-ddddd",
    "aws-key-id, _SI_XXXXXXXXXXXXXXXX",
    "github-token, ghpuXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX"
  })
  void measuredRateIsTheStatedOne(String name, String template) {
    assertRate(name, template);
  }

  /** Measures a check on random values of a shape, as {@link #fill} makes them. */
  static void assertRate(String name, String template) {
    Validator validator = Validators.find(name).orElseThrow();
    assertRate(validator, random -> fill(template, random));
  }

  private interface Source {
    String next(Random random);
  }

  private static void assertRate(Validator validator, Source source) {
    Random random = new Random(validator.name().hashCode());
    int passed = 0;
    for (int i = 0; i < SAMPLES; i++) {
      Verdict verdict = validator.check(source.next(random));
      if (verdict == Verdict.VALID || verdict == Verdict.TEST_VALUE) {
        passed++;
      }
    }
    double stated = validator.randomPassRate();
    double deviation = Math.sqrt(stated * (1 - stated) / SAMPLES);
    assertEquals(
        stated,
        passed / (double) SAMPLES,
        0.0005 + 0.03 * stated + 4 * deviation,
        validator.name());
  }

  @Test
  void addressesOfRandomBytes() {
    assertRate(
        Validators.find("ipv4").orElseThrow(),
        random ->
            random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256) + ".7");
    assertRate(
        Validators.find("ipv6").orElseThrow(),
        random ->
            random
                .ints(8, 0, 65536)
                .mapToObj(Integer::toHexString)
                .reduce((a, b) -> a + ":" + b)
                .orElseThrow());
  }

  @Test
  void addressesOfRandomLettersInRandomCase() {
    assertRate(
        Validators.find("ethereum-address").orElseThrow(),
        random -> {
          StringBuilder address = new StringBuilder("0x");
          for (int i = 0; i < 40; i++) {
            String digit = Integer.toHexString(random.nextInt(16));
            address.append(random.nextBoolean() ? digit : digit.toUpperCase(Locale.ROOT));
          }
          return address.toString();
        });
  }

  @Test
  void hostsWithRandomEndings() {
    for (String name : new String[] {"email", "url"}) {
      String before = name.equals("email") ? "jane@" : "https://";
      assertRate(
          Validators.find(name).orElseThrow(),
          random -> before + fill("aaaaaa." + "a".repeat(2 + random.nextInt(3)), random));
    }
  }

  @Test
  void noCheckThrowsOnAnyString() {
    Random random = new Random(7);
    String alphabet =
        "0123456789ABCXYZaz @.:-/+()[]{}<>%$\n\t\\\"'=_eyJ\u00a0\u00e9\u0661\ud83d\ude00\ud800";
    for (String name : Validators.names()) {
      Validator validator = Validators.find(name).orElseThrow();
      assertNotNull(validator.check(""), name);
      assertNotNull(validator.check("-----BEGIN PRIVATE KEY-----".repeat(50)), name);
      assertNotNull(validator.check("1".repeat(100_000)), name);
      for (int i = 0; i < 4_000; i++) {
        String value =
            random
                .ints(random.nextInt(48), 0, alphabet.length())
                .collect(
                    StringBuilder::new,
                    (text, at) -> text.append(alphabet.charAt(at)),
                    StringBuilder::append)
                .toString();
        assertNotNull(validator.check(value), () -> name + " of " + value);
      }
    }
  }

  @Test
  void everyRateIsAShare() {
    for (String name : Validators.names()) {
      double rate = Validators.find(name).orElseThrow().randomPassRate();
      assertTrue(rate > 0 && rate <= 1, name);
    }
  }
}
