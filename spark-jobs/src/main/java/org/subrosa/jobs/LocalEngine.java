package org.subrosa.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs units on threads of this JVM, without Spark. */
public final class LocalEngine implements Engine {

  private final UnitTask task;
  private final int threads;

  /** Makes an engine of so many threads. */
  public LocalEngine(UnitTask task, int threads) {
    this.task = task;
    this.threads = threads;
  }

  @Override
  public String name() {
    return "local";
  }

  @Override
  public List<UnitResult> run(List<WorkUnit> units, Progress progress, Cancellation cancellation)
      throws EngineException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      UnitRunner runner = task.runner();
      List<Future<UnitResult>> futures = new ArrayList<>();
      for (WorkUnit unit : units) {
        futures.add(pool.submit(() -> runner.run(unit, progress, cancellation::isRequested)));
      }
      List<UnitResult> results = new ArrayList<>();
      for (Future<UnitResult> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException | UnitException e) {
      throw EngineException.of(name(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw EngineException.of(name(), e);
    } finally {
      pool.shutdownNow();
    }
  }
}
