package org.subrosa.extract.raw;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.subrosa.document.RawPart;

/**
 * Reads what a TAR archive holds beside its entries, which are documents of their own: names and
 * owners in headers, records of extended headers, the rest of the last block of each entry, and
 * what follows the end (POSIX.1-2017, pax, "ustar Interchange Format" and "pax Extended Header").
 */
final class TarRawReader implements RawReader {

  private static final Set<String> TYPES =
      Set.of("application/x-tar", "application/x-gtar", "application/x-ustar");

  private static final int BLOCK = 512;
  private static final int CHECKSUM = 148;
  private static final int CHECKSUM_LENGTH = 8;
  private static final int SIZE = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int TYPE = 156;

  /**
   * Beginnings and lengths of the fields of text: name, link, user, group, prefix, and the rest.
   */
  private static final int[][] TEXTS = {
    {0, 100}, {157, 100}, {265, 32}, {297, 32}, {345, 155}, {500, 12}
  };

  /** Extended headers of one file and of all, long names of GNU, attributes of Solaris. */
  private static final String EXTENDED = "xgLKX";

  private static final int LONGEST_HEADER = 1 << 20;

  /** Records that hold numbers of the file system. */
  private static final Pattern NUMBER =
      Pattern.compile("(?:[acm]time|size|[ug]id|LIBARCHIVE\\.creationtime|SCHILY\\.[a-z]+)=.*");

  @Override
  public boolean reads(String mediaType) {
    return TYPES.contains(mediaType);
  }

  @Override
  public void read(Path file, RawSink sink) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      byte[] header = in.readNBytes(BLOCK);
      while (isHeader(header)) {
        entry(header, in, sink);
        header = in.readNBytes(BLOCK);
      }
      // Two blocks of zeros end an archive; whatever follows is none of it.
      StringRuns.of(header, RawPart.TRAILING, sink);
      StringRuns.of(in, RawPart.TRAILING, sink);
    }
  }

  /** The sum of a header's bytes, its own field taken for blanks, stands in it. */
  private static boolean isHeader(byte[] header) {
    if (header.length < BLOCK || header[0] == 0) {
      return false;
    }
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      boolean isOwn = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH;
      sum += isOwn ? ' ' : header[i] & 0xff;
    }
    return sum == number(header, CHECKSUM, CHECKSUM_LENGTH);
  }

  private static void entry(byte[] header, InputStream in, RawSink sink) throws IOException {
    for (int[] field : TEXTS) {
      String text = text(header, field[0], field[1]);
      if (!text.isBlank()) {
        sink.text(RawPart.ARCHIVE, text);
      }
    }
    long size = number(header, SIZE, SIZE_LENGTH);
    if (size < 0) {
      throw new EOFException("an entry of no size");
    }
    boolean isExtended = EXTENDED.indexOf(header[TYPE]) >= 0;
    if (isExtended && size <= LONGEST_HEADER) {
      records(in, (int) size, sink);
    } else if (isExtended) {
      sink.unread("limit on the length of an archive's header");
      in.skipNBytes(size);
    } else {
      in.skipNBytes(size);
    }
    int padding = (int) ((BLOCK - size % BLOCK) % BLOCK);
    StringRuns.of(in.readNBytes(padding), RawPart.TRAILING, sink);
  }

  /** Records are {@code length key=value}, one a line; a name of GNU is a line for itself. */
  private static void records(InputStream in, int size, RawSink sink) throws IOException {
    byte[] bytes = in.readNBytes(size);
    Matcher record =
        Pattern.compile("(?:[0-9]{1,10} )?([^\\n\\x00]+)")
            .matcher(new String(bytes, StandardCharsets.UTF_8));
    while (record.find()) {
      if (!NUMBER.matcher(record.group(1)).matches()) {
        sink.text(RawPart.ARCHIVE, record.group(1));
      }
    }
    if (bytes.length < size) {
      throw new EOFException("a header that is cut");
    }
  }

  private static String text(byte[] header, int from, int length) {
    String text = PrintableRuns.decoded(Arrays.copyOfRange(header, from, from + length));
    return text.replace('\0', ' ').strip();
  }

  /** Octal digits between blanks and zeros, or behind a set first bit a number of base 256. */
  private static long number(byte[] header, int from, int length) {
    long number = 0;
    boolean isBinary = header[from] < 0;
    for (int i = from; i < from + length; i++) {
      int value = header[i] & 0xff;
      if (isBinary) {
        number = number << 8 | (i == from ? value & 0x7f : value);
      } else if (value >= '0' && value <= '7') {
        number = number << 3 | (value - '0');
      }
    }
    return number;
  }
}
