package org.subrosa.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DataPageV1;
import org.apache.parquet.column.page.DataPageV2;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.Util;
import org.jspecify.annotations.Nullable;
import org.subrosa.extract.table.TableFormatException;

/**
 * The pages of one column of a row group, one at a time. What the columns hold in memory together
 * has a limit.
 */
final class ParquetPages implements PageReader {

  private static final int LARGEST_PAGE = 64 << 20;
  private static final int MOST_VALUES = 8 << 20;

  /** Bytes that the columns of a row group hold in memory. */
  static final class Held {
    private final long most;
    private long bytes;

    Held(long most) {
      this.most = most;
    }

    void change(long more) throws TableFormatException {
      bytes += more;
      if (bytes > most) {
        throw new TableFormatException("pages are too large");
      }
    }
  }

  private final FileRange.Bytes in;
  private final ColumnMetaData column;
  private final ColumnDescriptor descriptor;
  private final Held held;
  private @Nullable DictionaryPage dictionary;
  private @Nullable DataPage first;
  private boolean isBegun;
  private int size;

  ParquetPages(FileRange file, ColumnMetaData column, ColumnDescriptor descriptor, Held held)
      throws TableFormatException {
    long data = column.getData_page_offset();
    long words = column.isSetDictionary_page_offset() ? column.getDictionary_page_offset() : 0;
    long start = words > 0 && words < data ? words : data;
    this.in = file.stream(start, column.getTotal_compressed_size());
    this.column = column;
    this.descriptor = descriptor;
    this.held = held;
  }

  @Override
  public long getTotalValueCount() {
    return column.getNum_values();
  }

  @Override
  public @Nullable DictionaryPage readDictionaryPage() {
    begin();
    return dictionary;
  }

