package org.subrosa.redact.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Optional;

/**
 * A document's bytes as characters, with the way back: {@link #encode} of the same characters gives
 * the same bytes.
 */
public final class DecodedText {

  private final String characters;
  private final Charset charset;
  private final byte[] mark;

  private DecodedText(String characters, Charset charset, byte[] mark) {
    this.characters = characters;
    this.charset = charset;
    this.mark = mark;
  }

  /**
   * Decodes a document; empty when no charset is certain: the bytes are no text, or decoding and
   * encoding does not give them back.
   */
  public static Optional<DecodedText> of(byte[] document) {
    return Charsets.marked(document)
        .or(() -> Charsets.unmarked(document))
        .flatMap(found -> decode(document, found));
  }

  private static Optional<DecodedText> decode(byte[] document, Charsets.Found found) {
    try {
      int mark = found.markLength();
      ByteBuffer rest = ByteBuffer.wrap(document, mark, document.length - mark);
      String text =
          found
              .charset()
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(rest)
              .toString();
      DecodedText decoded = new DecodedText(text, found.charset(), Arrays.copyOf(document, mark));
      boolean same = Arrays.equals(decoded.encode(text), document);
      return same && isText(text) ? Optional.of(decoded) : Optional.empty();
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** Text has no NUL, and hardly any other control character. */
  private static boolean isText(String text) {
    long odd = text.chars().filter(DecodedText::isOddControl).count();
    return text.indexOf('\0') < 0 && odd * 100 <= text.length();
  }

  private static boolean isOddControl(int c) {
    return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B;
  }

  /** Returns the characters, without a byte order mark. */
  public String characters() {
    return characters;
  }

  /**
   * Encodes another text as the document was encoded, with its byte order mark.
   *
   * @throws IllegalArgumentException if the charset lacks a character of the text
   */
  public byte[] encode(String text) {
    try {
      ByteBuffer encoded =
          charset
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      byte[] bytes = Arrays.copyOf(mark, mark.length + encoded.remaining());
      encoded.get(bytes, mark.length, encoded.remaining());
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("a character is not in the charset " + charset, e);
    }
  }

  /** Returns the charset and the length only, never a character. */
  @Override
  public String toString() {
    return "DecodedText[" + charset + ", " + characters.length() + " chars]";
  }
}
