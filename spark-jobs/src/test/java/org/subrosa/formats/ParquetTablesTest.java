package org.subrosa.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.ParquetFileWriter.Mode;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.subrosa.finding.Coverage;

class ParquetTablesTest {

  private static final MessageType FLAT =
      MessageTypeParser.parseMessageType(
          """
          message people {
            required int64 id;
            optional binary name (STRING);
            optional binary raw;
            optional int32 born (DATE);
            optional int32 fee (DECIMAL(9,2));
          }
          """);

  private static final MessageType NESTED =
      MessageTypeParser.parseMessageType(
          """
          message people {
            optional group address { optional binary city (STRING); }
            optional group phones (LIST) {
              repeated group list { optional binary element (STRING); }
            }
            optional group marks (MAP) {
              repeated group key_value {
                required binary key (STRING);
                optional binary value (STRING);
              }
            }
          }
          """);

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "UNCOMPRESSED,PARQUET_1_0",
    "SNAPPY,PARQUET_1_0",
    "GZIP,PARQUET_2_0",
    "ZSTD,PARQUET_2_0",
    "LZ4_RAW,PARQUET_1_0",
    "SNAPPY,PARQUET_2_0"
  })
  void read_everyCodecAndVersion_findsAllCells(CompressionCodecName codec, WriterVersion version)
      throws IOException {
    List<Group> rows = new ArrayList<>();
    for (int i = 1; i <= 5000; i++) {
      Group row = new SimpleGroup(FLAT).append("id", 7L * i);
      if (i % 3 != 0) {
        row.append("name", "Name of " + i);
      }
      row.append("raw", Binary.fromString("raw " + i % 5));
      row.append("born", (int) LocalDate.of(1980, 2, 3).toEpochDay()).append("fee", 12345);
      rows.add(row);
    }

    Extraction read = Extraction.of(written(FLAT, codec, version, rows));

    for (int i = 1; i <= 5000; i++) {
      assertTrue(read.text().contains("\n" + 7L * i + "\t"), "id " + i);
      assertEquals(i % 3 != 0, read.text().contains("\tName of " + i + "\t"), "name " + i);
    }
    assertTrue(read.cells.contains("table 1, row 4, column 2: name = Name of 4"));
    assertTrue(read.cells.contains("table 1, row 4999, column 3: raw = raw 4"));
    assertTrue(read.cells.contains("table 1, row 1, column 4: born = 1980-02-03"));
    assertTrue(read.cells.contains("table 1, row 1, column 5: fee = 123.45"));
    assertEquals(List.of(new Coverage.Examined()), read.coverages);
    assertEquals(List.of("application/x-parquet"), read.types);
  }

  @Test
  void read_nestedFields_areNamedByTheGroupsAroundThem() throws IOException {
    Group row = new SimpleGroup(NESTED);
    row.addGroup("address").append("city", "Springfield");
    Group phones = row.addGroup("phones");
    phones.addGroup("list").append("element", "555-0100");
    phones.addGroup("list").append("element", "555-0101");
    Group marks = row.addGroup("marks");
    marks.addGroup("key_value").append("key", "ssn").append("value", "078-05-1120");
    Group bare = new SimpleGroup(NESTED);

    Extraction read =
        Extraction.of(
            written(
                NESTED,
                CompressionCodecName.SNAPPY,
                WriterVersion.PARQUET_1_0,
                List.of(bare, row)));

    assertTrue(
        read.cells.containsAll(
            List.of(
                "table 1, row 2, column 1: address city = Springfield",
                "table 1, row 2, column 2: phones = 555-0100",
                "table 1, row 2, column 2: phones = 555-0101",
                "table 1, row 2, column 3: marks key = ssn",
                "table 1, row 2, column 4: marks value = 078-05-1120")),
        read::toString);
    assertEquals(new Coverage.Examined(), read.coverage());
  }

  @Test
  void read_metadata_isShown() throws IOException {
    Extraction read = Extraction.of(some());

    assertTrue(read.text().contains("owner: jane@example.org"), read::text);
    assertTrue(read.text().contains("parquet-mr"), read::text);
  }

  @Test
  void read_tornFile_isParseErrorWithItsLetters() throws IOException {
    byte[] whole = Files.readAllBytes(some());
    Path file = directory.resolve("torn");
    for (int cut : new int[] {1, 8, 40, whole.length / 2}) {
      Files.write(file, Arrays.copyOf(whole, whole.length - cut));

      assertEquals(new Coverage.ParseError("TableFormatException"), Extraction.of(file).coverage());
    }
  }

  @Test
  void read_textThatBeginsLikeOne_isText() throws IOException {
    Path file = Files.writeString(directory.resolve("a"), "PAR1 is how such a file begins\n");

    Extraction read = Extraction.of(file);

    assertEquals(List.of("text/plain"), read.types);
    assertEquals(new Coverage.Examined(), read.coverage());
  }

  @Test
  void read_encryptedFooter_isEncrypted() throws IOException {
    byte[] bytes = new byte[200];
    new Random(3).nextBytes(bytes);
    System.arraycopy("PARE".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 4);
    System.arraycopy("PARE".getBytes(StandardCharsets.US_ASCII), 0, bytes, 196, 4);

    Path file = Files.write(directory.resolve("e"), bytes);

    assertInstanceOf(Coverage.Encrypted.class, Extraction.of(file).coverage());
  }

  @Test
  void read_damagedFiles_comeToAnEndWithoutSilence() throws IOException {
    byte[] whole = Files.readAllBytes(some());
    Random random = new Random(42);
    Path file = directory.resolve("damaged");
    for (int round = 0; round < 200; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 5; i++) {
        int from = round % 2 == 0 ? 4 : damaged.length - 600;
        damaged[from + random.nextInt(damaged.length - 8 - from)] = (byte) random.nextInt();
      }
      Files.write(file, damaged);
      Coverage coverage = Extraction.of(file).coverage();
      assertFalse(coverage instanceof Coverage.OutOfMemory, coverage::toString);
      if (coverage instanceof Coverage.ParseError error) {
        assertEquals("TableFormatException", error.reason());
      }
    }
  }

  /** A kilobyte of zeros packed twice over. */
  @Test
  void read_dictionaryThatUnpacksToGigabytes_isPartial() throws IOException {
    byte[] page = gzip(new byte[80 << 20]);
    Path file = oneColumn(page, Integer.MAX_VALUE, 1 << 28);
    assertTrue(Files.size(file) < 200_000);
    assertDamaged(file);
    assertDamaged(oneColumn(page, 1000, 10));
    assertDamaged(oneColumn(page, 60 << 20, Integer.MAX_VALUE));
  }

  private static void assertDamaged(Path file) throws IOException {
    assertEquals(
        new Coverage.Partial("some row groups are damaged"), Extraction.of(file).coverage());
  }

  @Test
  void read_footerOfManyElements_isRefusedBeforeItIsRead() throws IOException {
    byte[] footer = new byte[30 << 20];
    footer[0] = 0x29;
    footer[1] = (byte) 0xfc;
    for (int i = 2; i < 6; i++) {
      footer[i] = (byte) 0xff;
    }
    footer[6] = 0x01;
    Path file = withFooter(new byte[0], footer);

    assertEquals(new Coverage.ParseError("TableFormatException"), Extraction.of(file).coverage());
  }

  @Test
  void read_schemaOfGreatDepth_isNoCrash() throws IOException {
    List<SchemaElement> schema = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      schema.add(new SchemaElement("g").setNum_children(1));
    }
    schema.add(new SchemaElement("leaf").setType(Type.INT32));
    ByteArrayOutputStream footer = new ByteArrayOutputStream();
    Util.writeFileMetaData(new FileMetaData(1, schema, 0, List.of()), footer);

    Coverage coverage = Extraction.of(withFooter(new byte[0], footer.toByteArray())).coverage();

    assertInstanceOf(Coverage.ParseError.class, coverage);
  }

  private Path oneColumn(byte[] packed, int unpackedSize, int values) throws IOException {
    ByteArrayOutputStream pages = new ByteArrayOutputStream();
    PageHeader words = new PageHeader(PageType.DICTIONARY_PAGE, unpackedSize, packed.length);
    words.setDictionary_page_header(new DictionaryPageHeader(values, Encoding.PLAIN));
    Util.writePageHeader(words, pages);
    pages.write(packed);
    PageHeader data = new PageHeader(PageType.DATA_PAGE, 1, 1);
    data.setData_page_header(
        new DataPageHeader(1, Encoding.RLE_DICTIONARY, Encoding.RLE, Encoding.RLE));
    Util.writePageHeader(data, pages);
    pages.write(0);
    ColumnMetaData column =
        new ColumnMetaData(
            Type.BYTE_ARRAY,
            List.of(Encoding.PLAIN),
            List.of("a"),
            CompressionCodec.GZIP,
            1,
            pages.size(),
            pages.size(),
            4);
    ColumnChunk chunk = new ColumnChunk(4).setMeta_data(column);
    List<SchemaElement> schema =
        List.of(
            new SchemaElement("root").setNum_children(1),
            new SchemaElement("a")
                .setType(Type.BYTE_ARRAY)
                .setRepetition_type(FieldRepetitionType.REQUIRED));
    FileMetaData footer =
        new FileMetaData(1, schema, 1, List.of(new RowGroup(List.of(chunk), pages.size(), 1)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Util.writeFileMetaData(footer, bytes);
    return withFooter(pages.toByteArray(), bytes.toByteArray());
  }

  private Path withFooter(byte[] pages, byte[] footer) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write("PAR1".getBytes(StandardCharsets.US_ASCII));
    file.write(pages.length == 0 ? new byte[20] : pages);
    file.write(footer);
    file.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length).array());
    file.write("PAR1".getBytes(StandardCharsets.US_ASCII));
    return Files.write(directory.resolve("hostile"), file.toByteArray());
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private Path some() throws IOException {
    List<Group> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(new SimpleGroup(FLAT).append("id", (long) i).append("name", "name " + i % 7));
    }
    return written(FLAT, CompressionCodecName.SNAPPY, WriterVersion.PARQUET_1_0, rows);
  }

  private Path written(
      MessageType schema, CompressionCodecName codec, WriterVersion version, List<Group> rows)
      throws IOException {
    Path file = directory.resolve("made");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(schema)
            .withCompressionCodec(codec)
            .withWriterVersion(version)
            .withWriteMode(Mode.OVERWRITE)
            .withPageSize(2048)
            .withRowGroupSize(30_000L)
            .withExtraMetaData(Map.of("owner", "jane@example.org"))
            .build()) {
      for (Group row : rows) {
        writer.write(row);
      }
    }
    return file;
  }
}