  @Override
  public @Nullable DataPage readPage() {
    begin();
    DataPage page = first;
    first = null;
    try {
      return page != null ? page : next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin() {
    if (!isBegun) {
      isBegun = true;
      try {
        first = next();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private @Nullable DataPage next() throws IOException {
    while (in.left() > 0) {
      PageHeader header = Util.readPageHeader(in);
      byte[] packed = in.take(header.getCompressed_page_size(), LARGEST_PAGE);
      int unpacked = header.getUncompressed_page_size();
      if (unpacked < 0 || unpacked > LARGEST_PAGE) {
        throw new TableFormatException("a page is too large");
      }
      if (header.getType() == PageType.DICTIONARY_PAGE && dictionary == null) {
        held.change(unpacked);
        dictionary = dictionary(header, unpack(packed, 0, unpacked));
      } else if (header.getType() == PageType.DATA_PAGE) {
        hold(unpacked);
        return page(header.getData_page_header(), unpack(packed, 0, unpacked));
      } else if (header.getType() == PageType.DATA_PAGE_V2) {
        hold(unpacked);
        return page(header.getData_page_header_v2(), packed, unpacked);
      }
    }
    return null;
  }

  private void hold(int bytes) throws TableFormatException {
    held.change(bytes - size);
    size = bytes;
  }

  /** Each value takes at least a byte, so that their number is bound by their bytes. */
  private static DictionaryPage dictionary(PageHeader header, byte[] bytes)
      throws TableFormatException {
    int values = header.getDictionary_page_header().getNum_values();
    if (values < 0 || values > bytes.length) {
      throw new TableFormatException("a length that cannot be");
    }
    Encoding encoding = encoding(header.getDictionary_page_header().getEncoding());
    return new DictionaryPage(BytesInput.from(bytes), values, encoding);
  }

  private DataPage page(DataPageHeader header, byte[] bytes) throws TableFormatException {
    Encoding values = encoding(header.getEncoding());
    int levels = 0;
    levels += levelBytes(bytes, levels, descriptor.getMaxRepetitionLevel());
    levels += levelBytes(bytes, levels, descriptor.getMaxDefinitionLevel());
    checkCounts(header.getNum_values(), values, bytes, levels);
    return new DataPageV1(
        BytesInput.from(bytes),
        header.getNum_values(),
        bytes.length,
        noStatistics(),
        encoding(header.getRepetition_level_encoding()),
        encoding(header.getDefinition_level_encoding()),
        values);
  }

  /** Levels of the RLE encoding have their length before them; those of no level are not there. */
  private static int levelBytes(byte[] bytes, int at, int maxLevel) {
    if (maxLevel == 0 || at + 4 > bytes.length) {
      return 0;
    }
    int length = java.nio.ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.LITTLE_ENDIAN).getInt(at);
    return length < 0 || length > bytes.length - at - 4 ? 0 : 4 + length;
  }

  private DataPage page(DataPageHeaderV2 header, byte[] packed, int unpacked) throws IOException {
    int repetition = header.getRepetition_levels_byte_length();
    int definition = header.getDefinition_levels_byte_length();
    if (repetition < 0
        || definition < 0
        || (long) repetition + definition > Math.min(packed.length, unpacked)) {
      throw new TableFormatException("a length that cannot be");
    }
    int levels = repetition + definition;
    boolean isPacked = !header.isSetIs_compressed() || header.isIs_compressed();
    byte[] data =
        isPacked
            ? unpack(packed, levels, unpacked - levels)
            : java.util.Arrays.copyOfRange(packed, levels, packed.length);
    Encoding values = encoding(header.getEncoding());
    checkCounts(header.getNum_values(), values, data, 0);
    return DataPageV2.uncompressed(
        header.getNum_rows(),
        header.getNum_nulls(),
        header.getNum_values(),
        BytesInput.from(packed, 0, repetition),
        BytesInput.from(packed, repetition, definition),
        values,
        BytesInput.from(data),
        noStatistics());
  }

  private Statistics<?> noStatistics() {
    return Statistics.createStats(descriptor.getPrimitiveType());
  }

  /**
   * Readers of delta encodings reserve memory by the number of values that the block itself tells
   * (Encodings.md, "Delta encoding": block size, miniblocks, total count).
   */
  private static void checkCounts(int values, Encoding encoding, byte[] bytes, int start)
      throws TableFormatException {
    if (values < 0 || values > MOST_VALUES) {
      throw new TableFormatException("a page has too many values");
    }
    if (!encoding.name().startsWith("DELTA")) {
      return;
    }
    int at = start;
    long[] counts = new long[3];
    for (int i = 0; i < counts.length; i++) {
      for (int shift = 0; at < bytes.length && shift < 35; shift += 7) {
        int b = bytes[at++];
        counts[i] |= (long) (b & 0x7f) << shift;
        if (b >= 0) {
          break;
        }
      }
    }
    if (counts[0] > 1 << 20 || counts[1] > counts[0] || counts[2] > values) {
      throw new TableFormatException("a length that cannot be");
    }
  }

  private byte[] unpack(byte[] packed, int start, int size) throws IOException {
    byte[] in = start == 0 ? packed : java.util.Arrays.copyOfRange(packed, start, packed.length);
    if (size == 0 || in.length == 0) {
      return new byte[0];
    }
    CompressionCodec codec = column.getCodec();
    return switch (codec) {
      case UNCOMPRESSED -> in;
      case SNAPPY -> Unpacked.snappy(in, size);
      case GZIP -> Unpacked.gzip(in, size);
      case ZSTD -> Unpacked.zstandard(in, size);
      case BROTLI -> Unpacked.brotli(in, size);
      case LZ4_RAW -> Unpacked.lz4(in, size);
      case LZ4 -> framedOrRaw(in, size);
      case LZO -> Unpacked.framedLzo(in, size);
    };
  }

  /** Files of the deprecated codec are framed as Hadoop does it, or not (Compression.md, "LZ4"). */
  private static byte[] framedOrRaw(byte[] in, int size) throws IOException {
    try {
      byte[] framed = Unpacked.framedLz4(in, size);
      return framed.length == size ? framed : Unpacked.lz4(in, size);
    } catch (TableFormatException e) {
      return Unpacked.lz4(in, size);
    }
  }

  private static Encoding encoding(org.apache.parquet.format.@Nullable Encoding encoding)
      throws TableFormatException {
    if (encoding == null) {
      throw new TableFormatException("an unknown encoding");
    }
    return Encoding.valueOf(encoding.name());
  }
}
