package org.subrosa.extract.raw;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Unpacks the filters that text is packed with (ISO 32000-2, 7.4). What a damaged stream still
 * yields is kept. For one thread.
 */
final class PdfFilters {

  /** Most bytes of a stream that are unpacked. */
  static final int MOST = 1 << 25;

  private static final int CHUNK = 1 << 14;
  private static final int ZLIB_HEAD = 2;
  private static final byte[] FLUSHED = {0, 0, (byte) 0xFF, (byte) 0xFF};
  private static final Set<String> FLATE = Set.of("FlateDecode", "Fl");
  private static final Set<String> OTHERS =
      Set.of(
          "LZWDecode",
          "LZW",
          "ASCII85Decode",
          "A85",
          "ASCIIHexDecode",
          "AHx",
          "RunLengthDecode",
          "RL");

  /** Filters of pictures, and the one that names a cipher (ISO 32000-2, table 6). */
  private static final Set<String> NOT_OF_TEXT =
      Set.of("DCTDecode", "DCT", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode", "CCF", "Crypt");

  private final PdfDictionary dictionary;
  private final List<String> filters;
  private boolean isCut;
  private boolean isDamaged;
  private long taken;

  /**
   * Prepares the filters of a stream.
   *
   * @param isPlain whether the file is not enciphered, so that the filter {@code Crypt} does
   *     nothing
   */
  PdfFilters(PdfDictionary dictionary, boolean isPlain) {
    this.dictionary = dictionary;
    this.filters =
        dictionary.filters().stream()
            .filter(name -> !name.equals("null") && !(isPlain && name.equals("Crypt")))
            .toList();
  }

  /** Returns whether every filter is one that text is packed with. */
  boolean areKnown() {
    return filters.stream().allMatch(name -> FLATE.contains(name) || OTHERS.contains(name));
  }

  /** Returns whether a filter is named that the standard does not have; a number refers to one. */
  boolean areForeign() {
    return filters.stream()
        .anyMatch(
            name ->
                !FLATE.contains(name)
                    && !OTHERS.contains(name)
                    && !NOT_OF_TEXT.contains(name)
                    && !name.matches("[0-9]*"));
  }

  /** Returns whether deflated data stands first, which says itself where it ends. */
  boolean isFlateFirst() {
    return !filters.isEmpty() && FLATE.contains(filters.get(0));
  }

  /** Returns whether there was more than {@value #MOST} bytes. */
  boolean isCut() {
    return isCut;
  }

  /** Returns whether a filter broke off: what comes behind that was not read. */
  boolean isDamaged() {
    return isDamaged;
  }

  /** Returns how many packed bytes the first filter has used. */
  long taken() {
    return taken;
  }

  /** Unpacks the bytes between two positions. */
  byte[] unpack(ByteView packed, long from, long end) throws IOException {
    byte[] bytes = null;
    for (String filter : filters) {
      ByteView source = bytes == null ? packed : ByteView.of(bytes);
      long start = bytes == null ? from : 0;
      long stop = bytes == null ? end : bytes.length;
      bytes =
          FLATE.contains(filter)
              ? unpredicted(deflated(source, start, stop))
              : other(filter, source.copy(start, most(stop - start)));
    }
    return bytes == null ? packed.copy(from, most(end - from)) : bytes;
  }

  private int most(long length) {
    isCut |= length > MOST;
    return (int) Math.min(MOST, length);
  }

  /**
   * Unpacks a stream of RFC 1950. Where its head or its check sum is wrong, what lies between them
   * (RFC 1951) may be whole; readers of PDF take it as it is.
   */
  private byte[] deflated(ByteView source, long from, long end) throws IOException {
    Inflated whole = inflate(new Inflater(), source, from, end);
    if (whole.isComplete()) {
      taken = Math.max(taken, whole.taken());
      return whole.out().toByteArray();
    }
    Inflated inside = inflate(new Inflater(true), source, from + ZLIB_HEAD, end);
    boolean ranOut = whole.ranOut() || inside.ranOut();
    isDamaged |= !inside.isComplete() && !(ranOut && isFlushed(source, end));
    Inflated longer = inside.out().size() > whole.out().size() ? inside : whole;
    return longer.out().toByteArray();
  }

  /**
   * Returns whether deflated data goes to its end though no block says that it is the last: some
   * writers leave it at the empty block that ends what was flushed (RFC 1951, 3.2.4).
   */
  static boolean isFlushed(ByteView source, long end) throws IOException {
    long at = end;
    while (at > end - 2 && (source.at(at - 1) == '\n' || source.at(at - 1) == '\r')) {
      at--;
    }
    return source.startsWith(FLUSHED, at - FLUSHED.length);
  }

  /**
   * What came out of deflated data.
   *
   * @param taken bytes of it up to its end
   * @param isComplete whether it came to its end, or to the limit
   * @param ranOut whether it had no end, and nothing wrong before that
   */
  private record Inflated(BoundedBytes out, long taken, boolean isComplete, boolean ranOut) {}

  private Inflated inflate(Inflater inflater, ByteView source, long from, long end)
      throws IOException {
    BoundedBytes out = new BoundedBytes();
    byte[] chunk = new byte[CHUNK];
    long at = from;
    boolean isFinished = false;
    boolean ranOut = false;
    long used = 0;
    try {
      while (!inflater.finished() && !out.isFull) {
        if (inflater.needsInput()) {
          byte[] input = source.copy(at, (int) Math.max(0, Math.min(CHUNK, end - at)));
          if (input.length == 0) {
            ranOut = true;
            break;
          }
          at += input.length;
          inflater.setInput(input);
        }
        int read = inflater.inflate(chunk);
        if (read == 0 && inflater.needsDictionary()) {
          break;
        }
        out.write(chunk, 0, read);
      }
      isFinished = inflater.finished();
      used = isFinished ? inflater.getBytesRead() : 0;
    } catch (DataFormatException e) {
      // What came before the damage is kept.
      at = from;
    } finally {
      inflater.end();
    }
    isCut |= out.isFull;
    return new Inflated(out, used, isFinished || out.isFull, ranOut);
  }

  /** Filters without a bound of their own write into bounded memory. */
  private byte[] other(String filter, byte[] packed) throws IOException {
    BoundedBytes out = new BoundedBytes();
    try {
      FilterFactory.INSTANCE
          .getFilter(filter)
          .decode(new ByteArrayInputStream(packed), out, parameters(filter), 0);
    } catch (IOException | RuntimeException e) {
      // What came before the damage is kept.
      isCut |= out.isFull;
      isDamaged |= !out.isFull;
    }
    return out.toByteArray();
  }

  private COSDictionary parameters(String filter) {
    COSDictionary own = new COSDictionary();
    for (String name : List.of("Predictor", "Columns", "Colors", "BitsPerComponent")) {
      if (dictionary.has(name)) {
        own.setInt(name, (int) dictionary.number(name, 1));
      }
    }
    own.setInt("EarlyChange", (int) dictionary.number("EarlyChange", 1));
    COSDictionary all = new COSDictionary();
    all.setName(COSName.FILTER, filter);
    all.setItem(COSName.DECODE_PARMS, own);
    return all;
  }

  /** Takes back the PNG predictors (ISO 32000-2, 7.4.4.4), which tables of objects are kept in. */
  private byte[] unpredicted(byte[] rows) {
    if (dictionary.number("Predictor", 1) < 10) {
      return rows;
    }
    long bits =
        dictionary.number("Colors", 1)
            * dictionary.number("BitsPerComponent", 8)
            * dictionary.number("Columns", 1);
    if (bits <= 0 || bits > 8L * MOST) {
      return rows;
    }
    int row = (int) ((bits + 7) / 8);
    int step =
        (int)
            Math.max(
                1,
                Math.min(
                    row,
                    dictionary.number("Colors", 1) * dictionary.number("BitsPerComponent", 8) / 8));
    return PngRows.unfilter(rows, row, step);
  }

  /** Memory that refuses to grow without end. */
  private static final class BoundedBytes extends ByteArrayOutputStream {
    private boolean isFull;

    @Override
    public synchronized void write(int b) {
      if (count >= MOST) {
        isFull = true;
        throw new IllegalStateException("full");
      }
      super.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      int taken = Math.min(length, MOST - count);
      super.write(bytes, from, taken);
      isFull |= count >= MOST;
      if (taken < length && length > CHUNK) {
        throw new IllegalStateException("full");
      }
    }
  }
}
