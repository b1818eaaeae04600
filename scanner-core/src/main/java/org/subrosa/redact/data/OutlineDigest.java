package org.subrosa.redact.data;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Shortens a long outline: the number of its steps and a digest over them. */
final class OutlineDigest {

  private final MessageDigest digest = sha256();
  private long steps;

  void add(String step) {
    digest.update(step.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
    steps++;
  }

  String text() {
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
