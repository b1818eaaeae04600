package org.subrosa.redact;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;

/**
 * What a first pass claims, in a file: the stretches of each chunk of each text by offset and type,
 * no character of them. Written once from beginning to end, then read once in the same order.
 */
final class ClaimLog implements Closeable {

  private static final int MOST = 1 << 26;

  private final Path file;
  private final DataOutputStream out;

  ClaimLog() throws IOException {
    file = Files.createTempFile("claims-", "");
    out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
  }

  /** Notes the claims of the next chunk. */
  void add(Chunk chunk) throws IOException {
    out.writeInt(chunk.text());
    out.writeLong(chunk.offset());
    out.writeInt(chunk.length());
    out.writeInt(chunk.claims().size());
    for (Claim claim : chunk.claims()) {
      out.writeLong(claim.start());
      out.writeInt((int) (claim.end() - claim.start()));
      out.writeByte(TypeCodes.of(claim.type()));
      out.writeDouble(claim.confidence().probability());
      out.writeBoolean(claim.isRest());
    }
  }

  /** Ends the writing and begins the reading. */
  Reader read() throws IOException {
    out.close();
    return new Reader(file);
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /**
   * A stretch that has to go.
   *
   * @param start first character in its text
   * @param end character after the last
   * @param isRest whether it is the rest of a value that begins before
   */
  record Claim(long start, long end, EntityType type, Confidence confidence, boolean isRest) {}

  /**
   * A chunk of a text with its claims.
   *
   * @param text number of the text in the document
   * @param offset where the chunk begins in it
   * @param length how many characters the chunk has
   */
  record Chunk(int text, long offset, int length, List<Claim> claims) {

    Chunk {
      claims = List.copyOf(claims);
    }
  }

  /** Reads chunks back. */
  static final class Reader implements Closeable {

    private final DataInputStream in;

    private Reader(Path file) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    /** Returns the next chunk, or an empty one of no text at the end. */
    Chunk next() throws IOException {
      in.mark(1);
      if (in.read() < 0) {
        return new Chunk(-1, 0, 0, List.of());
      }
      in.reset();
      int text = in.readInt();
      long offset = in.readLong();
      int length = in.readInt();
      int size = in.readInt();
      if (size < 0 || size > MOST) {
        throw new IOException("no log of claims");
      }
      List<Claim> claims = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        long start = in.readLong();
        long end = start + in.readInt();
        EntityType type = TypeCodes.type(in.readByte());
        Confidence confidence = new Confidence(in.readDouble());
        claims.add(new Claim(start, end, type, confidence, in.readBoolean()));
      }
      return new Chunk(text, offset, length, claims);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
