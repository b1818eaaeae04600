package org.subrosa.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hive.ql.exec.vector.BytesColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.LongColumnVector;
import org.apache.hadoop.hive.ql.exec.vector.VectorizedRowBatch;
import org.apache.orc.CompressionKind;
import org.apache.orc.OrcFile;
import org.apache.orc.TypeDescription;
import org.apache.orc.Writer;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter.Mode;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.subrosa.extract.table.TableReader;
import org.subrosa.fuzz.CountingTable;
import org.subrosa.fuzz.FuzzTarget;

/** The readers of Parquet, Avro and ORC over any bytes; the argument names one. */
public final class FormatsFuzz {

  private static final Map<String, TableReader> READERS =
      Map.of("Parquet", new ParquetTables(), "Avro", new AvroTables(), "Orc", new OrcTables());
  private static final Path FILE = file();
  private static TableReader reader = new ParquetTables();

  private FormatsFuzz() {}

  private static Path file() {
    try {
      Path file = Files.createTempFile("fuzz", ".table");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Chooses the reader. */
  public static void fuzzerInitialize(String[] arguments) {
    reader = READERS.getOrDefault(arguments[0], reader);
  }

  /** Reads a file. */
  public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
    Files.write(FILE, bytes);
    CountingTable.of(sink -> reader.read(FILE, sink), bytes.length);
  }

  /** Returns the targets. */
  public static List<FuzzTarget> targets() throws IOException {
    return List.of(target("Parquet", parquet()), target("Avro", avro()), target("Orc", orc()));
  }

  private static FuzzTarget target(String name, List<byte[]> seeds) {
    return new FuzzTarget(
        name,
        FormatsFuzz.class,
        name,
        bytes -> {
          fuzzerInitialize(new String[] {name});
          fuzzerTestOneInput(bytes);
        },
        seeds);
  }

  private static List<byte[]> parquet() throws IOException {
    MessageType schema =
        MessageTypeParser.parseMessageType(
            "message p { required int64 id; optional binary name (UTF8);"
                + " repeated group g { optional int32 x; } optional double d; }");
    List<byte[]> seeds = new ArrayList<>();
    for (WriterVersion version : WriterVersion.values()) {
      for (CompressionCodecName codec :
          List.of(CompressionCodecName.UNCOMPRESSED, CompressionCodecName.SNAPPY)) {
        try (ParquetWriter<Group> writer =
            ExampleParquetWriter.builder(new LocalOutputFile(FILE))
                .withConf(new PlainParquetConfiguration())
                .withType(schema)
                .withCompressionCodec(codec)
                .withWriterVersion(version)
                .withWriteMode(Mode.OVERWRITE)
                .build()) {
          for (int i = 0; i < 6; i++) {
            Group row = new SimpleGroup(schema).append("id", 7L * i).append("name", "n" + i % 2);
            row.addGroup("g").append("x", i);
            writer.write(row);
          }
        }
        seeds.add(Files.readAllBytes(FILE));
      }
    }
    return seeds;
  }

  private static List<byte[]> avro() throws IOException {
    Schema schema =
        new Schema.Parser()
            .parse(
                """
                {"type":"record","name":"r","fields":[
                  {"name":"id","type":"long"},
                  {"name":"name","type":["null","string"]},
                  {"name":"born","type":{"type":"int","logicalType":"date"}},
                  {"name":"phones","type":{"type":"array","items":"string"}},
                  {"name":"marks","type":{"type":"map","values":"bytes"}}]}
                """);
    List<byte[]> seeds = new ArrayList<>();
    for (String codec : List.of("null", "deflate")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (DataFileWriter<GenericRecord> writer =
          new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(schema))) {
        writer.setCodec(CodecFactory.fromString(codec));
        writer.create(schema, out);
        GenericRecord row = new GenericData.Record(schema);
        row.put("id", 7L);
        row.put("name", "Ann");
        row.put("born", 3);
        row.put("phones", List.of("555-0100"));
        row.put("marks", Map.of());
        writer.append(row);
      }
      seeds.add(out.toByteArray());
    }
    return seeds;
  }

  private static List<byte[]> orc() throws IOException {
    TypeDescription schema = TypeDescription.fromString("struct<id:bigint,name:string>");
    List<byte[]> seeds = new ArrayList<>();
    for (CompressionKind codec : List.of(CompressionKind.NONE, CompressionKind.ZLIB)) {
      Files.deleteIfExists(FILE);
      try (Writer writer =
          OrcFile.createWriter(
              new org.apache.hadoop.fs.Path(FILE.toUri()),
              OrcFile.writerOptions(new Configuration(false))
                  .setSchema(schema)
                  .compress(codec)
                  .overwrite(true))) {
        VectorizedRowBatch batch = schema.createRowBatch();
        for (int i = 0; i < 5; i++) {
          ((LongColumnVector) batch.cols[0]).vector[i] = 7L * i;
          ((BytesColumnVector) batch.cols[1])
              .setVal(i, ("name " + i).getBytes(StandardCharsets.UTF_8));
          batch.size++;
        }
        writer.addRowBatch(batch);
      }
      seeds.add(Files.readAllBytes(FILE));
    }
    return seeds;
  }
}
