package org.subrosa.isolate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.subrosa.document.DocumentRef;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.LedgerRow;
import org.subrosa.names.NameModelException;
import org.subrosa.scan.DocumentReader;
import org.subrosa.scan.FindingSpool;
import org.subrosa.scan.ScanAssembler;
import org.subrosa.scan.ScanSettings;
import org.subrosa.scan.SettingsChangedException;
import org.subrosa.scan.ShownName;
import org.subrosa.suppress.SuppressionException;
import org.subrosa.verify.CopySteps;
import org.subrosa.verify.Verdict;

/**
 * Child processes that read documents and make copies. Each thread that asks has a child to itself
 * while it waits; children are kept for the next document and replaced when they are lost or old.
 *
 * <p>A document over which a child is lost is tried once more, in a new child. One that crashed is
 * tried alone, for the machine may have been short of something; the budgets of time and memory are
 * each child's own, so that documents which exceed them do not wait for each other. What the second
 * child had found before it was lost as well stays found.
 */
public final class WorkerPool implements DocumentReader, CopySteps, AutoCloseable {

  /** The number of no process. */
  private static final long NONE = 0;

  private final ScanSettings settings;
  private final Isolation isolation;
  private final WorkerCommand command;
  private final Path directory;
  private final Watchdog watchdog;
  private final Deque<Worker> idle = new ConcurrentLinkedDeque<>();
  private final Spare spare = new Spare(this::start);
  private final ReentrantLock crashed = new ReentrantLock();
  private final AtomicInteger started = new AtomicInteger();
  private final AtomicBoolean isFirst = new AtomicBoolean(true);
  private volatile boolean isClosed;
  private volatile boolean isStopped;

  /**
   * Makes a pool; the first document starts the first child.
   *
   * @param directory a private directory in which each child has its own for temporary files
   * @param options options of the children's Java virtual machine
   * @param archive class data archive for quick starts: used when it exists, else written when the
   *     pool is closed
   */
  public WorkerPool(
      ScanSettings settings,
      Isolation isolation,
      Path directory,
      List<String> options,
      Optional<Path> archive) {
    this(
        settings,
        isolation,
        directory,
        new WorkerCommand(
            WorkerMain.class.getName(),
            isolation.heapMegabytes(),
            options,
            archive,
            archive.map(file -> !Files.exists(file)).orElse(false)));
  }

  WorkerPool(ScanSettings settings, Isolation isolation, Path directory, WorkerCommand command) {
    this.settings = settings;
    this.isolation = isolation;
    this.command = command;
    this.directory = directory;
    this.watchdog = new Watchdog(isolation, settings.ocr().seconds());
  }

  /**
   * Starts the first child, which shows whether any can be had.
   *
   * @throws IOException if not, with the remedy
   */
  public void prepare() throws IOException {
    giveBack(take());
  }

  @Override
  public List<LedgerRow> read(
      DocumentRef document, Path file, ShownName name, FindingSpool findings) {
    Wire.ScanOrder order =
        new Wire.ScanOrder(document, file, name, isolation.cpuSeconds(document.size()));
    Attempt first = attempt(order, findings, true);
    if (first.lost().isEmpty()) {
      return first.assembler().result();
    }
    if (isStopped) {
      first.lost().ifPresent(first.assembler()::failed);
      return first.assembler().result();
    }
    Attempt second =
        first.lost().get() instanceof Coverage.Crash
            ? alone(order, findings)
            : again(order, findings);
    // Where no second child came to the document, what the first one found stays.
    ScanAssembler last = second.assembler().isBegun() ? second.assembler() : first.assembler();
    second.lost().ifPresent(last::failed);
    return last.result();
  }

  private Attempt alone(Wire.ScanOrder order, FindingSpool findings) {
    crashed.lock();
    try {
      return again(order, findings);
    } finally {
      crashed.unlock();
    }
  }

  /** What a second attempt finds takes the place of what the first one found. */
  private Attempt again(Wire.ScanOrder order, FindingSpool findings) {
    return attempt(order, findings, false);
  }

  private Attempt attempt(Wire.ScanOrder order, FindingSpool findings, boolean mayBeUsed) {
    ScanAssembler assembler = new ScanAssembler(order.document(), order.name(), findings);
    CheckedSink sink =
        new CheckedSink(assembler, order.name(), settings.config(), settings.suppressions().ids());
    try {
      Worker worker = mayBeUsed ? take() : fresh();
      try {
        worker.scan(order, order.document().size(), sink);
        if (assembler.result().stream().map(LedgerRow::coverage).anyMatch(Coverage::doesHarm)) {
          replace(worker);
        } else {
          giveBack(worker);
        }
        return new Attempt(assembler, Optional.empty());
      } catch (WorkerLostException e) {
        replace(worker);
        return new Attempt(assembler, Optional.of(e.coverage()));
      }
    } catch (IOException e) {
      Coverage none = new Coverage.Crash("no worker process starts");
      return new Attempt(assembler, Optional.of(isStopped ? Coverage.NotReached.STOPPED : none));
    }
  }

