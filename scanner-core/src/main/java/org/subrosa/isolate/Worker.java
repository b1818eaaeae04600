package org.subrosa.isolate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.subrosa.finding.Coverage;
import org.subrosa.names.NameModelException;
import org.subrosa.scan.ScanSettings;
import org.subrosa.verify.CopySteps;
import org.subrosa.verify.Verdict;

/** One child process, as its parent sees it. Used by one thread at a time. */
final class Worker implements AutoCloseable {

  /** What {@code -XX:+ExitOnOutOfMemoryError} ends with; nothing else of ours does. */
  private static final int OUT_OF_MEMORY = 3;

  /** A process that a signal ends has this much more than the signal's number. */
  private static final int SIGNALLED = 128;

  private static final int MOST_MESSAGE = 1 << 12;
  private static final long PATIENCE_SECONDS = 10;
  private static final long QUIT_SECONDS = 5;
  private static final long ARCHIVE_SECONDS = 60;

  private final Process process;
  private final Path directory;
  private final DataInputStream in;
  private final OutputStream out;
  private final Watchdog watchdog;
  private final int heapMegabytes;
  private final boolean writesArchive;
  private volatile Optional<Coverage> killedFor = Optional.empty();
  private int documents;

  private Worker(WorkerCommand command, Path directory, Watchdog watchdog) throws IOException {
    this.directory = directory;
    this.watchdog = watchdog;
    this.heapMegabytes = command.heapMegabytes();
    this.writesArchive = command.writesArchive();
    this.process = command.start(directory);
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    this.out = new BufferedOutputStream(process.getOutputStream(), 1 << 16);
  }

  /**
   * Starts a child and waits until it has loaded its settings.
   *
   * @throws IOException if it cannot be started or does not come up
   */
  static Worker start(
      WorkerCommand command, ScanSettings settings, Path directory, Watchdog watchdog)
      throws IOException {
    Worker worker = new Worker(command, directory, watchdog);
    FrameWriter frame = new FrameWriter(FrameKind.SETTINGS);
    Wire.put(settings, frame);
    Watchdog.Watch watch = watchdog.watchStart(worker);
    try {
      worker.send(frame);
      FrameReader answer = FrameReader.next(worker.in);
      if (answer.kind() != FrameKind.READY) {
        throw new FrameException("a child that is not ready");
      }
      return worker;
    } catch (IOException e) {
      Coverage ending = worker.ending(e);
      worker.close();
      if (ending instanceof Coverage.OutOfMemory && !settings.names().foreign().isEmpty()) {
        throw new NameModelException(
            "the models of names ("
                + settings.names().names()
                + ") do not fit into the heap of a worker process, "
                + worker.heapMegabytes
                + " MiB; raise --worker-heap or use smaller models",
            e);
      }
      throw new IOException(
          "a worker process cannot start ("
              + ending.reason()
              + "); check memory and"
              + " processes, or use --isolation none for trusted documents",
          e);
    } finally {
      watch.end();
    }
  }

  /**
   * Has a document read.
   *
   * @param bytes its size, which its budget depends on
   * @throws WorkerLostException if the child is lost over it
   */
  void scan(Wire.ScanOrder order, long bytes, CheckedSink sink) throws WorkerLostException {
    documents++;
    FrameWriter frame = new FrameWriter(FrameKind.SCAN);
    Wire.put(order, frame);
    answer(
        frame,
        bytes,
        watch -> {
          while (take(FrameReader.next(in), sink, watch)) {
            // Until the child is done.
          }
          return true;
        });
  }

  /** Sends an order and takes the answer, watched. */
  private <T> T answer(FrameWriter order, long bytes, Answer<T> answer) throws WorkerLostException {
    Watchdog.Watch watch = watchdog.watch(this, bytes);
    try {
      send(order);
      return answer.take(watch);
    } catch (IOException | IllegalStateException e) {
      throw new WorkerLostException(ending(e));
    } finally {
      watch.end();
    }
  }

  /** What a child sends back. */
  private interface Answer<T> {
    T take(Watchdog.Watch watch) throws IOException;
  }

  /** Hands one frame on; returns false when it is the last of a document. */
  private static boolean take(FrameReader frame, CheckedSink sink, Watchdog.Watch watch)
      throws IOException {
    switch (frame.kind()) {
      case PICTURE -> {
        frame.end();
        sink.picture();
        watch.extendForPicture();
      }
      case OPENED -> sink.opened(Wire.opened(frame));
      case FOUND -> sink.found(frame.number(0, Integer.MAX_VALUE), Wire.finding(frame));
      case CLOSED -> {
        int number = frame.number(0, Integer.MAX_VALUE);
        String mediaType = Wire.mediaType(frame);
        Coverage coverage = Wire.coverage(frame);
        sink.closed(number, mediaType, coverage, frame.big());
        frame.end();
      }
      case FAILED -> {
        sink.failed(Wire.coverage(frame));
        frame.end();
      }
      case DONE -> {
        sink.done();
        return false;
      }
      default -> throw new FrameException("a frame that does not belong here");
    }
    return true;
  }

