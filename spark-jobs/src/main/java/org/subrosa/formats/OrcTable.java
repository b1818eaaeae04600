package org.subrosa.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.orc.ColumnStatistics;
import org.apache.orc.OrcFile;
import org.apache.orc.OrcProto;
import org.apache.orc.Reader;
import org.apache.orc.RecordReader;
import org.apache.orc.StringColumnStatistics;
import org.apache.orc.StripeInformation;
import org.apache.orc.TypeDescription;
import org.subrosa.extract.table.TableFormatException;
import org.subrosa.extract.table.TableLimitException;
import org.subrosa.extract.table.TableSink;

/**
 * One ORC file (https://orc.apache.org/specification/ORCv1/). Lengths in its tail are checked
 * before the library, which trusts them, reads it.
 */
final class OrcTable {

  private static final int MOST_ROWS_AT_ONCE = 256;
  private static final int LARGEST_TAIL = 16 << 20;
  private static final int LARGEST_BLOCK = 8 << 20;
  private static final int MOST_COLUMNS = 20_000;
  private static final String DAMAGED = "some stripes are damaged";

  private final FileRange file;
  private final TableSink sink;

  private OrcTable(FileRange file, TableSink sink) {
    this.file = file;
    this.sink = sink;
  }

  static void read(Path path, TableSink sink) throws IOException {
    try (FileRange file = new FileRange(path)) {
      new OrcTable(file, sink).read();
    } catch (RuntimeException e) {
      throw new TableFormatException("the tail is damaged");
    }
  }

  private void read() throws IOException {
    checkTail();
    try (Reader reader = open()) {
      TypeDescription schema = reader.getSchema();
      if (schema.getMaximumId() > MOST_COLUMNS) {
        throw new TableLimitException("columns");
      }
      OrcCells cells = new OrcCells(schema, sink);
      sink.table("", cells.names());
      for (StripeInformation stripe : reader.getStripes()) {
        stripe(reader, stripe, cells);
      }
      facts(reader);
    }
  }

  private Reader open() throws IOException {
    try {
      return OrcFile.createReader(
          OneFile.PATH,
          OrcFile.readerOptions(new Configuration(false))
              .filesystem(new OneFile(file))
              .useUTCTimestamp(true));
    } catch (IOException e) {
      throw new TableFormatException("the tail is damaged");
    }
  }

  /** The last byte is the length of the last record, which tells the lengths of the others. */
  private void checkTail() throws IOException {
    int length = file.read(file.size() - 1, 1)[0] & 0xff;
    OrcProto.PostScript last;
    try {
      last = OrcProto.PostScript.parseFrom(file.read(file.size() - 1 - length, length));
    } catch (TableFormatException e) {
      throw e;
    } catch (IOException e) {
      throw new TableFormatException("the tail is damaged");
    }
    if (!last.getMagic().equals("ORC")) {
      throw new TableFormatException("no tail");
    }
    long left = file.size() - 1 - length;
    for (long size : new long[] {last.getFooterLength(), last.getMetadataLength()}) {
      if (size < 0 || size > left) {
        throw new TableFormatException("a length that cannot be");
      }
      if (size > LARGEST_TAIL) {
        throw new TableLimitException("size of the footer");
      }
      left -= size;
    }
    if (last.getCompressionBlockSize() < 0 || last.getCompressionBlockSize() > LARGEST_BLOCK) {
      throw new TableLimitException("size of blocks");
    }
  }

  private void stripe(Reader reader, StripeInformation stripe, OrcCells cells) throws IOException {
    long most = Runtime.getRuntime().maxMemory() / 4;
    if (stripe.getOffset() < 0
        || stripe.getIndexLength() < 0
        || stripe.getDataLength() < 0
        || stripe.getFooterLength() < 0
        || stripe.getLength() > file.size() - stripe.getOffset()) {
      sink.unread(DAMAGED);
      return;
    }
    if (stripe.getLength() > most) {
      sink.unread("limit on the size of a stripe");
      return;
    }
    Reader.Options options =
        reader
            .options()
            .range(stripe.getOffset(), stripe.getLength())
            .useSelected(false)
            .rowBatchSize(MOST_ROWS_AT_ONCE);
    try (RecordReader rows = reader.rows(options)) {
      VectorizedRowBatch batch = reader.getSchema().createRowBatch(MOST_ROWS_AT_ONCE);
      while (rows.nextBatch(batch)) {
        cells.rows(batch);
      }
    } catch (TableLimitException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      sink.unread(DAMAGED);
    }
  }

  /** Hands over what the footer says beside the rows. */
  private void facts(Reader reader) throws IOException {
    List<String> facts = new ArrayList<>();
    facts.add(String.valueOf(reader.getSoftwareVersion()));
    for (String key : reader.getMetadataKeys()) {
      ByteBuffer value = reader.getMetadataValue(key);
      facts.add(key + ": " + StandardCharsets.UTF_8.decode(value));
    }
    for (ColumnStatistics column : reader.getStatistics()) {
      if (column instanceof StringColumnStatistics text) {
        facts.add(String.valueOf(text.getLowerBound()));
        facts.add(String.valueOf(text.getUpperBound()));
      }
    }
    for (String fact : facts) {
      if (!fact.equals("null")) {
        sink.metadata(fact);
      }
    }
  }
}
