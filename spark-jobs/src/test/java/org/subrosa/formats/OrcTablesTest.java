package org.subrosa.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hive.ql.exec.vector.BytesColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.ListColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.LongColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.StructColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.orc.CompressionKind;
import org.apache.orc.OrcFile;
import org.apache.orc.TypeDescription;
import org.apache.orc.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.subrosa.finding.Coverage;

class OrcTablesTest {

  private static final TypeDescription SCHEMA =
      TypeDescription.fromString(
          "struct<id:bigint,name:string,born:date,raw:binary,"
              + "address:struct<city:string>,phones:array<string>>");

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(
      value = CompressionKind.class,
      names = {"NONE", "ZLIB", "SNAPPY", "LZ4", "ZSTD"})
  void read_everyCodec_findsAllValues(CompressionKind codec) throws IOException {
    Extraction read = Extraction.of(written(codec, 3000));

    for (int i = 1; i <= 3000; i++) {
      String name = i % 3 == 0 ? "" : "Name of " + i + "\t";
      assertTrue(read.text().contains("\n" + 7L * i + "\t" + name + "1980"), "row " + i);
    }
    assertTrue(
        read.cells.containsAll(
            List.of(
                "table 1, row 2, column 1: id = 14",
                "table 1, row 2, column 2: name = Name of 2",
                "table 1, row 2, column 3: born = 1980-02-03",
                "table 1, row 2, column 4: raw = raw bytes",
                "table 1, row 2, column 5: address city = Springfield",
                "table 1, row 2, column 6: phones = 555-0100",
                "table 1, row 2, column 6: phones = 555-0101")),
        () -> "" + read.cells.subList(0, 30));
    assertTrue(read.text().contains("owner: joe@example.org"));
    assertEquals(List.of(new Coverage.Examined()), read.coverages);
    assertEquals(List.of("application/x-orc"), read.types);
  }

  @Test
  void read_tornFile_isParseError() throws IOException {
    byte[] whole = Files.readAllBytes(written(CompressionKind.SNAPPY, 500));
    for (int length : new int[] {20, 300, whole.length / 2, whole.length - 1}) {
      Path file = Files.write(directory.resolve("torn"), Arrays.copyOf(whole, length));

      assertEquals(
          new Coverage.ParseError("TableFormatException"),
          Extraction.of(file).coverage(),
          length + " bytes");
    }
  }

  @Test
  void read_textThatBeginsLikeOne_isText() throws IOException {
    Path file = Files.writeString(directory.resolve("a"), "ORCHARDS of the county\n");

    assertEquals(List.of("text/plain"), Extraction.of(file).types);
  }

  private Path written(CompressionKind codec, int rows) throws IOException {
    Path file = directory.resolve("made");
    Files.deleteIfExists(file);
    OrcFile.WriterOptions options =
        OrcFile.writerOptions(new Configuration(false)).setSchema(SCHEMA).compress(codec);
    try (Writer writer =
        OrcFile.createWriter(new org.apache.hadoop.fs.Path(file.toUri()), options)) {
      writer.addUserMetadata(
          "owner", ByteBuffer.wrap("joe@example.org".getBytes(StandardCharsets.UTF_8)));
      VectorizedRowBatch batch = SCHEMA.createRowBatch(500);
      for (int i = 1; i <= rows; i++) {
        fill(batch, batch.size++, i);
        if (batch.size == 500 || i == rows) {
          writer.addRowBatch(batch);
          batch.reset();
        }
      }
    }
    return file;
  }

  private static void fill(VectorizedRowBatch batch, int row, int number) {
    ((LongColumnVector) batch.cols[0]).vector[row] = 7L * number;
    if (number % 3 == 0) {
      batch.cols[1].noNulls = false;
      batch.cols[1].isNull[row] = true;
    } else {
      set(batch.cols[1], row, "Name of " + number);
    }
    ((LongColumnVector) batch.cols[2]).vector[row] = LocalDate.of(1980, 2, 3).toEpochDay();
    set(batch.cols[3], row, "raw bytes");
    set(((StructColumnVector) batch.cols[4]).fields[0], row, "Springfield");
    ListColumnVector phones = (ListColumnVector) batch.cols[5];
    phones.offsets[row] = phones.childCount;
    phones.lengths[row] = 2;
    phones.child.ensureSize(phones.childCount + 2, true);
    set(phones.child, phones.childCount++, "555-0100");
    set(phones.child, phones.childCount++, "555-0101");
  }

  private static void set(
      org.apache.hadoop.hive.ql.exec.vector.ColumnVector column, int row, String value) {
    ((BytesColumnVector) column).setVal(row, value.getBytes(StandardCharsets.UTF_8));
  }
}
