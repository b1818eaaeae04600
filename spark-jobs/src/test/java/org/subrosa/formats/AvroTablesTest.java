package org.subrosa.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.finding.Coverage;

class AvroTablesTest {

  private static final Schema SCHEMA =
      new Schema.Parser()
          .parse(
              """
              {"type":"record","name":"person","doc":"ask jane@example.org","fields":[
                {"name":"id","type":"long"},
                {"name":"name","type":["null","string"]},
                {"name":"raw","type":"bytes"},
                {"name":"born","type":{"type":"int","logicalType":"date"}},
                {"name":"address","type":{"type":"record","name":"place","fields":[
                  {"name":"city","type":"string"},{"name":"more","type":["null","place"]}]}},
                {"name":"phones","type":{"type":"array","items":"string"}},
                {"name":"marks","type":{"type":"map","values":"string"}},
                {"name":"kind","type":{"type":"enum","name":"k","symbols":["NEW","OLD"]}}]}
              """);

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"null", "deflate", "snappy", "zstandard", "bzip2", "xz"})
  void read_everyCodec_findsAllValues(String codec) throws IOException {
    Extraction read = Extraction.of(written(codec, 3000));

    for (int i = 1; i <= 3000; i++) {
      assertTrue(read.text().contains("\n" + 7L * i + "\tName of " + i + "\t"), "row " + i);
    }
    assertTrue(
        read.cells.containsAll(
            List.of(
                "table 1, row 2, column 1: id = 14",
                "table 1, row 2, column 2: name = Name of 2",
                "table 1, row 2, column 3: raw = raw 2",
                "table 1, row 2, column 4: born = 1970-01-03",
                "table 1, row 2, column 5: address city = Springfield",
                "table 1, row 2, column 6: phones = 555-0100",
                "table 1, row 2, column 6: phones = 555-0101",
                "table 1, row 2, column 7: marks key = ssn",
                "table 1, row 2, column 8: marks = 078-05-1120",
                "table 1, row 2, column 9: kind = OLD")),
        () -> "" + read.cells.subList(0, 30));
    assertTrue(read.text().contains("ask jane@example.org"));
    assertTrue(read.text().contains("owner: joe@example.org"));
    assertEquals(List.of(new Coverage.Examined()), read.coverages);
    assertEquals(List.of("application/x-avro"), read.types);
  }

  @Test
  void read_tornFile_isNotExamined() throws IOException {
    byte[] whole = Files.readAllBytes(written("deflate", 200));
    for (int length : new int[] {5, 30, 300, whole.length / 2, whole.length - 3}) {
      Path file = Files.write(directory.resolve("torn"), Arrays.copyOf(whole, length));

      assertTrue(Extraction.of(file).coverage().isUnexamined(), length + " bytes");
    }
  }

  @Test
  void read_damagedFiles_comeToAnEnd() throws IOException {
    byte[] whole = Files.readAllBytes(written("null", 40));
    Random random = new Random(42);
    Path file = directory.resolve("damaged");
    for (int round = 0; round < 300; round++) {
      byte[] damaged = whole.clone();
      for (int i = 0; i < 4; i++) {
        damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
      }
      Files.write(file, damaged);
      Coverage coverage = Extraction.of(file).coverage();
      assertFalse(coverage instanceof Coverage.OutOfMemory, coverage::toString);
      if (coverage instanceof Coverage.ParseError error) {
        assertEquals("TableFormatException", error.reason());
      }
    }
  }

  @Test
  void read_lengthsThatCannotBe_reserveNoMemory() throws IOException {
    byte[] huge = {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f};
    byte[] block = concat(new byte[] {2}, huge, new byte[50]);
    assertEquals(
        new Coverage.ParseError("TableFormatException"),
        Extraction.of(container("\"string\"", block)).coverage());
    byte[] array = concat(new byte[] {2, 10}, huge, new byte[16]);
    assertEquals(
        new Coverage.Partial("some blocks are damaged"),
        Extraction.of(container("{\"type\":\"array\",\"items\":\"null\"}", array)).coverage());
    assertEquals(
        new Coverage.Partial("some blocks are damaged"),
        Extraction.of(
                container(
                    "{\"type\":\"record\",\"name\":\"r\",\"fields\":[{\"name\":\"r\",\"type\":\"r\"}]}",
                    concat(new byte[] {2, 0}, new byte[16])))
            .coverage());
  }

  private Path container(String schema, byte[] block) throws IOException {
    byte[] text = schema.getBytes(StandardCharsets.UTF_8);
    byte[] head = {'O', 'b', 'j', 1, 2, 22};
    int size = 2 * text.length;
    byte[] length = {(byte) ((size & 0x7f) | 0x80), (byte) (size >> 7)};
    byte[] name = "avro.schema".getBytes(StandardCharsets.UTF_8);
    return Files.write(
        directory.resolve("hostile"),
        concat(head, name, length, text, new byte[1], new byte[16], block));
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private Path written(String codec, int rows) throws IOException {
    Path file = directory.resolve("made");
    try (DataFileWriter<GenericRecord> writer =
        new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(SCHEMA))) {
      writer.setCodec(CodecFactory.fromString(codec));
      writer.setMeta("owner", "joe@example.org");
      writer.create(SCHEMA, file.toFile());
      for (int i = 1; i <= rows; i++) {
        GenericRecord row = new GenericData.Record(SCHEMA);
        row.put("id", 7L * i);
        row.put("name", "Name of " + i);
        row.put("raw", ByteBuffer.wrap(("raw " + i).getBytes(StandardCharsets.UTF_8)));
        row.put("born", i);
        GenericRecord place = new GenericData.Record(SCHEMA.getField("address").schema());
        place.put("city", "Springfield");
        row.put("address", place);
        row.put("phones", List.of("555-0100", "555-0101"));
        row.put("marks", Map.of("ssn", "078-05-1120"));
        row.put("kind", new GenericData.EnumSymbol(SCHEMA.getField("kind").schema(), "OLD"));
        writer.append(row);
      }
    }
    return file;
  }
}
