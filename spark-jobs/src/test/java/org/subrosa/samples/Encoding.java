package org.subrosa.samples;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The ways in which the text files are encoded. */
enum Encoding {
  UTF_8(StandardCharsets.UTF_8, false),
  UTF_8_MARKED(StandardCharsets.UTF_8, true),
  UTF_16LE_MARKED(StandardCharsets.UTF_16LE, true),
  WINDOWS_1252(Charset.forName("windows-1252"), false);

  private final Charset charset;
  private final boolean marked;

  Encoding(Charset charset, boolean marked) {
    this.charset = charset;
    this.marked = marked;
  }

  /** The text in this encoding, with a byte order mark where it has one. */
  byte[] encode(String text) {
    if (!charset.newEncoder().canEncode(text)) {
      throw new IllegalArgumentException("not in " + charset + ": " + text);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (marked) {
      out.writeBytes("\uFEFF".getBytes(charset));
    }
    out.writeBytes(text.getBytes(charset));
    return out.toByteArray();
  }
}
