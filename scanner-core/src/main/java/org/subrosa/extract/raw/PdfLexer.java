package org.subrosa.extract.raw;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads PDF syntax token by token (ISO 32000-2, 7.2 and 7.3), without following any reference, so
 * that neither a damaged table nor deep nesting leads it astray. For one thread.
 */
final class PdfLexer {

  /** Kinds of tokens. */
  enum Token {
    NAME,
    STRING,
    NUMBER,
    WORD,
    COMMENT,
    DICTIONARY,
    DICTIONARY_END,
    ARRAY,
    ARRAY_END,
    END
  }

  private static final int LONGEST = 1 << 22;
  private static final byte[] END_OF_OBJECT = "endobj".getBytes(StandardCharsets.US_ASCII);

  private final ByteView bytes;
  private byte[] held = new byte[256];
  private int count;
  private long at;
  private long start;
  private boolean isCut;

  PdfLexer(ByteView bytes) {
    this.bytes = bytes;
  }

  /** Returns where the last token begins. */
  long start() {
    return start;
  }

  /** Returns where the next token is looked for. */
  long position() {
    return at;
  }

  /** Goes on at another position. */
  void moveTo(long position) {
    at = position;
  }

  /** Returns whether a token was longer than can be held. */
  boolean isCut() {
    return isCut;
  }

  /** Returns the content of the last token: a string unescaped, a name without its slash. */
  byte[] content() {
    return Arrays.copyOf(held, count);
  }

  /** Returns the content of the last token, one character a byte. */
  String word() {
    return new String(held, 0, count, StandardCharsets.ISO_8859_1);
  }

  /** Moves to the next token. */
  Token next() throws IOException {
    int c = bytes.at(at);
    while (isBlank(c)) {
      c = bytes.at(++at);
    }
    start = at;
    count = 0;
    if (c < 0) {
      return Token.END;
    }
    at++;
    return switch (c) {
      case '(' -> literal();
      case '<' -> angle();
      case '>' -> closingAngle();
      case '[', '{' -> Token.ARRAY;
      case ']', '}' -> Token.ARRAY_END;
      case '/' -> name();
      case '%' -> comment();
      case ')' -> next();
      default -> regular(c);
    };
  }

  private Token angle() throws IOException {
    if (bytes.at(at) == '<') {
      at++;
      return Token.DICTIONARY;
    }
    int high = -1;
    for (int c = bytes.at(at); isBlank(c) || hex(c) >= 0; c = bytes.at(++at)) {
      if (hex(c) >= 0) {
        if (high < 0) {
          high = hex(c);
        } else {
          hold((high << 4) | hex(c));
          high = -1;
        }
      }
    }
    if (high >= 0) {
      hold(high << 4);
    }
    if (bytes.at(at) == '>') {
      at++;
    }
    return Token.STRING;
  }

  private Token closingAngle() throws IOException {
    if (bytes.at(at) == '>') {
      at++;
      return Token.DICTIONARY_END;
    }
    return next();
  }

  /** A string left open would take in all that follows: no object reaches beyond its end. */
  private Token literal() throws IOException {
    int depth = 1;
    for (int c = bytes.at(at); c >= 0; c = bytes.at(at)) {
      at++;
      if (c == '\\') {
        escape();
        continue;
      }
      if (c == 'e' && isBlank(bytes.at(at - 2)) && bytes.startsWith(END_OF_OBJECT, at - 1)) {
        at--;
        return Token.STRING;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return Token.STRING;
      }
      hold(c);
    }
    return Token.STRING;
  }

  private void escape() throws IOException {
    int c = bytes.at(at);
    at++;
    switch (c) {
      case 'n' -> hold('\n');
      case 'r' -> hold('\r');
      case 't' -> hold('\t');
      case 'b' -> hold('\b');
      case 'f' -> hold('\f');
      case '\n' -> {}
      case '\r' -> at += bytes.at(at) == '\n' ? 1 : 0;
      default -> {
        if (c >= '0' && c <= '7') {
          octal(c - '0');
        } else if (c >= 0) {
          hold(c);
        }
      }
    }
  }

  private void octal(int first) throws IOException {
    int value = first;
    for (int i = 0; i < 2 && bytes.at(at) >= '0' && bytes.at(at) <= '7'; i++) {
      value = (value << 3) | (bytes.at(at++) - '0');
    }
    hold(value & 0xff);
  }

  private Token name() throws IOException {
    for (int c = bytes.at(at); isRegular(c); c = bytes.at(at)) {
      at++;
      if (c == '#' && hex(bytes.at(at)) >= 0 && hex(bytes.at(at + 1)) >= 0) {
        hold((hex(bytes.at(at)) << 4) | hex(bytes.at(at + 1)));
        at += 2;
      } else {
        hold(c);
      }
    }
    return Token.NAME;
  }

  private Token comment() throws IOException {
    for (int c = bytes.at(at); c >= 0 && c != '\n' && c != '\r'; c = bytes.at(++at)) {
      hold(c);
    }
    return Token.COMMENT;
  }

  private Token regular(int first) throws IOException {
    hold(first);
    boolean isNumber = isOfNumber(first);
    for (int c = bytes.at(at); isRegular(c); c = bytes.at(++at)) {
      isNumber &= isOfNumber(c);
      hold(c);
    }
    return isNumber ? Token.NUMBER : Token.WORD;
  }

  private void hold(int c) {
    if (count == held.length && count < LONGEST) {
      held = Arrays.copyOf(held, 2 * count);
    }
    if (count < held.length) {
      held[count++] = (byte) c;
    } else {
      isCut = true;
    }
  }

  private static boolean isOfNumber(int c) {
    return (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
  }

  static boolean isBlank(int c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
  }

  private static boolean isRegular(int c) {
    return c >= 0 && !isBlank(c) && !isDelimiter(c);
  }

  private static boolean isDelimiter(int c) {
    return switch (c) {
      case '%', '(', ')', '/', '<', '>', '[', ']', '{', '}' -> true;
      default -> false;
    };
  }

  private static int hex(int c) {
    return c < 0 ? -1 : Character.digit(c, 16);
  }
}
