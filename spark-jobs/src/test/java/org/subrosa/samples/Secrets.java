package org.subrosa.samples;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Invents credentials that have the right form and open nothing. */
final class Secrets {
  private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String BASE_62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String EC_PREFIX =
      "3041020100301306072a8648ce3d020106082a8648ce3d030107042730250201010420";

  private final Random random;

  Secrets(long seed) {
    this.random = new Random(seed);
  }

  /** An access key id: four letters for a long-term key and sixteen characters of base 32. */
  String awsKey() {
    return Mark.of(Kind.AWS_KEY, "AKIA" + letters(BASE_32, 16));
  }

  /** A personal access token with its checksum. */
  String githubToken() {
    String part = letters(BASE_62, 30);
    return Mark.of(Kind.GITHUB_TOKEN, "ghp_" + part + CheckDigits.githubToken(part));
  }

  /** A signed token (RFC 7519) with the claims given as JSON. */
  String jwt(String claims) {
    String signed = base64Url("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + base64Url(claims);
    return Mark.of(Kind.JWT, signed + "." + signature(signed));
  }

  private String signature(String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(32), "HmacSHA256"));
      byte[] code = mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64Url(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(utf8);
  }

  /** A private key of 2048 bits in the form of PKCS #1 (RFC 8017, A.1.2). */
  String rsaKey() {
    BigInteger e = BigInteger.valueOf(65537);
    BigInteger p = prime(e);
    BigInteger q = prime(e);
    BigInteger p1 = p.subtract(BigInteger.ONE);
    BigInteger q1 = q.subtract(BigInteger.ONE);
    BigInteger d = e.modInverse(p1.multiply(q1));
    ByteArrayOutputStream fields = new ByteArrayOutputStream();
    fields.writeBytes(integer(BigInteger.ZERO));
    fields.writeBytes(integer(p.multiply(q)));
    fields.writeBytes(integer(e));
    fields.writeBytes(integer(d));
    fields.writeBytes(integer(p));
    fields.writeBytes(integer(q));
    fields.writeBytes(integer(d.mod(p1)));
    fields.writeBytes(integer(d.mod(q1)));
    fields.writeBytes(integer(q.modInverse(p)));
    return pem("RSA PRIVATE KEY", tagged(0x30, fields.toByteArray()));
  }

  /** A private key on the curve P-256 in the form of PKCS #8 (RFC 5208, RFC 5915). */
  String ecKey() {
    byte[] scalar = bytes(32);
    scalar[0] &= 0x7f;
    ByteArrayOutputStream key = new ByteArrayOutputStream();
    key.writeBytes(HexFormat.of().parseHex(EC_PREFIX));
    key.writeBytes(scalar);
    return pem("PRIVATE KEY", key.toByteArray());
  }

  private BigInteger prime(BigInteger exponent) {
    BigInteger candidate = new BigInteger(1024, random).setBit(1023).setBit(1022).setBit(0);
    while (candidate.mod(exponent).equals(BigInteger.ONE) || !candidate.isProbablePrime(80)) {
      candidate = candidate.add(BigInteger.TWO);
    }
    return candidate;
  }

  private static byte[] integer(BigInteger number) {
    return tagged(0x02, number.toByteArray());
  }

  /** A DER element (ITU-T X.690) with its length in the short form or in one or two octets. */
  private static byte[] tagged(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (content.length >= 256) {
      out.write(0x82);
      out.write(content.length >> 8);
    } else if (content.length >= 128) {
      out.write(0x81);
    }
    out.write(content.length);
    out.writeBytes(content);
    return out.toByteArray();
  }

  private static String pem(String name, byte[] der) {
    byte[] newLine = {'\n'};
    String body = Base64.getMimeEncoder(64, newLine).encodeToString(der);
    return Mark.of(
        Kind.PEM, "-----BEGIN " + name + "-----\n" + body + "\n-----END " + name + "-----");
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private String letters(String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }
}
