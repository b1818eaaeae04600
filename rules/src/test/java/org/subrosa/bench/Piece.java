package org.subrosa.bench;

import java.nio.charset.StandardCharsets;

/**
 * A piece of text as a unit of a document has it.
 *
 * @param kind what it is made of
 * @param text at most {@link #MOST} characters
 * @param bytes how many bytes it takes in UTF-8
 */
record Piece(String kind, String text, int bytes) {

  /** How many characters a piece has at most. */
  static final int MOST = 1 << 16;

  /** Counts the bytes. */
  static Piece of(String kind, String text) {
    return new Piece(kind, text, text.getBytes(StandardCharsets.UTF_8).length);
  }
}
