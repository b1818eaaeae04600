package org.subrosa.jobs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.finding.DocumentScan;

/** Both engines over the sample documents: what comes out is the same to the byte. */
@ExtendWith(SharedSpark.class)
final class EngineEqualityTest {

  private static final Comparator<DocumentScan> BY_PATH =
      Comparator.comparing(DocumentScan::store)
          .thenComparing(DocumentScan::path)
          .thenComparing(scan -> scan.content().hex());

  /** The schema of findings; a change of it is a change of the product's interface. */
  private static final StructType SCHEMA = schema();

  @TempDir private static Path folder;
  private static final List<DocumentScan> LOCAL_SCANS = new ArrayList<>();
  private static final List<DocumentScan> SPARK_SCANS = new ArrayList<>();
  private static ScanOutcome localOutcome;
  private static ScanOutcome sparkOutcome;

  @BeforeAll
  static void run(JavaSparkContext context) throws Exception {
    SampleRuns runs = SampleRuns.in(folder);
    localOutcome =
        job(runs, "local", task -> new InSmallUnits(new LocalEngine(task, 2), runs, LOCAL_SCANS));
    sparkOutcome =
        job(
            runs,
            "spark",
            task ->
                new InSmallUnits(
                    new InContext(new SparkEngine(task, 2, folder.toString()), context),
                    runs,
                    SPARK_SCANS));
  }

  private static ScanOutcome job(SampleRuns runs, String name, Function<UnitTask, Engine> engine)
      throws Exception {
    try (OutputDirectory output = OutputDirectory.open(folder.resolve(name))) {
      for (String inner : List.of("findings", "redacted", "quarantine")) {
        output.directory(inner);
      }
      UnitTask task = runs.task(output.root(), name.hashCode());
      return new ScanJob(runs.request(name), "test")
          .run(engine.apply(task), runs.inventory(), output, Progress.NONE, new Cancellation());
    }
  }

  @Test
  void scans_ofBothEngines_areEqual() {
    assertFalse(LOCAL_SCANS.isEmpty());
    assertEquals(LOCAL_SCANS, SPARK_SCANS);
  }

  @Test
  void outcomes_ofBothEngines_applyTheSameCodes() {
    assertEquals(localOutcome.applying(), sparkOutcome.applying());
    assertEquals("local", localOutcome.engine());
    assertEquals("spark", sparkOutcome.engine());
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.html", "report.json", "findings.csv", "coverage.csv"})
  void report_ofBothEngines_hasTheSameBytes(String file) throws IOException {
    byte[] local = Files.readAllBytes(folder.resolve("local").resolve(file));

    assertTrue(local.length > 0);
    assertArrayEquals(local, Files.readAllBytes(folder.resolve("spark").resolve(file)));
  }

  @Test
  void copies_ofBothEngines_haveTheSameBytes() throws IOException {
    List<String> local = filesBelow(folder.resolve("local/redacted"));

    assertFalse(local.isEmpty());
    assertEquals(local, filesBelow(folder.resolve("spark/redacted")));
    for (String name : local) {
      assertEquals(
          -1,
          Files.mismatch(
              folder.resolve("local/redacted").resolve(name),
              folder.resolve("spark/redacted").resolve(name)),
          name);
    }
  }

  private static List<String> filesBelow(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void parquet_ofBothEngines_holdsTheSameRows(SparkSession spark) {
    Dataset<Row> local = findings(spark, "local");
    Dataset<Row> other = findings(spark, "spark");

    assertEquals(
        LOCAL_SCANS.stream().mapToLong(scan -> scan.findings().size()).sum(), local.count());
    assertEquals(0, local.exceptAll(other).count());
    assertEquals(0, other.exceptAll(local).count());
  }

  @Test
  void parquet_ofARun_countsWhatTheReportLists(SparkSession spark) {
    assertEquals(
        localOutcome.report().summary().reportedFindings(),
        findings(spark, "local").where("reported").count());
  }

  @Test
  void parquetSchema_isTheRecordedOne(SparkSession spark) {
    StructType read =
        spark.read().parquet(folder.resolve("spark").resolve("findings").toString()).schema();

    assertEquals(SCHEMA.simpleString(), read.simpleString());
    assertEquals("finding_v1", FindingTable.SCHEMA.getName());
  }

  private static Dataset<Row> findings(SparkSession spark, String output) {
    return spark
        .read()
        .schema(SCHEMA)
        .parquet(folder.resolve(output).resolve("findings").toString());
  }

  private static StructType schema() {
    StructType schema = new StructType();
    for (String name :
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
            "fingerprint")) {
      schema = with(schema, name, DataTypes.StringType);
    }
    for (String name :
        List.of("depth", "severity", "processing_context", "span_start", "span_end")) {
      schema = with(schema, name, DataTypes.IntegerType);
    }
    schema = with(schema, "confidence", DataTypes.DoubleType);
    schema = with(schema, "reported", DataTypes.BooleanType);
    schema = with(schema, "test_value", DataTypes.BooleanType);
    schema = with(schema, "evidence", DataTypes.StringType);
    schema = with(schema, "alternatives", DataTypes.StringType);
    return with(schema, "suppressed_by", DataTypes.StringType);
  }

  private static StructType with(StructType schema, String name, DataType type) {
    return schema.add(name, type, true);
  }

  /**
   * Runs units that are cut smaller than a job would, so that each engine has several at once, and
   * keeps what they found before the job takes its logs away.
   */
  private record InSmallUnits(Engine engine, SampleRuns runs, List<DocumentScan> scans)
      implements Engine {

    @Override
    public String name() {
      return engine.name();
    }

    @Override
    public List<UnitResult> run(List<WorkUnit> units, Progress progress, Cancellation cancellation)
        throws EngineException {
      List<UnitResult> results = engine.run(runs.smallUnits(), progress, cancellation);
      try {
        scans.addAll(SampleRuns.scans(results));
        scans.sort(BY_PATH);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return results;
    }
  }

  /** The engine in a context that other tests use too. */
  private record InContext(SparkEngine engine, JavaSparkContext context) implements Engine {

    @Override
    public String name() {
      return engine.name();
    }

    @Override
    public List<UnitResult> run(List<WorkUnit> units, Progress progress, Cancellation cancellation)
        throws EngineException {
      return engine.run(context, units, progress, cancellation);
    }
  }
}
