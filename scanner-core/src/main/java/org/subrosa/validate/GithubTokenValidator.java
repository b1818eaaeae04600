package org.subrosa.validate;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * GitHub tokens: the last six characters are the CRC-32 of the thirty before them, in base 62.
 *
 * <p>Source: GitHub, "Behind GitHub's new authentication token formats", <a
 * href="https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/">
 * github.blog</a>. The checksum of fine-grained tokens is not published; they stay unknown. A
 * random body passes once in four thousand million; the rate stated is the least that the engine
 * weighs.
 */
final class GithubTokenValidator implements Validator {

  private static final Pattern CLASSIC = Pattern.compile("gh[pousr]_[0-9A-Za-z]{36}");
  private static final Pattern FINE_GRAINED =
      Pattern.compile("github_pat_[0-9A-Za-z]{22}_[0-9A-Za-z]{59}");
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int PREFIX = 4;
  private static final int CHECKSUM = 34;

  @Override
  public String name() {
    return "github-token";
  }

  @Override
  public Verdict check(String value) {
    if (FINE_GRAINED.matcher(value).matches()) {
      return Verdict.UNKNOWN;
    }
    return CLASSIC.matcher(value).matches()
            && value.endsWith(checksum(value.substring(PREFIX, CHECKSUM)))
        ? Verdict.VALID
        : Verdict.INVALID;
  }

  private static String checksum(String body) {
    CRC32 crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.US_ASCII));
    long rest = crc.getValue();
    char[] text = new char[6];
    for (int i = text.length - 1; i >= 0; i--) {
      text[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
      rest /= ALPHABET.length();
    }
    return String.valueOf(text);
  }

  @Override
  public double randomPassRate() {
    return 0.0001;
  }
}
