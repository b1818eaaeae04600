package org.subrosa.sensitive;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns values into keyed fingerprints: HMAC-SHA-256 (RFC 2104, FIPS 180-4) over the type and the
 * normalised value.
 *
 * <p>A plain hash of a social security number is undone by trying all of them; with a secret key it
 * is not. The value is normalised first (NFKC, case folded, letters and digits only), so that
 * {@code 536-22-8145} and {@code 536 22 8145} are one person. Safe for use by many threads.
 */
public final class Fingerprinter {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES_KEPT = 16;

  private final SecretKeySpec key;
  private final String keyId;

  /** Makes a fingerprinter of a key; the key's bytes stay inside. */
  public Fingerprinter(FingerprintKey key) {
    this.key = new SecretKeySpec(key.bytes(), ALGORITHM);
    this.keyId = HexFormat.of().formatHex(mac("key-id", ""), 0, 4);
  }

  /** Returns eight hexadecimal digits that name the key without telling it. */
  public String keyId() {
    return keyId;
  }

  /** Returns the fingerprint of a value as one of the named type. */
  public Fingerprint fingerprint(String type, SensitiveText value) {
    String normalised = normalise(value.reveal(RevealPermit.detection()));
    return new Fingerprint(HexFormat.of().formatHex(mac(type, normalised), 0, BYTES_KEPT));
  }

  /** Returns the fingerprint of several non-secret parts, for keys of findings and of documents. */
  public Fingerprint fingerprint(String domain, String... parts) {
    String joined = String.join("\u0000", parts);
    return new Fingerprint(HexFormat.of().formatHex(mac(domain, joined), 0, BYTES_KEPT));
  }

  private byte[] mac(String domain, String content) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(domain.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  private static String normalise(String value) {
    String folded = Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(folded.length());
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
    return kept.isEmpty() ? folded : kept.toString();
  }
}
