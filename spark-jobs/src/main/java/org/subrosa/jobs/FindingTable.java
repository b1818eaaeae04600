package org.subrosa.jobs;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;
import org.subrosa.finding.Evidence;
import org.subrosa.finding.Finding;
import org.subrosa.finding.LedgerRow;

/**
 * Findings as Parquet, one file a unit, with an explicit and versioned schema that any engine
 * reads. Written under a name of its own and renamed when whole, so a reader never sees half a
 * file.
 */
final class FindingTable {

  private static final List<String> TEXTS =
      List.of(
          "store",
          "path",
          "media_type",
          "content_id",
          "key",
          "rule",
          "type",
          "band",
          "place",
          "preview",
          "fingerprint");
  private static final List<String> INTEGERS =
      List.of("depth", "severity", "processing_context", "span_start", "span_end");

  /** The schema; its version is part of its name. */
  static final MessageType SCHEMA = schema();

  /** A row group is held until it is whole; Parquet's own default is 128 MiB. */
  private static final long ROW_GROUP_BYTES = 4L << 20;

  private static final int PAGE_BYTES = 1 << 16;

  private FindingTable() {}

  private static MessageType schema() {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    for (String name : TEXTS) {
      schema.required(BINARY).as(stringType()).named(name);
    }
    for (String name : INTEGERS) {
      schema.required(INT32).named(name);
    }
    schema.required(DOUBLE).named("confidence");
    schema.required(BOOLEAN).named("reported");
    schema.required(BOOLEAN).named("test_value");
    schema.required(BINARY).as(stringType()).named("evidence");
    schema.required(BINARY).as(stringType()).named("alternatives");
    schema.required(BINARY).as(stringType()).named("suppressed_by");
    return schema.named("finding_v1");
  }

  /** Writes the findings of a unit; a unit without findings has a file without rows. */
  static void write(Path directory, int unit, List<LoggedDocument> documents) throws IOException {
    String name = name(unit);
    Path attempt = directory.resolve("." + name + "." + UUID.randomUUID());
    try {
      write(attempt, documents);
      Files.setPosixFilePermissions(attempt, PosixFilePermissions.fromString("rw-------"));
      Files.move(attempt, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(attempt);
    }
  }

  private static void write(Path attempt, List<LoggedDocument> documents) throws IOException {
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(attempt))
            .withConf(new PlainParquetConfiguration())
            .withType(SCHEMA)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .withRowGroupSize(ROW_GROUP_BYTES)
            .withPageSize(PAGE_BYTES)
            .withDictionaryPageSize(PAGE_BYTES)
            .build()) {
      for (LoggedDocument document : documents) {
        document.forEach(finding -> writer.write(row(document.row(), finding)));
      }
    }
  }

  /** Takes back the findings of a unit of which the run knows no result. */
  static void remove(Path directory, int unit) throws IOException {
    Files.deleteIfExists(directory.resolve(name(unit)));
  }

  private static String name(int unit) {
    return String.format(Locale.ROOT, "part-%05d.parquet", unit);
  }

  private static Group row(LedgerRow document, Finding finding) {
    Group row = new SimpleGroup(SCHEMA);
    row.add("store", document.store());
    row.add("path", document.path());
    row.add("depth", document.depth());
    row.add("media_type", document.mediaType());
    row.add("content_id", document.content().hex());
    row.add("key", finding.key().hex());
    row.add("rule", finding.rule().value());
    row.add("type", finding.type().name());
    row.add("confidence", finding.confidence().probability());
    row.add("band", finding.confidence().band());
    row.add("reported", finding.isReported());
    row.add("severity", finding.severity());
    row.add("processing_context", finding.processingContext());
    row.add("place", finding.location().describe());
    row.add("span_start", finding.span().start());
    row.add("span_end", finding.span().end());
    row.add("preview", finding.preview());
    row.add("fingerprint", finding.fingerprint().hex());
    row.add("test_value", finding.testValue());
    row.add(
        "evidence",
        String.join("; ", finding.evidence().stream().map(FindingTable::words).toList()));
    row.add(
        "alternatives",
        String.join(" ", finding.alternatives().stream().map(Object::toString).toList()));
    row.add("suppressed_by", finding.suppression());
    return row;
  }

  private static String words(Evidence term) {
    return String.format(Locale.ROOT, "%s %+.3f", term.reason(), term.weight());
  }
}