  @Override
  public Writing write(WriteOrder order) throws IOException {
    long bytes = Files.size(order.source());
    try {
      return inTwoAttempts(NONE, worker -> worker.write(order, bytes));
    } catch (WorkerLostException e) {
      return new Refused("the making of the copy failed: " + e.coverage().reason());
    }
  }

  @Override
  public Verdict verify(VerifyOrder order) throws IOException {
    long bytes = Files.size(order.original()) + Files.size(order.copy());
    try {
      return inTwoAttempts(order.writer(), worker -> worker.verify(order, bytes));
    } catch (WorkerLostException e) {
      return new Verdict.Unverifiable("the verifier failed: " + e.coverage().reason());
    }
  }

  /** Takes a step of a copy in a child, and once more in a new one if that is lost. */
  private <T> T inTwoAttempts(long other, CopyStep<T> step) throws IOException {
    try {
      return in(take(other), step);
    } catch (WorkerLostException e) {
      if (isStopped) {
        throw e;
      }
      return in(fresh(), step);
    } catch (IOException e) {
      if (isStopped) {
        throw new WorkerLostException(Coverage.NotReached.STOPPED);
      }
      throw e;
    }
  }

  private <T> T in(Worker worker, CopyStep<T> step) throws IOException {
    try {
      T outcome = step.take(worker);
      giveBack(worker);
      return outcome;
    } catch (WorkerLostException e) {
      replace(worker);
      throw e;
    } catch (IOException e) {
      giveBack(worker);
      throw e;
    }
  }

  /** A step of a copy, as a child takes it. */
  private interface CopyStep<T> {
    T take(Worker worker) throws IOException;
  }

  private Worker take() throws IOException {
    return take(NONE);
  }

  /** Takes a child that is not the one of that number. */
  private Worker take(long other) throws IOException {
    if (isClosed || isStopped) {
      throw new IOException("the run has ended");
    }
    List<Worker> passed = new ArrayList<>();
    try {
      for (Worker worker = idle.pollFirst(); worker != null; worker = idle.pollFirst()) {
        if (!worker.isAlive()) {
          worker.close();
        } else if (worker.number() == other) {
          passed.add(worker);
        } else {
          return worker;
        }
      }
    } finally {
      passed.forEach(idle::addFirst);
    }
    return fresh();
  }

  private Worker fresh() throws IOException {
    Optional<Worker> ready = spare.take();
    return ready.isPresent() ? ready.get() : start();
  }

  /** Ends a child and has another made ready: where one document does harm, others may. */
  private void replace(Worker worker) {
    worker.close();
    if (!isClosed && !isStopped) {
      spare.order();
    }
  }

  private Worker start() throws IOException {
    Path own = directory.resolve("worker-" + started.incrementAndGet());
    try {
      return Worker.start(commandForNext(), settings, Files.createDirectories(own), watchdog);
    } catch (IOException e) {
      checkFiles();
      throw e;
    }
  }

  /** A child that finds other files than those that the run began with does not start. */
  private void checkFiles() throws IOException {
    try {
      settings.suppressions().read();
      settings.names().check();
    } catch (SuppressionException | NameModelException e) {
      throw new SettingsChangedException(e);
    }
  }

  /** Only one child writes the archive, if there is none yet. */
  private WorkerCommand commandForNext() {
    return !command.writesArchive() || isFirst.getAndSet(false)
        ? command
        : command.withoutArchive();
  }

  private void giveBack(Worker worker) {
    if (worker.documents() >= isolation.documents()) {
      worker.quit();
      worker.awaitEnd();
      return;
    }
    idle.addFirst(worker);
    if (isClosed) {
      endIdle();
    }
  }

  /**
   * Ends the children that are at work, at once: the documents that they read, and those that are
   * still asked for, have rows that say that the run was stopped, with what was found until then.
   */
  public void stop() {
    isStopped = true;
    watchdog.stop(Coverage.NotReached.STOPPED);
  }

  /** Ends the children. */
  @Override
  public void close() {
    isClosed = true;
    endIdle();
    spare.close();
    watchdog.close();
    if (command.writesArchive()) {
      command.archive().map(WorkerCommand::unfinished).ifPresent(this::finish);
    }
  }

  private void endIdle() {
    List<Worker> ending = new ArrayList<>();
    for (Worker worker = idle.pollLast(); worker != null; worker = idle.pollLast()) {
      // A stopped run does not wait for an archive.
      if (isStopped) {
        worker.close();
      } else {
        worker.quit();
        ending.add(worker);
      }
    }
    ending.forEach(Worker::awaitEnd);
  }

  private void finish(Path unfinished) {
    try {
      if (Files.exists(unfinished) && command.archive().isPresent()) {
        Files.move(unfinished, command.archive().get(), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      // The next run makes another; a start without one is slower and nothing else.
      return;
    }
  }

  /**
   * What one child made of a document.
   *
   * @param lost how the child was lost, if it was
   */
  private record Attempt(ScanAssembler assembler, Optional<Coverage> lost) {}
}
