package org.subrosa.extract.sqlite;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.subrosa.extract.sqlite.Bytes.Varint;
import org.subrosa.extract.table.TableSink;

/**
 * Finds removed rows. A row that was removed keeps its bytes until others take its place, but for
 * the first four, in which the size of the free block is noted (section 1.6): so its first types
 * are often gone, while the rest still says where one value ends and the next begins. What makes no
 * sense as a row goes on as bytes.
 */
final class Carver {

  private static final int SHORTEST = 4;
  private static final int LONGEST_HEADER = 256;

  private final Charset charset;
  private final TableSink sink;

  Carver(Charset charset, TableSink sink) {
    this.charset = charset;
    this.sink = sink;
  }

  /** Hands over what is in a stretch of bytes. */
  void read(byte[] bytes, int start, int end) throws IOException {
    int kept = start;
    int block = start;
    int at = start;
    while (at < end - SHORTEST) {
      int next = cell(bytes, at, end);
      next = next > at ? next : intact(bytes, at, end);
      if (next > at) {
        rest(bytes, kept, at);
        kept = next;
        block = next;
      } else if (at == block) {
        next = headless(bytes, at, end);
        block = next;
      }
      at = Math.max(at + 1, next);
    }
    rest(bytes, kept, end);
  }

  private void rest(byte[] bytes, int start, int end) throws IOException {
    if (end - start >= SHORTEST) {
      sink.deletedBytes(Arrays.copyOfRange(bytes, start, end));
    }
  }

  /** Hands over a row with its length and key before it, and returns where it ends, or 0. */
  private int cell(byte[] bytes, int at, int end) throws IOException {
    Varint length = Varint.at(bytes, at, end);
    Varint key = length.isMissing() ? length : Varint.at(bytes, length.end(), end);
    if (key.isMissing() || length.value() < SHORTEST || length.value() > end - key.end()) {
      return 0;
    }
    int next = (int) (key.end() + length.value());
    int header = bytes[key.end()];
    boolean isWhole =
        header > 1
            && key.end() + header <= next
            && key.end() + header + Row.width(Row.types(bytes, key.end() + 1, key.end() + header))
                == next;
    return isWhole ? intact(bytes, key.end(), next) : 0;
  }

  /** Hands over a row that is whole, and returns where it ends, or 0 when there is none. */
  private int intact(byte[] bytes, int at, int end) throws IOException {
    int length = bytes[at];
    if (length < 2 || at + length > end) {
      return 0;
    }
    List<Long> types = Row.types(bytes, at + 1, at + length);
    long width = Row.width(types);
    if (types.isEmpty() || width == 0 || at + length + width > end) {
      return 0;
    }
    Optional<Row> row = Row.fields(bytes, at + length, types, charset).filter(Row::isLikely);
    if (row.isPresent()) {
      sink.deleted(text(row.get()));
    }
    return row.isPresent() ? (int) (at + length + width) : 0;
  }

  /**
   * Hands over a free block as a row. Its first four bytes say which is the next block and how long
   * this one is; then come types, the values of the types that are gone, and the values of those
   * that are not. As this is a guess, the bytes go on as bytes too. Returns 0 when it is none.
   */
  private int headless(byte[] bytes, int at, int end) throws IOException {
    int size = Bytes.two(bytes, at + 2);
    if (size <= SHORTEST || at + size > end) {
      return 0;
    }
    int first = at + SHORTEST;
    for (int body = Math.min(at + size, first + LONGEST_HEADER) - 1; body > first; body--) {
      List<Long> types = Row.types(bytes, first, body);
      long width = Row.width(types);
      if (width > 0 && body + width <= at + size) {
        Optional<Row> row =
            Row.fields(bytes, (int) (at + size - width), types, charset).filter(Row::isLikely);
        if (row.isPresent()) {
          sink.deleted(text(row.get()));
          return at + size;
        }
      }
    }
    return 0;
  }

  static String text(Row row) {
    return row.fields().stream()
        .filter(field -> field instanceof String || field instanceof Number)
        .map(String::valueOf)
        .collect(Collectors.joining("\t"));
  }
}
