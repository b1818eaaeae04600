package org.subrosa.validate;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.subrosa.validate.Validator.Verdict;

/** Checks of credentials that carry a check of their own. */
final class SecretChecks {

  private static final String BASE62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  private static final int[] BECH32_GENERATOR = {
    0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3
  };

  private static final Pattern NPM = Pattern.compile("npm_[0-9A-Za-z]{36}");
  private static final Pattern GRAFANA = Pattern.compile("gl[a-z]{2}_[0-9A-Za-z]{32}_[0-9a-f]{8}");
  private static final Pattern ATLASSIAN =
      Pattern.compile("AT[A-Z]{3}[0-9A-Za-z_=-]{20,400}[0-9A-Fa-f]{8}");
  private static final Pattern GITLAB_ROUTABLE =
      Pattern.compile(
          "gl[a-z]{2,5}-[0-9A-Za-z_-]{27,300}\\.[0-9a-z]{2}\\.[0-9a-z]{2}(?<crc>[0-9a-z]{7})");
  private static final Pattern AGE = Pattern.compile("AGE-SECRET-KEY-1[0-9A-Z]{58}");
  private static final Pattern DISCORD_ID = Pattern.compile("[1-9][0-9]{16,19}");
  private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7E\\u00A1-\\uFFEE]+");

  private static final Pattern SAMPLE =
      Pattern.compile(
          "(?i)example|sample|your|change.?me|place.?holder|dummy|replace|redacted|insert"
              + "|x{4}|0{8}|\\*{3}|\\.{3}|foo.?bar|todo|[<>{}\\\\]");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "[$%@:&].*|(?:~|\\.{0,2})/.*|[A-Za-z][A-Za-z0-9+.-]{1,20}:.*|[^@]+@[^@]+\\.[A-Za-z]+"
              + "|[A-Za-z_][A-Za-z0-9_.]*[\\(\\[].*[\\)\\]]");
  private static final Pattern FIGURES = Pattern.compile("[0-9 .,:/+_-]+");
  private static final Pattern HEX = Pattern.compile("(?:0x)?(?:[0-9a-f]+|[0-9A-F]+)");
  private static final Pattern UUID =
      Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern PIECE = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[A-Z]|[0-9]+");
  private static final Pattern FINGERPRINT =
      Pattern.compile("(?:0x)?(?:[0-9A-F]{16}|[0-9A-F]{40})");
  private static final Pattern WORDS = Pattern.compile("(?=.{5})(?:(?:[A-Z]?[a-z]{2,})+|[A-Z]+)");
  private static final Pattern PREFIXED =
      Pattern.compile(
          "(?!sha|md5|base|blake|hash|data|charset)[A-Za-z0-9._-]*?[._-](?<body>[0-9A-Za-z]{24,})");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern ONE_NUMBER =
      Pattern.compile("[A-Za-z]{0,24}[0-9]{0,3}[A-Za-z]{0,24}");
  private static final Pattern SEPARATOR = Pattern.compile("[-._/+:]+");
  private static final Pattern CONSONANTS = Pattern.compile("(?i)[bcdfghjklmnpqrstvwxz]{4}");

  /** Pairs of letters that make up some four fifths of English text. */
  private static final Set<String> COMMON_PAIRS =
      Set.of(
          ("th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le"
                  + " ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo"
                  + " ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em"
                  + " ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl"
                  + " ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke ui fr oo ag ey ck av up ap")
              .split(" "));

  private SecretChecks() {}

  static List<Validator> all() {
    return List.of(
        new SecretCheck("not-a-placeholder", 1, SecretChecks::notPlaceholder),
        new SecretCheck("npm-token", 0.0001, SecretChecks::npm),
        new SecretCheck("grafana-token", 0.0001, SecretChecks::grafana),
        new SecretCheck("atlassian-token", 0.0001, SecretChecks::atlassian),
        new SecretCheck("gitlab-token", 0.0001, SecretChecks::gitlab),
        new SecretCheck("age-secret-key", 0.0001, SecretChecks::age),
        new SecretCheck("base64-64-bytes", 0.06, SecretChecks::keyOf64Bytes),
        new SecretCheck("basic-credentials", 0.001, SecretChecks::basicCredentials),
        new SecretCheck("discord-token", 0.001, SecretChecks::discord),
        new SecretCheck("secret-strength", 0.05, SecretChecks::strength),
        new SecretCheck("random-text", 0.02, SecretChecks::randomText),
        new SecretCheck("prefixed-token", 0.005, SecretChecks::prefixedToken));
  }

  private record SecretCheck(String name, double randomPassRate, Function<String, Verdict> verdict)
      implements Validator {

    @Override
    public Verdict check(String value) {
      return verdict.apply(value);
    }
  }

  /**
   * Whether a token is a real one and no stand-in such as "xxxx", "your-key" or "EXAMPLE". Source:
   * Google developer documentation style guide, "Placeholders"; nearly all random values pass. One
   * made of runs such as "1234567890abcdef" may open a test system and is a test value.
   */
  private static Verdict notPlaceholder(String token) {
    if (distinct(token) < 6 || SAMPLE.matcher(token).find()) {
      return Verdict.INVALID;
    }
    return isMadeOfRuns(token) ? Verdict.TEST_VALUE : Verdict.VALID;
  }

  /**
   * npm access tokens: the last six characters are the CRC-32 of the thirty before them, in base
   * 62, as in GitHub's tokens. Source: GitHub changelog of 23 September 2021, "npm has a new access
   * token format".
   */
  private static Verdict npm(String token) {
    return verdict(
        NPM.matcher(token).matches()
            && token.endsWith(base62(crc32(token.substring(4, token.length() - 6)))));
  }

  /**
   * Grafana service account tokens: behind the last underscore stands the CRC-32 of all before it
   * in hexadecimal, least significant byte first. Source: package satokengen of Grafana.
   */
  private static Verdict grafana(String token) {
    int end = token.lastIndexOf('_');
    return verdict(
        GRAFANA.matcher(token).matches()
            && token.endsWith(
                String.format("%08x", Integer.reverseBytes((int) crc32(token.substring(0, end))))));
  }

  /**
   * Atlassian API tokens: the last eight characters are the CRC-32 of all before them, the equals
   * sign included, in hexadecimal. Atlassian does not document it. Source: open scanner
   * dd-sensitive-data-scanner of Datadog, which computes it so.
   */
  private static Verdict atlassian(String token) {
    int end = token.length() - 8;
    return verdict(
        ATLASSIAN.matcher(token).matches()
            && token
                .substring(end)
                .equalsIgnoreCase(String.format("%08x", crc32(token.substring(0, end)))));
  }

  /**
   * GitLab tokens with routing information: the last seven characters are the CRC-32 of all before
   * them in base 36. Older tokens have no check and stay unknown. Source: GitLab handbook, design
   * document "Routable tokens".
   */
  private static Verdict gitlab(String token) {
    Matcher routable = GITLAB_ROUTABLE.matcher(token);
    if (!routable.matches()) {
      return Verdict.UNKNOWN;
    }
    long expected = crc32(token.substring(0, routable.start("crc")));
    return verdict(Long.parseLong(routable.group("crc"), 36) == expected);
  }

  /**
   * Secret keys of age: Bech32 (BIP 173) with the human-readable part "age-secret-key-". Source:
   * the age file encryption format, age-encryption.org/v1.
   */
  private static Verdict age(String key) {
    if (!AGE.matcher(key).matches()) {
      return Verdict.INVALID;
    }
    String lower = key.toLowerCase(Locale.ROOT);
    String prefix = lower.substring(0, 15);
    int checksum = 1;
    for (int i = 0; i < prefix.length(); i++) {
      checksum = bech32Step(checksum, prefix.charAt(i) >> 5);
    }
    checksum = bech32Step(checksum, 0);
    for (int i = 0; i < prefix.length(); i++) {
      checksum = bech32Step(checksum, prefix.charAt(i) & 31);
    }
    for (int i = 16; i < lower.length(); i++) {
      int digit = BECH32.indexOf(lower.charAt(i));
      if (digit < 0) {
        return Verdict.INVALID;
      }
      checksum = bech32Step(checksum, digit);
    }
    return verdict(checksum == 1);
  }

  private static int bech32Step(int checksum, int value) {
    int top = checksum >> 25;
    int result = (checksum & 0x1ffffff) << 5 ^ value;
    for (int i = 0; i < BECH32_GENERATOR.length; i++) {
      result ^= (top >> i & 1) == 0 ? 0 : BECH32_GENERATOR[i];
    }
    return result;
  }

  /**
   * Keys of 64 bytes in base 64, 88 characters of which the last before the padding carries two
   * bits only (RFC 4648 section 3.5). Source: Microsoft, "Manage storage account access keys".
   */
  private static Verdict keyOf64Bytes(String key) {
    if (key.length() != 88 || key.chars().distinct().count() < 20) {
      return Verdict.INVALID;
    }
    return verdict("AQgw".indexOf(key.charAt(85)) >= 0 && decoded(key).length == 64);
  }

  /**
   * Basic credentials: base 64 of printable text, a user name and a password with a colon between
   * (RFC 7617 section 2). The two examples of the RFC are test values.
   */
  private static Verdict basicCredentials(String encoded) {
    String text = new String(decoded(encoded), StandardCharsets.UTF_8);
    int colon = text.indexOf(':');
    if (colon < 0 || colon == text.length() - 1 || !PRINTABLE.matcher(text).matches()) {
      return Verdict.INVALID;
    }
    return text.equals("Aladdin:open sesame") || text.equals("test:123£")
        ? Verdict.TEST_VALUE
        : Verdict.VALID;
  }

  /**
   * Tokens of Discord bots: the part before the first dot is the bot's decimal id in base 64.
   * Source: Discord developer documentation, "Authentication" and "Snowflakes".
   */
  private static Verdict discord(String token) {
    int dot = token.indexOf('.');
    if (dot < 0) {
      return Verdict.INVALID;
    }
    String id = new String(decoded(token.substring(0, dot)), StandardCharsets.UTF_8);
    return verdict(DISCORD_ID.matcher(id).matches());
  }

  /**
   * Whether a text behind a label of secrets looks drawn at random: not a word, name, path,
   * reference, number or placeholder. Names fall into long pieces that can be spoken where case or
   * kind of character changes, random text into short ones. What is too short or a UUID stays
   * unknown; runs of letters and digits, typed for want of a real key, are a test value, an
   * alphabet is none. Source: CWE-798; the pass rate is an estimate for values behind such labels
   * in code.
   */
  private static Verdict strength(String value) {
    if (value.length() < 8 || value.length() > 1024 || value.indexOf(' ') >= 0) {
      return Verdict.INVALID;
    }
    if (SAMPLE.matcher(value).find()
        || REFERENCE.matcher(value).matches()
        || isAlphabet(value)
        || isName(value)) {
      return Verdict.INVALID;
    }
    if (FIGURES.matcher(value).matches()) {
      boolean isLong = value.length() >= 20 && value.chars().allMatch(Digits::isDigit);
      return verdict(isLong && distinct(value) >= 8);
    }
    if (UUID.matcher(value).matches()) {
      return Verdict.UNKNOWN;
    }
    if (isMadeOfRuns(value)) {
      boolean isLong = value.length() >= 16 && distinct(value) >= 8 && kinds(value) >= 2;
      return isLong ? Verdict.TEST_VALUE : Verdict.INVALID;
    }
    if (HEX.matcher(value).matches()) {
      return verdict(value.length() >= 16 && distinct(value) >= 8);
    }
    return strengthOfPieces(value);
  }

  /**
   * Whether a text looks drawn at random so clearly that a word such as "token" right before it
   * needs no sign of assignment: letters and digits in turn, and no fingerprint of a PGP key (RFC
   * 4880, section 12.2), which are public. Source: CWE-798; the pass rate is an estimate for the
   * words, names and numbers that follow such words in prose and code.
   */
  private static Verdict randomText(String value) {
    if (value.length() < 16 || FINGERPRINT.matcher(value).matches()) {
      return Verdict.INVALID;
    }
    if (UUID.matcher(value).matches()) {
      return verdict(distinct(value) >= 8);
    }
    long digits = value.chars().filter(Digits::isDigit).count();
    boolean isMixed = digits >= 2 && value.length() - digits >= 4;
    return isMixed && !isNameWithNumber(value) ? strength(value) : Verdict.INVALID;
  }

  /**
   * Whether each part of a text is a name of code with one short number in it, such as {@code
   * Utf16StringReader}: of random text of that length, about one in a hundred has one run of digits
   * only and as many of the pairs of letters that words have.
   */
  private static boolean isNameWithNumber(String value) {
    return SEPARATOR.splitAsStream(value).allMatch(part -> ONE_NUMBER.matcher(part).matches())
        && value.chars().anyMatch(c -> kind(c) == 2)
        && commonPairs(value) >= 0.3;
  }

  /**
   * Whether a text is a short prefix and a random body in letters of both cases and digits, as many
   * services give their tokens such prefixes so that scanners know them; digests with the name of
   * their algorithm in front are none. Source: GitHub engineering blog, "Behind GitHub's new
   * authentication token formats" (2021); the pass rate is an estimate for names in code.
   */
  private static Verdict prefixedToken(String value) {
    Matcher matcher = PREFIXED.matcher(value);
    if (!matcher.matches()) {
      return Verdict.INVALID;
    }
    String body = matcher.group("body");
    boolean isMixed = kinds(body) == 3 && hasDigits(body, 3) && commonPairs(body) <= 0.4;
    return isMixed && !isMadeOfRuns(body) ? strength(body) : Verdict.INVALID;
  }

  /** Whether runs such as "1234" and "fedc" make up two fifths of a text or more. */
  private static boolean isMadeOfRuns(String value) {
    int inRuns = 0;
    int run = 1;
    int step = 0;
    for (int i = 1; i <= value.length(); i++) {
      int next = i < value.length() ? step(value.charAt(i - 1), value.charAt(i)) : 0;
      if (next != 0 && (next == step || run == 1)) {
        run++;
      } else {
        inRuns += run >= 4 ? run : 0;
        run = next == 0 ? 1 : 2;
      }
      step = next;
    }
    return inRuns * 5 >= value.length() * 2;
  }

  /** Returns 1 or -1 if a letter or digit is the next or last one of its kind, or else 0. */
  private static int step(char one, char other) {
    if (kind(one) == 3 || kind(one) != kind(other)) {
      return 0;
    }
    int step = kind(one) == 0 ? (other - one + 15) % 10 - 5 : other - one;
    return Math.abs(step) == 1 ? step : 0;
  }

  /**
   * Whether a text lists all letters of a case, each of them once, with all digits, none or those
   * of base 32 (RFC 4648, section 6): a table of characters.
   */
  private static boolean isAlphabet(String value) {
    if (value.length() < 26 || distinct(value) < value.length()) {
      return false;
    }
    long digits = value.chars().filter(Digits::isDigit).count();
    boolean isWhole =
        value.chars().filter(Digits::isCapital).count() == 26
            || value.chars().filter(c -> kind(c) == 2).count() == 26;
    return isWhole && (digits == 0 || digits == 10 || value.endsWith("234567"));
  }

  /**
   * Whether a text of several parts is a name of code such as {@code P11Key.secretKey}: some part
   * is letters that can be spoken and none is so long and mixed that a key could be in it.
   */
  private static boolean isName(String value) {
    List<String> parts = List.of(SEPARATOR.split(value));
    return parts.size() > 1
        && parts.stream().noneMatch(part -> part.length() >= 12 && hasDigits(part, 3))
        && parts.stream()
            .anyMatch(part -> WORDS.matcher(part).matches() && commonPairs(part) >= 0.5);
  }

  private static boolean hasDigits(String value, int least) {
    return value.chars().filter(Digits::isDigit).count() >= least;
  }

  private static int spoken(String value) {
    return PIECE
        .matcher(value)
        .results()
        .map(MatchResult::group)
        .filter(SecretChecks::isSpoken)
        .mapToInt(String::length)
        .sum();
  }

  /**
   * Returns the share of the pairs of neighbouring letters that are among those that make up most
   * of English and languages near it; of random pairs one in five is. Source: P. Norvig, English
   * letter frequency counts (2012).
   */
  private static double commonPairs(String value) {
    long common = letterPairs(value).filter(COMMON_PAIRS::contains).count();
    return (double) common / Math.max(1, letterPairs(value).count());
  }

  private static Stream<String> letterPairs(String value) {
    return IntStream.range(1, value.length())
        .mapToObj(i -> value.substring(i - 1, i + 1).toLowerCase(Locale.ROOT))
        .filter(pair -> pair.chars().allMatch(Character::isLetter));
  }

  private static Verdict strengthOfPieces(String value) {
    int pieces = 0;
    int inPieces = 0;
    Matcher matcher = PIECE.matcher(value);
    while (matcher.find()) {
      pieces++;
      inPieces += matcher.group().length();
    }
    int spoken = spoken(value);
    long separators = value.chars().filter(c -> kind(c) == 3).count();
    if (value.length() >= 20
        && kinds(value) >= 2
        && separators * 12 <= value.length()
        && letterPairs(value).count() >= 8
        && commonPairs(value) <= 0.3) {
      return verdict(distinct(value) >= 9);
    }
    if (value.length() >= 20
        && separators == 0
        && DIGITS.matcher(value).results().count() >= 3
        && commonPairs(value) <= 0.5) {
      return verdict(distinct(value) >= 9);
    }
    boolean isRandom =
        inPieces >= value.length() / 2
            && inPieces <= pieces * longestMean(value)
            && spoken <= value.length() * 0.45;
    if (!isRandom) {
      return verdict(
          value.length() >= 20
              && kinds(value) == 1
              && CONSONANTS.matcher(value).find()
              && spoken == 0
              && distinct(value) >= 9);
    }
    if (value.length() < 16) {
      return kinds(value) >= 3 ? Verdict.UNKNOWN : Verdict.INVALID;
    }
    return verdict(distinct(value) >= 9);
  }

  /**
   * Returns how long the pieces of a random text are at most in the mean: those of one case and
   * digits are longer than those of both cases, and letters of one case alone have no pieces.
   */
  private static double longestMean(String value) {
    boolean hasDigit = value.chars().anyMatch(Digits::isDigit);
    boolean hasCapital = value.chars().anyMatch(Digits::isCapital);
    boolean hasSmall = value.chars().anyMatch(c -> kind(c) == 2);
    if (hasCapital && hasSmall) {
      return hasDigit ? 3.4 : 2.6;
    }
    return hasDigit ? 4.5 : 0;
  }

  /** Pieces of four letters or more with vowels and without four consonants in a row. */
  private static boolean isSpoken(String piece) {
    if (piece.length() < 4 || Digits.isDigit(piece.charAt(0))) {
      return false;
    }
    long vowels = piece.chars().filter(c -> "aeiouAEIOU".indexOf(c) >= 0).count();
    return vowels * 4 >= piece.length() && !CONSONANTS.matcher(piece).find();
  }

  private static long distinct(String value) {
    return value.chars().distinct().count();
  }

  /** Returns how many of small letters, capitals, digits and other characters occur. */
  private static long kinds(String value) {
    return value.chars().map(SecretChecks::kind).distinct().count();
  }

  private static int kind(int c) {
    if (Digits.isDigit(c)) {
      return 0;
    }
    if (Digits.isCapital(c)) {
      return 1;
    }
    return c >= 'a' && c <= 'z' ? 2 : 3;
  }

  private static Verdict verdict(boolean passes) {
    return passes ? Verdict.VALID : Verdict.INVALID;
  }

  /** Returns the bytes of base 64 of either alphabet; none when it is not that. */
  private static byte[] decoded(String encoded) {
    try {
      return Base64.getDecoder().decode(encoded.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static long crc32(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  private static String base62(long number) {
    long rest = number;
    char[] text = new char[6];
    for (int i = text.length - 1; i >= 0; i--) {
      text[i] = BASE62.charAt((int) (rest % BASE62.length()));
      rest /= BASE62.length();
    }
    return String.valueOf(text);
  }
}
