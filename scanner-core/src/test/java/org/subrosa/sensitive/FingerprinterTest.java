package org.subrosa.sensitive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FingerprinterTest {

  private static final byte[] KEY = key((byte) 0x0b);

  private final Fingerprinter fingerprinter = new Fingerprinter(FingerprintKey.of(KEY));

  private static byte[] key(byte each) {
    byte[] key = new byte[32];
    Arrays.fill(key, each);
    return key;
  }

  /** RFC 2104 through the platform, over the bytes as documented: type, zero, value. */
  private static String hmac(byte[] key, String message) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
  }

  private Fingerprint of(String type, String value) {
    return fingerprinter.fingerprint(type, SensitiveText.of(value));
  }

  @Test
  void platformHmac_vectorOneOfRfc4231_agrees() throws GeneralSecurityException {
    assertEquals(
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
        hmac(Arrays.copyOf(KEY, 20), "Hi There"));
  }

  @Test
  void fingerprint_value_isTheFirstHalfOfTheHmac() throws GeneralSecurityException {
    assertEquals(hmac(KEY, "SSN\u0000536228145").substring(0, 32), of("SSN", "536-22-8145").hex());
    assertEquals(
        hmac(KEY, "finding\u0000a\u0000b").substring(0, 32),
        fingerprinter.fingerprint("finding", "a", "b").hex());
    assertEquals(hmac(KEY, "key-id\u0000").substring(0, 8), fingerprinter.keyId());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"536 22 8145", "536228145", " 536.22.8145\n", "５３６-２２-８１４５", "536\u00ad-22-8145"})
  void fingerprint_otherWayOfWriting_isEqual(String written) {
    assertEquals(of("SSN", "536-22-8145"), of("SSN", written));
  }

  @Test
  void fingerprint_caseAndCompatibilityForms_areEqual() {
    assertEquals(of("PERSON", "ANN EXAMPLE"), of("PERSON", "Ann\u00a0Example"));
    assertEquals(of("OTHER", "office"), of("OTHER", "o\ufb03ce"));
  }

  @Test
  void fingerprint_otherValueTypeOrKey_differs() {
    Fingerprint token = of("SSN", "536-22-8145");
    assertNotEquals(token, of("SSN", "536-22-8146"));
    assertNotEquals(token, of("TAX_ID", "536-22-8145"));
    Fingerprinter other = new Fingerprinter(FingerprintKey.of(key((byte) 1)));
    assertNotEquals(token, other.fingerprint("SSN", SensitiveText.of("536-22-8145")));
    assertNotEquals(fingerprinter.keyId(), other.keyId());
  }

  @Test
  void fingerprint_punctuationOnly_keepsValuesApart() {
    assertNotEquals(of("PASSWORD", "!!!!"), of("PASSWORD", "????"));
    assertNotEquals(fingerprinter.fingerprint("k", "ab", "c"), fingerprinter.fingerprint("k", "a"));
  }

  @Test
  void fingerprint_shape_isChecked() {
    assertThrows(IllegalArgumentException.class, () -> new Fingerprint("536-22-8145"));
    assertThrows(IllegalArgumentException.class, () -> new Fingerprint("A".repeat(32)));
    assertEquals(-1, Integer.signum(token('0').compareTo(token('1'))));
    assertFalse(of("SSN", "536-22-8145").toString().contains("8145"));
  }

  private static Fingerprint token(char digit) {
    return new Fingerprint(String.valueOf(digit).repeat(32));
  }
}
