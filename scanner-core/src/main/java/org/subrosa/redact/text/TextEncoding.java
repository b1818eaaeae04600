package org.subrosa.redact.text;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Optional;
import org.subrosa.redact.Content;
import org.subrosa.redact.RefusedException;

/**
 * How a document's characters are written as bytes, with the proof that it is so: reading and
 * writing them again gives the same bytes.
 */
public final class TextEncoding {

  private static final int BLOCK = 1 << 16;

  private final Charset charset;
  private final byte[] mark;

  private TextEncoding(Charset charset, byte[] mark) {
    this.charset = charset;
    this.mark = mark;
  }

  /**
   * Finds the encoding of a document; empty when none is certain: the bytes are no text, or
   * decoding and encoding does not give them back.
   */
  public static Optional<TextEncoding> of(Content document) throws IOException {
    Charsets.Found found = Charsets.of(document);
    TextEncoding encoding = new TextEncoding(found.charset(), document.head(found.markLength()));
    return encoding.isProved(document) ? Optional.of(encoding) : Optional.empty();
  }

  /**
   * Finds the encoding of a document that has to have one.
   *
   * @throws RefusedException if none is certain
   */
  public static TextEncoding certain(Content document) throws IOException {
    return of(document).orElseThrow(() -> new RefusedException("charset not certain"));
  }

  /** Returns up to so many of the first characters; none when the encoding is not certain. */
  public static String head(Content document, int most) throws IOException {
    Optional<TextEncoding> encoding = of(document);
    return encoding.isPresent() ? encoding.get().headOf(document, most) : "";
  }

  /** Returns up to so many of the first characters of a document in this encoding. */
  public String headOf(Content document, int most) throws IOException {
    try (Reader reader = reader(document)) {
      char[] head = new char[most];
      int length = 0;
      for (int read = 0; read >= 0 && length < most; length += Math.max(0, read)) {
        read = reader.read(head, length, most - length);
      }
      return new String(head, 0, length);
    }
  }

  /** Opens the characters, without a byte order mark. */
  public Reader reader(Content document) throws IOException {
    return new BufferedReader(new InputStreamReader(body(document), decoder()), BLOCK);
  }

  /**
   * Begins a document in this encoding, with its byte order mark. A character that the charset
   * lacks makes the writing fail. The stream stays open when the writer is closed.
   */
  public Writer writer(OutputStream out) throws IOException {
    out.write(mark);
    return new BufferedWriter(new OutputStreamWriter(new Unclosed(out), encoder()), BLOCK);
  }

  private InputStream body(Content document) throws IOException {
    InputStream in = document.open();
    in.skipNBytes(mark.length);
    return in;
  }

  private CharsetDecoder decoder() {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private CharsetEncoder encoder() {
    return charset
        .newEncoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** Text has no NUL, hardly any other control character, and its bytes come back. */
  private boolean isProved(Content document) throws IOException {
    try (InputStream decoded = body(document);
        InputStream expected = body(document)) {
      return new Proof(decoder(), encoder(), expected).holds(decoded);
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Decodes, encodes and compares, a block at a time. */
  private static final class Proof {

    private final CharsetDecoder decoder;
    private final CharsetEncoder encoder;
    private final InputStream expected;
    private final CharBuffer characters = CharBuffer.allocate(BLOCK);
    private final ByteBuffer encoded = ByteBuffer.allocate(BLOCK);
    private long all;
    private long odd;

    Proof(CharsetDecoder decoder, CharsetEncoder encoder, InputStream expected) {
      this.decoder = decoder;
      this.encoder = encoder;
      this.expected = expected;
    }

    boolean holds(InputStream in) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
      boolean isLast = false;
      while (!isLast) {
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        isLast = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
        if (!comesBack(bytes, isLast)) {
          return false;
        }
        bytes.compact();
      }
      return expected.read() < 0 && odd * 100 <= all;
    }

    private boolean comesBack(ByteBuffer bytes, boolean isLast) throws IOException {
      CoderResult result = CoderResult.OVERFLOW;
      while (result.isOverflow()) {
        result = decoder.decode(bytes, characters, isLast);
        if (result.isError()) {
          return false;
        }
        characters.flip();
        if (!isText() || !isEncodedBack(isLast && result.isUnderflow())) {
          return false;
        }
        characters.compact();
      }
      return true;
    }

    private boolean isText() {
      for (int i = characters.position(); i < characters.limit(); i++) {
        char c = characters.get(i);
        if (c == '\0') {
          return false;
        }
        odd += isOddControl(c) ? 1 : 0;
        all++;
      }
      return true;
    }

    private boolean isEncodedBack(boolean isLast) throws IOException {
      CoderResult result = CoderResult.OVERFLOW;
      while (result.isOverflow()) {
        result = encoder.encode(characters, encoded, isLast);
        if (result.isError() || !isAsExpected()) {
          return false;
        }
      }
      return !isLast || (encoder.flush(encoded).isUnderflow() && isAsExpected());
    }

    private boolean isAsExpected() throws IOException {
      encoded.flip();
      byte[] bytes = expected.readNBytes(encoded.limit());
      boolean same = Arrays.equals(bytes, Arrays.copyOf(encoded.array(), encoded.limit()));
      encoded.clear();
      return same;
    }

    private static boolean isOddControl(char c) {
      return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x1B;
    }
  }

  /** Returns the charset only. */
  @Override
  public String toString() {
    return "TextEncoding[" + charset + "]";
  }

  /** A stream that its writer does not close. */
  private static final class Unclosed extends java.io.FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
