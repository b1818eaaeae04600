package org.subrosa.jobs;

import static org.junit.Assert.assertTrue;

import com.holdenkarau.spark.testing.JavaRDDComparisons;
import com.holdenkarau.spark.testing.SharedJavaSparkContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/**
 * Rows of findings of both engines as RDDs, in the context of spark-testing-base. That library
 * needs JUnit 4 and keeps its context for itself, so this test has a JVM of its own.
 */
public final class FindingRowsSparkTestingBaseTest extends SharedJavaSparkContext {

  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  @Test
  public void rows_ofBothEngines_areEqual() throws IOException, EngineException {
    Path root = folder.getRoot().toPath();
    SampleRuns runs = SampleRuns.in(root);
    List<WorkUnit> units = runs.smallUnits().subList(0, 3);
    List<UnitResult> local =
        new LocalEngine(runs.simpleTask(runs.output("local-units"), 1), 2)
            .run(units, Progress.NONE, new Cancellation());
    List<UnitResult> spark =
        new SparkEngine(runs.simpleTask(runs.output("spark-units"), 2), 2, root.toString())
            .run(jsc(), units, Progress.NONE, new Cancellation());

    JavaRDD<String> expected = jsc().parallelize(rows(local), 3);
    JavaRDD<String> actual = jsc().parallelize(rows(spark), 2);

    assertTrue(expected.count() > 100);
    JavaRDDComparisons.assertRDDEquals(expected, actual);
  }

  private static List<String> rows(List<UnitResult> results) throws IOException {
    return SampleRuns.scans(results).stream()
        .flatMap(scan -> scan.findings().stream().map(finding -> scan.path() + " " + finding))
        .toList();
  }
}
