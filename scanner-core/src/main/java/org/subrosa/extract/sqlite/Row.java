package org.subrosa.extract.sqlite;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.subrosa.extract.sqlite.Bytes.Varint;

/**
 * A record (section 2.1).
 *
 * @param fields its values: a {@link String}, a {@link Long}, a {@link Double}, bytes or {@link
 *     #NULL}
 */
record Row(List<Object> fields) {

  static final Object NULL = new Object();

  /** More than a table can have (SQLITE_MAX_COLUMN, at its highest). */
  private static final int MOST_FIELDS = 32_767;

  /** Reads a record that lies whole in a stretch of bytes; empty when there is none. */
  static Optional<Row> of(byte[] bytes, int start, int end, Charset charset) {
    Varint length = Varint.at(bytes, start, end);
    if (length.isMissing() || length.value() < 1 || length.value() > end - start) {
      return Optional.empty();
    }
    int body = start + (int) length.value();
    List<Long> types = types(bytes, length.end(), body);
    return types.isEmpty() || body + width(types) > end
        ? Optional.empty()
        : fields(bytes, body, types, charset);
  }

  /** Reads the types that fill a stretch of bytes; none when they do not end with it. */
  static List<Long> types(byte[] bytes, int start, int end) {
    List<Long> types = new ArrayList<>();
    int at = start;
    while (at < end) {
      Varint type = Varint.at(bytes, at, end);
      if (type.isMissing() || !isFitting(type.value()) || types.size() >= MOST_FIELDS) {
        return List.of();
      }
      types.add(type.value());
      at = type.end();
    }
    return types;
  }

  private static boolean isFitting(long type) {
    long width = width(type);
    return width >= 0 && width < 1 << 30;
  }

  /** Returns how many bytes the values of some types take. */
  static long width(List<Long> types) {
    return types.stream().mapToLong(Row::width).sum();
  }

  /** Returns how many bytes a value takes, or -1 when there is no such type. */
  static long width(long type) {
    if (type >= 12) {
      return (type - 12) / 2;
    }
    return switch ((int) Math.max(-1, type)) {
      case 0, 8, 9 -> 0;
      case 1, 2, 3, 4 -> type;
      case 5 -> 6;
      case 6, 7 -> 8;
      default -> -1;
    };
  }

  /** Reads values; empty when one that should be text is none. */
  static Optional<Row> fields(byte[] bytes, int body, List<Long> types, Charset charset) {
    List<Object> fields = new ArrayList<>(types.size());
    int at = body;
    for (long type : types) {
      int width = (int) width(type);
      if (type >= 13 && type % 2 == 1) {
        fields.add(text(bytes, at, width, charset));
      } else if (type >= 12) {
        fields.add(Arrays.copyOfRange(bytes, at, at + width));
      } else {
        fields.add(number(bytes, at, (int) type, width));
      }
      at += width;
    }
    return Optional.of(new Row(fields));
  }

  private static Object number(byte[] bytes, int at, int type, int width) {
    return switch (type) {
      case 0 -> NULL;
      case 7 -> Double.longBitsToDouble(Bytes.signed(bytes, at, 8));
      case 8, 9 -> (long) type - 8;
      default -> Bytes.signed(bytes, at, width);
    };
  }

  private static String text(byte[] bytes, int at, int width, Charset charset) {
    return new String(bytes, at, width, charset);
  }

  /** Returns whether every text is one in its charset, without control characters. */
  boolean isLikely() {
    boolean hasText = false;
    for (Object field : fields) {
      if (field instanceof String text) {
        hasText |= !text.isEmpty();
        if (text.chars()
            .anyMatch(c -> c == 0xFFFD || (c < ' ' && c != '\n' && c != '\t' && c != '\r'))) {
          return false;
        }
      }
    }
    return hasText;
  }
}
