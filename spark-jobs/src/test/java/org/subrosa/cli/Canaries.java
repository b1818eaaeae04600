package org.subrosa.cli;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;

/** A thousand unique values that must be found nowhere but in the documents they are planted in. */
final class Canaries {

  /** What a value is; the words are the label that documents write before it. */
  enum Kind {
    SSN("Social security number"),
    CARD("Card number"),
    EMAIL("E-mail"),
    PHONE("Phone"),
    IBAN("IBAN"),
    NAME("Client"),
    PASSWORD("password"),
    AWS_KEY("access key"),
    GITHUB_TOKEN("token");

    final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  /** A planted value. */
  record Canary(Kind kind, String value) {

    /** The value with its label, as documents write it. */
    String line() {
      return kind == Kind.PASSWORD ? "password=" + value : kind.label + ": " + value;
    }
  }

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String BASE_62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String[] CONSONANTS = {
    "b", "d", "f", "g", "k", "l", "m", "n", "r", "t", "v"
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u"};

  private final Random random;
  private final List<Canary> planted = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  Canaries(long seed) {
    random = new Random(seed);
  }

  /** Makes the next value of a kind. */
  Canary next(Kind kind) {
    String value = value(kind);
    while (!seen.add(value)) {
      value = value(kind);
    }
    Canary canary = new Canary(kind, value);
    planted.add(canary);
    return canary;
  }

  /** Takes the next values, some of each kind, as labelled lines. */
  List<String> lines(int ofEachKind) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ofEachKind; i++) {
      for (Kind kind : Kind.values()) {
        lines.add(next(kind).line());
      }
    }
    return lines;
  }

  List<Canary> planted() {
    return planted;
  }

  private String value(Kind kind) {
    return switch (kind) {
      case SSN ->
          String.format(
              Locale.ROOT,
              "%03d-%02d-%04d",
              100 + random.nextInt(500),
              10 + random.nextInt(89),
              1000 + random.nextInt(8999));
      case CARD -> {
        String body = "4539" + digits(11);
        yield body + luhn(body);
      }
      case EMAIL -> letters(LETTERS, 10) + "@" + letters(LETTERS, 8) + "-legal.com";
      case PHONE ->
          String.format(
              Locale.ROOT,
              "(%s) %d-%s",
              List.of("415", "212", "312", "617").get(random.nextInt(4)),
              220 + random.nextInt(700),
              digits(4));
      case IBAN -> iban("DE", "37040044" + digits(10));
      case NAME -> name(3) + " " + name(4);
      case PASSWORD -> "Kq" + letters(BASE_62, 12) + "7!x";
      case AWS_KEY -> "AKIA" + letters(BASE_32, 16);
      case GITHUB_TOKEN -> githubToken(letters(BASE_62, 30));
    };
  }

  private String digits(int count) {
    return letters("0123456789", count);
  }

  private String letters(String alphabet, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private String name(int syllables) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      text.append(CONSONANTS[random.nextInt(CONSONANTS.length)]);
      text.append(VOWELS[random.nextInt(VOWELS.length)]);
    }
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + "sk";
  }

  private static int luhn(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? 2 * digit : digit;
      sum += doubled / 10 + doubled % 10;
    }
    return (10 - sum % 10) % 10;
  }

  private static String iban(String country, String account) {
    StringBuilder number = new StringBuilder();
    (account + country + "00").chars().forEach(c -> number.append(Character.digit(c, 36)));
    int rest = new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValueExact();
    return String.format(Locale.ROOT, "%s%02d%s", country, 98 - rest, account);
  }

  private static String githubToken(String randomPart) {
    CRC32 crc = new CRC32();
    crc.update(randomPart.getBytes(StandardCharsets.US_ASCII));
    StringBuilder check = new StringBuilder();
    for (long rest = crc.getValue(); check.length() < 6; rest /= 62) {
      check.insert(0, BASE_62.charAt((int) (rest % 62)));
    }
    return "ghp_" + randomPart + check;
  }
}
