package org.subrosa.extract.raw;

import java.io.ByteArrayOutputStream;

/** Undoes quoted-printable (RFC 2045, 6.7); what is no code stays as it is. */
final class QuotedPrintable {

  private QuotedPrintable() {}

  static byte[] decode(byte[] bytes) {
    ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = digit(bytes, i + 1);
      int low = digit(bytes, i + 2);
      if (bytes[i] != '=') {
        decoded.write(bytes[i]);
      } else if (high >= 0 && low >= 0) {
        decoded.write(high << 4 | low);
        i += 2;
      } else if (i + 1 < bytes.length && bytes[i + 1] == '\n') {
        i++;
      } else if (i + 2 < bytes.length && bytes[i + 1] == '\r' && bytes[i + 2] == '\n') {
        i += 2;
      } else {
        decoded.write('=');
      }
    }
    return decoded.toByteArray();
  }

  private static int digit(byte[] bytes, int at) {
    return at < bytes.length ? Character.digit(bytes[at], 16) : -1;
  }
}