  /**
   * Has a copy written.
   *
   * @param bytes size of the original
   * @throws WorkerLostException if the child is lost over it
   * @throws IOException if copies cannot be written at all
   */
  CopySteps.Writing write(CopySteps.WriteOrder order, long bytes) throws IOException {
    FrameWriter frame = new FrameWriter(FrameKind.WRITE);
    Wire.put(order, frame);
    return step(frame, bytes, this::writing);
  }

  private CopySteps.Writing writing(FrameReader frame) throws FrameException {
    return frame.kind() == FrameKind.REFUSED
        ? Wire.refused(frame)
        : Wire.written(expected(frame, FrameKind.WRITTEN), number());
  }

  /**
   * Has a copy proved.
   *
   * @param bytes size of the original and the copy together
   * @throws WorkerLostException if the child is lost over it
   * @throws IOException if files cannot be read at all
   */
  Verdict verify(CopySteps.VerifyOrder order, long bytes) throws IOException {
    FrameWriter frame = new FrameWriter(FrameKind.VERIFY);
    Wire.put(order, frame);
    return step(frame, bytes, answer -> Wire.verdict(expected(answer, FrameKind.VERDICT)));
  }

  private <T> T step(FrameWriter order, long bytes, Reading<T> reading) throws IOException {
    documents++;
    Step<T> step =
        answer(
            order,
            bytes,
            watch -> {
              FrameReader frame = FrameReader.next(in);
              return frame.kind() == FrameKind.TROUBLE
                  ? new Step<>(Optional.empty(), frame.text(MOST_MESSAGE))
                  : new Step<>(Optional.of(reading.read(frame)), "");
            });
    if (step.outcome().isPresent()) {
      return step.outcome().get();
    }
    throw new IOException(step.trouble());
  }

  private static FrameReader expected(FrameReader frame, FrameKind kind) throws FrameException {
    if (frame.kind() != kind) {
      throw new FrameException("a frame that does not belong here");
    }
    return frame;
  }

  /** Reads the fields of an answer. */
  private interface Reading<T> {
    T read(FrameReader frame) throws FrameException;
  }

  /**
   * What became of a step of a copy.
   *
   * @param trouble why it cannot be done at all, when there is no outcome
   */
  private record Step<T>(Optional<T> outcome, String trouble) {}

  private void send(FrameWriter frame) throws IOException {
    frame.to(out);
    out.flush();
  }

  /** Returns how the child came to its end, and sees to it that it does. */
  private Coverage ending(Exception failure) {
    if (killedFor.isPresent()) {
      return killedFor.get();
    }
    if (failure instanceof FrameException || failure instanceof IllegalStateException) {
      killAll();
      return new Coverage.Crash("worker sent what it should not");
    }
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        killAll();
        return new Coverage.Crash("worker stopped answering");
      }
    } catch (InterruptedException e) {
      killAll();
      Thread.currentThread().interrupt();
      return new Coverage.Crash("worker was stopped");
    }
    return killedFor.orElseGet(() -> ending(process.exitValue()));
  }

  private Coverage ending(int code) {
    if (code == OUT_OF_MEMORY) {
      return new Coverage.OutOfMemory("limit on memory: " + heapMegabytes + " MiB");
    }
    return code > SIGNALLED
        ? new Coverage.Crash("worker ended by signal " + (code - SIGNALLED))
        : new Coverage.Crash("worker ended with code " + code);
  }

  /** Ends the child at once. */
  void kill(Coverage reason) {
    killedFor = Optional.of(reason);
    killAll();
  }

  /** Ends the child and the programs that it started, which are known for as long as it lives. */
  private void killAll() {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
  }

  /** Returns the CPU time that the child has used since it began. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long number() {
    return process.pid();
  }

  int documents() {
    return documents;
  }

  /** Asks the child to end by itself. */
  void quit() {
    try {
      send(new FrameWriter(FrameKind.QUIT));
    } catch (IOException e) {
      killAll();
    }
  }

  /** Waits for a child that was asked to end, longer for one that writes an archive first. */
  void awaitEnd() {
    try {
      process.waitFor(writesArchive ? ARCHIVE_SECONDS : QUIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
  }

  /** Ends the child, waits until it is gone, and removes what it left. */
  @Override
  public void close() {
    killAll();
    boolean wasInterrupted = Thread.interrupted();
    try {
      process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      wasInterrupted = true;
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
    remove(directory);
  }

  private static void remove(Path directory) {
    try (Stream<Path> left = Files.walk(directory)) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      // It lies in the run's private directory, which goes as a whole at the end.
      return;
    }
  }
}
