package org.subrosa.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.subrosa.document.ContentId;
import org.subrosa.finding.DocumentScan;
import org.subrosa.finding.Finding;
import org.subrosa.isolate.Isolation;
import org.subrosa.scan.ScanSettings;
import org.subrosa.sensitive.FingerprintKey;
import org.subrosa.store.CrawlPolicy;

/** Documents with more findings than a run holds in memory. */
@ExtendWith(SharedSpark.class)
final class ManyFindingsTest {

  private static final Path OPEN_FILES = Path.of("/proc/self/fd");

  @TempDir private Path folder = Path.of("");
  private Path documents = Path.of("");
  private Path output = Path.of("");
  private ReadingSettings settings =
      new ReadingSettings(new ScanSettings(List.of(), "", "", 0.2), Isolation.NONE);

  @BeforeEach
  void write() throws IOException {
    documents = Files.createDirectory(folder.resolve("documents"));
    output = Files.createDirectory(folder.resolve("output"));
    Files.createDirectory(output.resolve("findings"));
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Files.writeString(
        rules.resolve("test.ssn.1.yml"),
        """
        id: test.ssn.1
        name: test
        type: SSN
        severity: 5
        dpc: 1
        prior: 0.6
        references: ['https://example.org/format']
        examples: ['«a» b', '«a» c']
        negatives: [d, e]
        patterns: [{name: usual, regex: '[0-9]{3}-[0-9]{2}-[0-9]{4}'}]
        """);
    Path key = folder.resolve("key");
    FingerprintKey.generate(new SecureRandom()).write(key);
    settings =
        new ReadingSettings(
            new ScanSettings(List.of(rules.toString()), "", key.toString(), 0.2),
            new Isolation(true, 256, 120, 600, 10_000));
  }

  private static String numbers(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(100 + i % 900).append('-').append(10 + i / 900 % 90).append('-');
      text.append(1000 + i % 9000).append('\n');
    }
    return text.toString();
  }

  private List<UnitResult> run(String engine, JavaSparkContext context) throws Exception {
    Inventory inventory = Inventory.list(List.of(documents.toString()), CrawlPolicy.ALL);
    UnitTask task =
        new UnitTask(settings, inventory.sources(), output.toString(), false, folder.hashCode());
    List<WorkUnit> units = PartitionPlanner.plan(inventory.listed());
    return engine.equals("local")
        ? new LocalEngine(task, 1).run(units, Progress.NONE, new Cancellation())
        : new SparkEngine(task, 1, "").run(context, units, Progress.NONE, new Cancellation());
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "spark"})
  void childLostInMidDocument_leavesWhatTheSecondOneFound(
      String engine, JavaSparkContext context, SparkSession spark) throws Exception {
    assumeTrue(Files.isDirectory(OPEN_FILES), "open files cannot be seen on this system");
    Files.writeString(documents.resolve("big.txt"), numbers(800_000));
    Files.writeString(documents.resolve("small.txt"), numbers(3));
    Killer killer = new Killer();
    killer.start();

    List<DocumentScan> scans = SampleRuns.scans(run(engine, context));
    killer.end();

    assertEquals(2, killer.attempts, "each attempt had handed over some thousands");
    DocumentScan big = scans.get(0);
    assertEquals("big.txt CRASH worker ended by signal 9", shown(big));
    assertEquals("small.txt EXAMINED ", shown(scans.get(1)));
    assertTrue(big.size() >= 4_096 && big.size() < 800_000, big.size() + " findings");
    Set<Finding> distinct = new TreeSet<>(Finding.BY_PLACE);
    distinct.addAll(big.findings());
    assertEquals(big.size(), distinct.size(), "nothing of the first attempt is there twice");
    assertEquals(List.copyOf(distinct), big.findings());
    assertEquals(big.size() + 3, rows(spark));
  }

  private long rows(SparkSession spark) {
    return spark.read().parquet(output.resolve("findings").toString()).count();
  }

  private static String shown(DocumentScan scan) {
    return scan.path() + " " + scan.coverage().outcome() + " " + scan.coverage().reason();
  }

  /** Ends the child of each attempt once its findings have begun to go into a file. */
  private static final class Killer {

    private final Set<ProcessHandle> before =
        ProcessHandle.current().children().collect(Collectors.toCollection(HashSet::new));
    private final Set<String> spills = new TreeSet<>();
    private final Thread thread = new Thread(this::watch, "killer");
    private int attempts;
    private volatile boolean isOver;

    void start() {
      thread.setDaemon(true);
      thread.start();
    }

    void end() throws InterruptedException {
      isOver = true;
      thread.join();
    }

    private void watch() {
      while (!isOver && attempts < 2) {
        // One attempt may have several files open.
        if (spills.addAll(openFiles()) && killChildren()) {
          attempts++;
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
      }
    }

    private boolean killChildren() {
      List<ProcessHandle> children =
          ProcessHandle.current().children().filter(child -> !before.contains(child)).toList();
      children.forEach(ProcessHandle::destroyForcibly);
      before.addAll(children);
      return !children.isEmpty();
    }

    private static List<String> openFiles() {
      try (Stream<Path> files = Files.list(OPEN_FILES)) {
        return files.map(Killer::target).filter(name -> name.contains("/sort-")).toList();
      } catch (IOException e) {
        return List.of();
      }
    }

    private static String target(Path link) {
      try {
        return Files.readSymbolicLink(link).toString();
      } catch (IOException e) {
        return "";
      }
    }
  }

  @Test
  void unit_withManyFindings_isSmallOnItsWayToTheDriver() throws Exception {
    settings = new ReadingSettings(settings.scan(), Isolation.NONE);
    Files.writeString(documents.resolve("big.txt"), numbers(20_000));

    Inventory inventory = Inventory.list(List.of(documents.toString()), CrawlPolicy.ALL);
    UnitTask task =
        new UnitTask(settings, inventory.sources(), output.toString(), false, folder.hashCode());
    UnitResult result =
        task.runner()
            .run(PartitionPlanner.plan(inventory.listed()).get(0), Progress.NONE, () -> false);

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(result);
    }
    assertEquals(20_000, result.documents().get(0).size());
    assertTrue(bytes.size() < 4_000, bytes.size() + " bytes");
    assertTrue(!result.documents().get(0).row().content().equals(ContentId.UNKNOWN));
  }

  @Test
  void attempt_thatIsNotCommitted_leavesNothing() throws IOException {
    Path findings = output.resolve("findings");
    try (FoundInUnit found = new FoundInUnit(findings, 3)) {
      assertEquals(1, names(findings).size());
      found.end(List.of());
    }
    assertEquals(List.of(), names(findings));
  }
}
