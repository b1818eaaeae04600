package org.subrosa.redact.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.detect.DefaultEncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.subrosa.redact.Content;

/**
 * Finds the charset of a document: by its byte order mark, as UTF-8 or UTF-16 by its bytes, else by
 * Tika's detectors.
 */
final class Charsets {

  private static final List<Mark> MARKS =
      List.of(
          new Mark("UTF-32LE", "fffe0000"),
          new Mark("UTF-32BE", "0000feff"),
          new Mark("UTF-8", "efbbbf"),
          new Mark("UTF-16LE", "fffe"),
          new Mark("UTF-16BE", "feff"));
  private static final int SAMPLE = 1 << 16;
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String PLAIN = " 09AZaz[]_-\r\n\t,;\"{}:";

  private Charsets() {}

  /** Returns the likely charset of a document. */
  static Found of(Content document) throws IOException {
    byte[] sample = document.head(SAMPLE);
    Optional<Mark> marked = MARKS.stream().filter(mark -> mark.begins(sample)).findFirst();
    if (marked.isPresent()) {
      return new Found(Charset.forName(marked.get().charset()), marked.get().length());
    }
    Optional<Charset> wide = document.size() % 2 == 0 ? wide(sample) : Optional.empty();
    if (wide.isPresent()) {
      return new Found(wide.get(), 0);
    }
    return new Found(isUtf8(document) ? StandardCharsets.UTF_8 : guess(sample), 0);
  }

  private static boolean isUtf8(Content document) throws IOException {
    try (Reader reader =
        new InputStreamReader(document.open(), StandardCharsets.UTF_8.newDecoder())) {
      char[] block = new char[1 << 13];
      int read = 0;
      while (read >= 0) {
        read = reader.read(block);
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** UTF-16 without a mark: the high byte of most characters is zero, of no other byte any is. */
  private static Optional<Charset> wide(byte[] sample) {
    int even = 0;
    int odd = 0;
    int length = sample.length & ~1;
    for (int i = 0; i < length; i += 2) {
      even += sample[i] == 0 ? 1 : 0;
      odd += sample[i + 1] == 0 ? 1 : 0;
    }
    int enough = Math.max(1, length / 10);
    if ((even > 0) == (odd > 0) || even + odd < enough) {
      return Optional.empty();
    }
    return Optional.of(even > 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  private static Charset guess(byte[] sample) {
    try {
      Charset guess =
          new DefaultEncodingDetector().detect(new ByteArrayInputStream(sample), new Metadata());
      return guess != null && isUsable(guess) ? guess : WINDOWS;
    } catch (IOException e) {
      return WINDOWS;
    }
  }

  /** A charset in which ASCII is ASCII, and which has no shift states. */
  private static boolean isUsable(Charset charset) {
    return charset.canEncode()
        && !charset.name().toUpperCase(Locale.ROOT).contains("2022")
        && !charset.name().toUpperCase(Locale.ROOT).startsWith("UTF")
        && Arrays.equals(PLAIN.getBytes(charset), PLAIN.getBytes(StandardCharsets.US_ASCII));
  }

  /** A charset, and how many bytes of mark stand before the text. */
  record Found(Charset charset, int markLength) {}

  /** A byte order mark, in hexadecimal. */
  private record Mark(String charset, String hex) {

    int length() {
      return hex.length() / 2;
    }

    boolean begins(byte[] document) {
      return document.length >= length()
          && HexFormat.of().formatHex(document, 0, length()).equals(hex);
    }
  }
}
