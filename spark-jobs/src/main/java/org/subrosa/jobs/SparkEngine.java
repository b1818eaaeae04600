package org.subrosa.jobs;

import java.util.List;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.CollectionAccumulator;

/**
 * Runs units as one Spark job with a named group. Results of finished tasks reach the driver one by
 * one, so an interrupted run keeps them.
 */
public final class SparkEngine implements Engine {

  /** Name of the job group under which the tasks show. */
  public static final String JOB_GROUP = "subrosa-scan";

  private static final long POLL_MILLISECONDS = 250;

  /**
   * Whether this JVM's tasks are to come to their end. A job that is cancelled instead would go on
   * committing findings and copies of which the driver learns nothing.
   */
  private static volatile boolean stopping;

  private final UnitTask task;
  private final int threads;
  private final String localDirectory;

  /**
   * Makes an engine in local mode.
   *
   * @param localDirectory a private directory for Spark's own files
   */
  public SparkEngine(UnitTask task, int threads, String localDirectory) {
    this.task = task;
    this.threads = threads;
    this.localDirectory = localDirectory;
  }

  @Override
  public String name() {
    return "spark";
  }

  private static boolean isStopping() {
    return stopping || TaskContext.get().isInterrupted();
  }

  /** Returns the settings of a context that opens no port to others and shows no page. */
  static SparkConf configuration(int threads, String localDirectory) {
    return new SparkConf()
        .setAppName("subrosa")
        .setMaster("local[" + threads + "]")
        .set("spark.ui.enabled", "false")
        .set("spark.ui.showConsoleProgress", "false")
        .set("spark.driver.host", "127.0.0.1")
        .set("spark.driver.bindAddress", "127.0.0.1")
        .set("spark.local.dir", localDirectory)
        .set("spark.eventLog.enabled", "false")
        .set("spark.speculation", "false");
  }

  @Override
  public List<UnitResult> run(List<WorkUnit> units, Progress progress, Cancellation cancellation)
      throws EngineException {
    try (JavaSparkContext context = new JavaSparkContext(configuration(threads, localDirectory))) {
      // A context that a signal ends by itself takes the running tasks with it; this one is closed
      // here, when they have come to their end.
      ShutdownHookManager.get().clearShutdownHooks();
      return run(context, units, progress, cancellation);
    } catch (EngineException e) {
      throw e;
    } catch (Exception e) {
      // Scala throws checked exceptions without declaring them.
      throw EngineException.of(name(), e);
    }
  }

  /** Runs units in a context that is there already. */
  List<UnitResult> run(
      JavaSparkContext context, List<WorkUnit> units, Progress progress, Cancellation cancellation)
      throws EngineException {
    CollectionAccumulator<UnitResult> results = context.sc().collectionAccumulator("results");
    UnitTask unitTask = task;
    context.setJobGroup(JOB_GROUP, "scan " + units.size() + " units", false);
    stopping = false;
    cancellation.onRequest(() -> stopping = true);
    try (Reporter reporter = new Reporter(results, progress)) {
      reporter.start();
      context
          .parallelize(units, Math.max(1, units.size()))
          .foreach(
              unit ->
                  results.add(unitTask.runner().run(unit, Progress.NONE, SparkEngine::isStopping)));
    } catch (Exception e) {
      // Scala throws checked exceptions without declaring them. What a stopped run has of results
      // counts, whatever else goes wrong in it.
      if (!cancellation.isRequested()) {
        throw EngineException.of(name(), e);
      }
    }
    return List.copyOf(results.value());
  }

  /** Tells of finished units while the job runs. */
  private static final class Reporter implements AutoCloseable {

    private final CollectionAccumulator<UnitResult> results;
    private final Progress progress;
    private final Thread thread = new Thread(this::poll, "progress");
    private int told;

    Reporter(CollectionAccumulator<UnitResult> results, Progress progress) {
      this.results = results;
      this.progress = progress;
    }

    void start() {
      thread.setDaemon(true);
      thread.start();
    }

    private void poll() {
      try {
        while (true) {
          tell();
          Thread.sleep(POLL_MILLISECONDS);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private synchronized void tell() {
      List<UnitResult> done = List.copyOf(results.value());
      for (UnitResult result : done.subList(told, done.size())) {
        result.timings().forEach(timing -> progress.done(timing.bytes()));
      }
      told = done.size();
    }

    @Override
    public void close() {
      thread.interrupt();
      tell();
    }
  }
}
