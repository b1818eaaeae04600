package org.subrosa.validate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Private keys in PEM: the body decodes and begins as the label says, with an ASN.1 sequence or
 * OpenSSH's magic. A body that the header declares encrypted only has to decode.
 *
 * <p>Sources: RFC 7468 sections 3, 10 and 11, <a
 * href="https://www.rfc-editor.org/rfc/rfc7468">rfc-editor.org/rfc/rfc7468</a>; RFC 1421 section
 * 4.6 (encryption headers); OpenSSH's PROTOCOL.key, <a
 * href="https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key">github.com/openssh
 * </a>. An OpenPGP block, or a BEGIN line with nothing behind it, stays unknown.
 */
final class PemKeyValidator implements Validator {

  private static final Pattern BEGIN =
      Pattern.compile("\\s*-----BEGIN ([A-Z0-9 ]{0,40})PRIVATE KEY( BLOCK)?-----");
  private static final Pattern HEADER = Pattern.compile("(?m)^[A-Za-z-]{1,40}: .*$");
  private static final Pattern BLANK = Pattern.compile("\\s|\\\\[nrt]");
  private static final byte[] OPENSSH_MAGIC = "openssh-key-v1".getBytes(StandardCharsets.US_ASCII);
  private static final int ASN1_SEQUENCE = 0x30;
  private static final int SHORTEST_BODY = 16;

  @Override
  public String name() {
    return "pem-key";
  }

  @Override
  public Verdict check(String value) {
    Matcher begin = BEGIN.matcher(value);
    if (!begin.lookingAt()) {
      return Verdict.INVALID;
    }
    int end = value.indexOf("-----END", begin.end());
    String block = value.substring(begin.end(), end < 0 ? value.length() : end);
    String body = BLANK.matcher(HEADER.matcher(block).replaceAll("")).replaceAll("");
    if (begin.group(2) != null || (body.isEmpty() && end < 0)) {
      return Verdict.UNKNOWN;
    }
    return checkBody(body, block.contains("ENCRYPTED"));
  }

  private static Verdict checkBody(String body, boolean encrypted) {
    try {
      byte[] key = Base64.getDecoder().decode(body.substring(0, body.length() / 4 * 4));
      boolean begins = encrypted || (key.length > 0 && beginsAsKey(key));
      return key.length >= SHORTEST_BODY && begins ? Verdict.VALID : Verdict.INVALID;
    } catch (IllegalArgumentException e) {
      return Verdict.INVALID;
    }
  }

  private static boolean beginsAsKey(byte[] key) {
    int length = Math.min(key.length, OPENSSH_MAGIC.length);
    return key[0] == ASN1_SEQUENCE
        || Arrays.equals(key, 0, length, OPENSSH_MAGIC, 0, OPENSSH_MAGIC.length);
  }

  @Override
  public double randomPassRate() {
    return 0.004;
  }
}
