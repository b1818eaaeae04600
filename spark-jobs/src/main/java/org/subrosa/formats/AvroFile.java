package org.subrosa.formats;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.avro.NameValidator;
import org.apache.avro.Schema;
import org.subrosa.extract.table.TableFormatException;
import org.subrosa.extract.table.TableLimitException;
import org.subrosa.extract.table.TableSink;

/**
 * One file of objects (https://avro.apache.org/docs/1.12.0/specification/, "Object Container
 * Files"). The library's own reader reserves what a block says that it holds; here a block is read
 * within limits, and a damaged one costs that block only.
 */
final class AvroFile {

  private static final int MAGIC = 4;
  private static final int SYNC = 16;
  private static final int LARGEST_BLOCK = 64 << 20;
  private static final int LARGEST_METADATA = 16 << 20;
  private static final int MOST_ENTRIES = 10_000;
  private static final String DAMAGED = "some blocks are damaged";

  private final FileRange.Bytes in;
  private final TableSink sink;
  private final Map<String, byte[]> metadata = new LinkedHashMap<>();

  private AvroFile(FileRange.Bytes in, TableSink sink) {
    this.in = in;
    this.sink = sink;
  }

  static void read(Path path, TableSink sink) throws IOException {
    try (FileRange file = new FileRange(path)) {
      new AvroFile(file.stream(0, file.size()), sink).read();
    } catch (RuntimeException e) {
      throw new TableFormatException("the schema is damaged");
    }
  }

  private void read() throws IOException {
    in.take(MAGIC, MAGIC);
    header();
    byte[] sync = in.take(SYNC, SYNC);
    String definition = text("avro.schema");
    Schema schema = new Schema.Parser(NameValidator.NO_VALIDATION).parse(definition);
    for (Map.Entry<String, byte[]> entry : metadata.entrySet()) {
      sink.metadata(entry.getKey() + ": " + new String(entry.getValue(), StandardCharsets.UTF_8));
    }
    AvroRows rows = new AvroRows(schema, sink);
    sink.table(schema.getType() == Schema.Type.RECORD ? schema.getName() : "", rows.columns());
    while (in.left() > 0) {
      block(rows, sync);
    }
  }

  private void header() throws IOException {
    long size = 0;
    for (long count = blockCount(); count != 0; count = blockCount()) {
      for (long i = 0; i < count; i++) {
        String key = new String(in.take(number(), LARGEST_METADATA), StandardCharsets.UTF_8);
        byte[] value = in.take(number(), LARGEST_METADATA);
        metadata.put(key, value);
        size += key.length() + value.length;
        if (size > LARGEST_METADATA || metadata.size() > MOST_ENTRIES) {
          throw new TableLimitException("size of the header");
        }
      }
    }
  }

  private long blockCount() throws IOException {
    long count = number();
    if (count < 0) {
      number();
    }
    return Math.abs(count);
  }

  private long number() throws IOException {
    long value = 0;
    for (int shift = 0; shift < 70; shift += 7) {
      int b = in.read();
      if (b < 0) {
        throw new TableFormatException("the file is shorter than it says");
      }
      value |= (long) (b & 0x7f) << shift;
      if (b < 0x80) {
        return (value >>> 1) ^ -(value & 1);
      }
    }
    throw new TableFormatException("a number without end");
  }

  private String text(String key) {
    return new String(metadata.getOrDefault(key, new byte[0]), StandardCharsets.UTF_8);
  }

  private void block(AvroRows rows, byte[] sync) throws IOException {
    long count = number();
    byte[] packed = in.take(number(), LARGEST_BLOCK);
    boolean isInStep = Arrays.equals(in.take(SYNC, SYNC), sync);
    try {
      rows.read(unpack(packed), count);
    } catch (TableFormatException e) {
      sink.unread(DAMAGED);
    }
    if (!isInStep) {
      throw new TableFormatException("a block does not end where it says");
    }
  }

  private byte[] unpack(byte[] packed) throws IOException {
    return switch (text("avro.codec")) {
      case "", "null" -> packed;
      case "deflate" -> Unpacked.stream(packed, LARGEST_BLOCK, AvroFile::raw);
      case "snappy" ->
          // Four bytes of a checksum follow.
          Unpacked.snappy(Arrays.copyOf(packed, Math.max(0, packed.length - 4)), LARGEST_BLOCK);
      case "zstandard" -> Unpacked.zstandard(packed, LARGEST_BLOCK);
      case "bzip2" -> Unpacked.bzip2(packed, LARGEST_BLOCK);
      case "xz" -> Unpacked.xz(packed, LARGEST_BLOCK);
      default -> throw new TableFormatException("an unknown compression");
    };
  }

  /** Deflate without a frame (RFC 1951). */
  private static InputStream raw(InputStream packed) {
    return new InflaterInputStream(packed, new Inflater(true));
  }
}
