package org.subrosa.extract.raw;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSString;

/** Text strings of PDF (ISO 32000-2, 7.9.2.2) and of bytes that are likely text. */
final class PdfText {

  private static final Charset WESTERN = Charset.forName("windows-1252");

  private PdfText() {}

  /** Decodes a text string: UTF-16 or UTF-8 by its mark, else PDFDocEncoding. */
  static String decode(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xFF && (bytes[1] & 0xff) == 0xFE) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    boolean isAscii = true;
    for (byte b : bytes) {
      isAscii &= b >= 0x20;
    }
    return isAscii ? new String(bytes, StandardCharsets.US_ASCII) : marked(bytes);
  }

  /** Writers that know no PDFDocEncoding leave UTF-8 without its mark. */
  private static String marked(byte[] bytes) {
    String unicode = new String(bytes, StandardCharsets.UTF_8);
    boolean isUnmarked = unicode.indexOf('\uFFFD') < 0 && unicode.indexOf('\u0000') < 0;
    return isUnmarked && unicode.length() < bytes.length
        ? unicode.replace("\uFEFF", "")
        : new COSString(bytes).getString();
  }

  /** Returns whether something can be said in this text at all. */
  static boolean isTelling(String text) {
    int words = 0;
    int odd = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      words += Character.isLetterOrDigit(c) ? 1 : 0;
      boolean isLineEnd = c == '\n' || c == '\r' || c == '\t';
      odd += (c < ' ' && !isLineEnd) || c == '\uFFFD' || (c >= 0x80 && c < 0xA0) ? 1 : 0;
    }
    return words >= 3 && 10 * odd <= text.length();
  }

  /** Decodes bytes of unknown charset, or returns an empty string when they are no text. */
  static String likelyText(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xFF + 0xFE) {
      boolean isBig = (bytes[0] & 0xff) == 0xFE;
      return new String(bytes, isBig ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
    }
    int odd = 0;
    for (byte b : bytes) {
      odd += b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' ? 1 : 0;
    }
    if (50L * odd > bytes.length) {
      return "";
    }
    String unicode = new String(bytes, StandardCharsets.UTF_8);
    long broken = unicode.chars().filter(c -> c == '\uFFFD').count();
    if (broken == 0) {
      return unicode;
    }
    return 10 * broken > unicode.length() ? "" : new String(bytes, WESTERN);
  }
}
