package org.subrosa.formats;

import io.airlift.compress.Decompressor;
import io.airlift.compress.MalformedInputException;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.lzo.LzoDecompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.brotli.dec.BrotliInputStream;
import org.subrosa.extract.table.TableFormatException;
import org.tukaani.xz.XZInputStream;

/** Decompresses blocks in pure Java, never into more bytes than allowed. */
final class Unpacked {

  private static final int XZ_KILOBYTES = 64 << 10;

  private Unpacked() {}

  /** Opens a stream over compressed bytes. */
  interface Opening {
    InputStream over(InputStream packed) throws IOException;
  }

  /** Gzip. */
  static byte[] gzip(byte[] packed, int most) throws IOException {
    return stream(packed, most, GZIPInputStream::new);
  }

  /** Zstandard (RFC 8878). */
  static byte[] zstandard(byte[] packed, int most) throws IOException {
    return stream(packed, most, ZstdInputStream::new);
  }

  /** Brotli (RFC 7932). */
  static byte[] brotli(byte[] packed, int most) throws IOException {
    return stream(packed, most, BrotliInputStream::new);
  }

  /** Bzip2. */
  static byte[] bzip2(byte[] packed, int most) throws IOException {
    return stream(packed, most, BZip2CompressorInputStream::new);
  }

  /** XZ. */
  static byte[] xz(byte[] packed, int most) throws IOException {
    return stream(packed, most, in -> new XZInputStream(in, XZ_KILOBYTES));
  }

  /**
   * Reads a stream to its end.
   *
   * @throws TableFormatException if it is damaged, or gives more than allowed
   */
  static byte[] stream(byte[] packed, int most, Opening opening) throws IOException {
    byte[] bytes;
    try (InputStream in = opening.over(new ByteArrayInputStream(packed))) {
      bytes = in.readNBytes(most + 1);
    } catch (RuntimeException e) {
      throw new TableFormatException("a compressed block is damaged");
    }
    if (bytes.length > most) {
      throw new TableFormatException("a compressed block is too large");
    }
    return bytes;
  }

  /** A raw block of Snappy, which begins with its length. */
  static byte[] snappy(byte[] packed, int most) throws IOException {
    try {
      int length = SnappyDecompressor.getUncompressedLength(packed, 0);
      return length < 0 || length > most
          ? tooLarge()
          : block(new SnappyDecompressor(), packed, 0, packed.length, length);
    } catch (RuntimeException e) {
      throw new TableFormatException("a compressed block is damaged");
    }
  }

  /** A raw block of LZ4. */
  static byte[] lz4(byte[] packed, int size) throws IOException {
    return block(new Lz4Decompressor(), packed, 0, packed.length, size);
  }

  /** A raw block of LZO. */
  static byte[] lzo(byte[] packed, int size) throws IOException {
    return block(new LzoDecompressor(), packed, 0, packed.length, size);
  }

  /** Blocks of LZ4 as Hadoop frames them: both lengths, big-endian, before each. */
  static byte[] framedLz4(byte[] packed, int size) throws IOException {
    return framed(new Lz4Decompressor(), packed, size);
  }

  /** Blocks of LZO as Hadoop frames them. */
  static byte[] framedLzo(byte[] packed, int size) throws IOException {
    return framed(new LzoDecompressor(), packed, size);
  }

  private static byte[] framed(Decompressor codec, byte[] packed, int size) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(packed);
    byte[] all = new byte[size];
    int filled = 0;
    while (filled < size && in.remaining() >= 8) {
      int end = filled + checked(in.getInt(), size - filled);
      while (filled < end && in.remaining() >= 4) {
        int length = checked(in.getInt(), in.remaining());
        byte[] block = block(codec, packed, in.position(), length, end - filled);
        System.arraycopy(block, 0, all, filled, block.length);
        filled += block.length;
        in.position(in.position() + length);
      }
    }
    return filled == size ? all : Arrays.copyOf(all, filled);
  }

  private static int checked(int length, int most) throws TableFormatException {
    if (length < 0 || length > most) {
      throw new TableFormatException("a length that cannot be");
    }
    return length;
  }

  private static byte[] block(Decompressor codec, byte[] packed, int start, int length, int size)
      throws IOException {
    byte[] bytes = new byte[size];
    try {
      int filled = codec.decompress(packed, start, length, bytes, 0, size);
      return filled == size ? bytes : Arrays.copyOf(bytes, filled);
    } catch (MalformedInputException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new TableFormatException("a compressed block is damaged");
    }
  }

  private static byte[] tooLarge() throws TableFormatException {
    throw new TableFormatException("a compressed block is too large");
  }
}
