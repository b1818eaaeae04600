package org.subrosa.extract.raw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.subrosa.document.RawPart;

/** Reads what pictures say beside their pixels, and bytes after their end. */
final class ImageRawReader implements RawReader {

  private static final Set<String> TYPES =
      Set.of("image/jpeg", "image/png", "image/gif", "image/tiff", "image/webp");
  private static final int PNG_HEADER = 8;
  private static final int MOST_CHUNK = 1 << 24;
  private static final int MOST_TEXT = 1 << 22;
  private static final int MOST_TAGS = 1 << 16;

  @Override
  public boolean reads(String mediaType) {
    return TYPES.contains(mediaType);
  }

  @Override
  public void read(Path file, RawSink sink) throws IOException {
    try (FileBytes bytes = new FileBytes(file)) {
      switch (bytes.at(0)) {
        case 0xFF -> JpegSegments.read(bytes, 0, bytes.size(), sink);
        case 0x89 -> png(bytes, sink);
        case 'G' -> gif(bytes, sink);
        case 'I', 'M' -> tiff(bytes, sink);
        case 'R' -> webp(bytes, sink);
        default -> {}
      }
    }
  }

  private static void runs(ByteView bytes, long from, long end, RawPart part, RawSink sink)
      throws IOException {
    new PrintableRuns(run -> sink.text(part, run)).find(bytes, from, Math.min(end, bytes.size()));
  }

  /** Chunks (ISO/IEC 15948, 5.3). */
  private static void png(ByteView bytes, RawSink sink) throws IOException {
    long at = PNG_HEADER;
    while (at + 12 <= bytes.size()) {
      long length = big32(bytes, at);
      String type = new String(bytes.copy(at + 4, 4), StandardCharsets.ISO_8859_1);
      long from = at + 8;
      if (!type.equals("IDAT") && !type.equals("iCCP") && !type.equals("fdAT")) {
        runs(bytes, from, from + length, RawPart.METADATA, sink);
        packed(type, bytes.copy(from, (int) Math.min(MOST_CHUNK, length)), sink);
      }
      at = from + length + 4;
      if (type.equals("IEND")) {
        break;
      }
    }
    runs(bytes, at, bytes.size(), RawPart.TRAILING, sink);
  }

  /** Deflated text follows a keyword, and in iTXt two flags, a language and another keyword. */
  private static void packed(String type, byte[] chunk, RawSink sink) {
    int at = after(chunk, 0);
    if (type.equals("iTXt") && at < chunk.length && chunk[at] == 1) {
      at = after(chunk, after(chunk, at + 2)) - 1;
    } else if (!type.equals("zTXt")) {
      return;
    }
    String text = PrintableRuns.decoded(inflated(chunk, at + 1));
    if (!text.isBlank()) {
      sink.text(RawPart.METADATA, text);
    }
  }

  private static int after(byte[] chunk, int from) {
    int at = from;
    while (at < chunk.length && chunk[at] != 0) {
      at++;
    }
    return at + 1;
  }

  private static byte[] inflated(byte[] bytes, int from) {
    if (from >= bytes.length) {
      return new byte[0];
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes, from, bytes.length - from);
      byte[] out = new byte[Math.min(MOST_TEXT, 1040 * (bytes.length - from))];
      return Arrays.copyOf(out, inflater.inflate(out));
    } catch (DataFormatException e) {
      return new byte[0];
    } finally {
      inflater.end();
    }
  }

  /** Blocks (GIF89a, 15 to 27): sub-blocks of up to 255 bytes each, of which zero ends. */
  private static void gif(ByteView bytes, RawSink sink) throws IOException {
    long at = 13L + palette(bytes.at(10));
    while (at >= 0 && at < bytes.size()) {
      int kind = bytes.at(at);
      if (kind == 0x21) {
        at = subBlocks(bytes, at + 2, sink, true);
      } else if (kind == 0x2C) {
        at = subBlocks(bytes, at + 11 + palette(bytes.at(at + 9)), sink, false);
      } else {
        runs(bytes, at + 1, bytes.size(), RawPart.TRAILING, sink);
        return;
      }
    }
  }

  private static int palette(int flags) {
    return (flags & 0x80) == 0 ? 0 : 3 * (2 << (flags & 7));
  }

  private static long subBlocks(ByteView bytes, long from, RawSink sink, boolean isText)
      throws IOException {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    long at = from;
    for (int length = bytes.at(at); length > 0; length = bytes.at(at)) {
      if (isText && joined.size() < MOST_TEXT) {
        joined.writeBytes(bytes.copy(at + 1, length));
      }
      at += 1 + length;
    }
    ByteView text = ByteView.of(joined.toByteArray());
    runs(text, 0, text.size(), RawPart.METADATA, sink);
    return at + 1;
  }

  /** Directories of tags (TIFF 6.0, section 2); bytes outside pixels are what their tags hold. */
  private static void tiff(ByteView bytes, RawSink sink) throws IOException {
    TiffTags.read(bytes, 0, bytes.size(), sink, MOST_TAGS);
  }

  /** Chunks of RIFF. */
  private static void webp(ByteView bytes, RawSink sink) throws IOException {
    long at = 12;
    while (at + 8 <= bytes.size()) {
      long length = CompoundFile.at32(bytes, at + 4) & 0xffffffffL;
      int first = bytes.at(at);
      int third = bytes.at(at + 2);
      boolean isPixels = (first == 'V' && third == '8') || first == 'A';
      if (!isPixels) {
        runs(bytes, at + 8, at + 8 + length, RawPart.METADATA, sink);
      }
      at += 8 + length + (length & 1);
    }
    runs(bytes, at, bytes.size(), RawPart.TRAILING, sink);
  }

  private static long big32(ByteView bytes, long at) throws IOException {
    long value = 0;
    for (int i = 0; i < 4; i++) {
      value = (value << 8) | Math.max(0, bytes.at(at + i));
    }
    return value;
  }
}
