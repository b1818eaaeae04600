package org.subrosa.isolate;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one frame and believes nothing in it: lengths are capped, texts must be UTF-8, numbers lie
 * in the range that the caller names, nothing may be left over.
 */
final class FrameReader {

  /** No honest frame comes near. */
  static final int MOST_BYTES = 1 << 20;

  private final FrameKind kind;
  private final ByteBuffer fields;

  private FrameReader(FrameKind kind, ByteBuffer fields) {
    this.kind = kind;
    this.fields = fields;
  }

  /**
   * Reads the next frame.
   *
   * @throws EOFException if the stream ends
   * @throws FrameException if it is no frame
   */
  static FrameReader next(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 1 || length > MOST_BYTES) {
      throw new FrameException("length of a frame out of range");
    }
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return new FrameReader(FrameKind.of(bytes[0]), ByteBuffer.wrap(bytes, 1, length - 1));
  }

  FrameKind kind() {
    return kind;
  }

  /** Returns a text of at most so many bytes. */
  String text(int mostBytes) throws FrameException {
    int length = number(0, mostBytes);
    if (length > fields.remaining()) {
      throw new FrameException("a text runs out of its frame");
    }
    ByteBuffer utf8 = fields.slice(fields.position(), length);
    fields.position(fields.position() + length);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
    } catch (CharacterCodingException e) {
      throw new FrameException("a text is not UTF-8");
    }
  }

  /** Returns at most so many texts. */
  List<String> texts(int most, int mostBytes) throws FrameException {
    int count = number(0, most);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(text(mostBytes));
    }
    return texts;
  }

  int number(int least, int most) throws FrameException {
    try {
      int number = fields.getInt();
      if (number < least || number > most) {
        throw new FrameException("a number is out of range");
      }
      return number;
    } catch (BufferUnderflowException e) {
      throw cutShort();
    }
  }

  long big() throws FrameException {
    try {
      long number = fields.getLong();
      if (number < 0) {
        throw new FrameException("a number is out of range");
      }
      return number;
    } catch (BufferUnderflowException e) {
      throw cutShort();
    }
  }

  double real(double least, double most) throws FrameException {
    try {
      double number = fields.getDouble();
      if (!(number >= least && number <= most)) {
        throw new FrameException("a number is out of range");
      }
      return number;
    } catch (BufferUnderflowException e) {
      throw cutShort();
    }
  }

  boolean flag() throws FrameException {
    try {
      return fields.get() != 0;
    } catch (BufferUnderflowException e) {
      throw cutShort();
    }
  }

  /** Checks that the frame holds nothing more. */
  void end() throws FrameException {
    if (fields.hasRemaining()) {
      throw new FrameException("a frame is longer than it should be");
    }
  }

  private static FrameException cutShort() {
    return new FrameException("a frame is cut short");
  }
}
