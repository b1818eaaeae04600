package org.subrosa.redact;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The structure of a document in short: the number of its parts and a digest over their names. */
public final class StructureDigest {

  private final MessageDigest digest = sha256();
  private long steps;

  /** Starts with no part. */
  public StructureDigest() {}

  /** Adds a part, by a name that holds nothing of its content. */
  public void add(String step) {
    digest.update(step.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    steps++;
  }

  /** Returns the number of parts and the digest. */
  public String text() {
    return steps + " parts, " + HexFormat.of().formatHex(digest.digest()).substring(0, 32);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
