package org.subrosa.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identity of a document's bytes.
 *
 * @param hex lower-case hexadecimal digits: 64 of a plain SHA-256 (FIPS 180-4), 32 of a keyed
 *     fingerprint of it, which is what results carry; empty when the bytes were not read
 */
public record ContentId(String hex) implements Serializable {

  /** Stands where the bytes could not be read. */
  public static final ContentId UNKNOWN = new ContentId("");

  /** Reads a stream to its end and returns the identity of what it held. */
  public static ContentId of(InputStream in) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[1 << 16];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      digest.update(buffer, 0, read);
    }
    return new ContentId(HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
