package org.subrosa.isolate;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.SynchronousQueue;
import java.util.logging.LogManager;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.extract.Deadline;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.Finding;
import org.subrosa.rule.RuleException;
import org.subrosa.scan.FileScanner;
import org.subrosa.scan.OpenedDocument;
import org.subrosa.scan.ScanSettings;
import org.subrosa.scan.ScanSink;
import org.subrosa.verify.CopySteps;
import org.subrosa.verify.Verdict;

/**
 * The child: takes orders on standard input, answers on standard output, ends when its parent does.
 *
 * <p>One thread reads orders and does nothing else, so that the end of the parent is noticed in the
 * middle of a document; one works, on a stack that deep documents cannot grow beyond.
 */
public final class WorkerMain {

  private static final int STACK_BYTES = 8 << 20;
  private static final int PARENT_GONE = 1;
  private static final int BROKEN = 70;

  private final DataInputStream in;
  private final OutputStream out;
  private final SynchronousQueue<FrameReader> orders = new SynchronousQueue<>();

  private WorkerMain(InputStream in, OutputStream out) {
    this.in = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    this.out = new BufferedOutputStream(out, 1 << 16);
  }

  /** Serves until told to quit. */
  public static void main(String[] arguments) throws InterruptedException {
    Signals.ignore("INT", "TERM", "HUP");
    InputStream in = new FileInputStream(FileDescriptor.in);
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    System.setIn(InputStream.nullInputStream());
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false));
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false));
    LogManager.getLogManager().reset();
    Locale.setDefault(Locale.ROOT);
    URL.setURLStreamHandlerFactory(new LocalProtocols());
    WorkerMain worker = new WorkerMain(in, out);
    Thread reader = new Thread(worker::readOrders, "orders");
    reader.setDaemon(true);
    reader.start();
    Thread work = new Thread(null, worker::serve, "work", STACK_BYTES);
    work.setUncaughtExceptionHandler((thread, e) -> Runtime.getRuntime().halt(BROKEN));
    work.start();
    work.join();
    System.exit(0);
  }

  private void readOrders() {
    try {
      while (true) {
        orders.put(FrameReader.next(in));
      }
    } catch (IOException e) {
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
      Runtime.getRuntime().halt(PARENT_GONE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve() {
    try {
      ScanSettings settings = Wire.settings(orders.take());
      DetectionEngine engine = settings.engine();
      FileScanner scanner = settings.fileScanner(engine);
      CopySteps copies = settings.copySteps(engine);
      new FrameWriter(FrameKind.READY).to(out);
      for (FrameReader next = orders.take(); next.kind() != FrameKind.QUIT; next = orders.take()) {
        FrameReader order = next;
        switch (order.kind()) {
          case SCAN -> scan(scanner, Wire.order(order));
          case WRITE -> answer(() -> written(copies.write(Wire.writeOrder(order))));
          default -> answer(() -> verdict(copies.verify(Wire.verifyOrder(order))));
        }
        out.flush();
      }
    } catch (IOException | RuleException e) {
      Runtime.getRuntime().halt(PARENT_GONE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops by itself a little before it would be ended: what was found is kept, the tail read. */
  private void scan(FileScanner scanner, Wire.ScanOrder order) throws IOException {
    Deadline deadline =
        Deadline.in(Duration.ofSeconds(order.cpuSeconds()).multipliedBy(9).dividedBy(10));
    try {
      scanner.read(order.document(), order.file(), order.name(), deadline, new Sender(out));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    new FrameWriter(FrameKind.DONE).to(out);
  }

  private static FrameWriter written(CopySteps.Writing writing) {
    FrameWriter answer;
    if (writing instanceof CopySteps.Written written) {
      answer = new FrameWriter(FrameKind.WRITTEN);
      Wire.put(written, answer);
    } else {
      answer = new FrameWriter(FrameKind.REFUSED);
      Wire.put((CopySteps.Refused) writing, answer);
    }
    return answer;
  }

  private static FrameWriter verdict(Verdict verdict) {
    FrameWriter answer = new FrameWriter(FrameKind.VERDICT);
    Wire.put(verdict, answer);
    return answer;
  }

  /** Answers an order about a copy, or says why copies cannot be made at all. */
  private void answer(CopyStep step) throws IOException {
    FrameWriter answer;
    try {
      answer = step.take();
    } catch (FrameException e) {
      throw e;
    } catch (IOException e) {
      answer = new FrameWriter(FrameKind.TROUBLE).text(String.valueOf(e.getMessage()));
    }
    answer.to(out);
  }

  /** A step of a copy. */
  private interface CopyStep {
    FrameWriter take() throws IOException;
  }

  /** Sends on what becomes known. */
  private record Sender(OutputStream out) implements ScanSink {

    @Override
    public void opened(OpenedDocument document) {
      FrameWriter frame = new FrameWriter(FrameKind.OPENED);
      Wire.put(document, frame);
      send(frame);
    }

    @Override
    public void picture() {
      send(new FrameWriter(FrameKind.PICTURE));
    }

    @Override
    public void found(int number, Finding finding) {
      FrameWriter frame = new FrameWriter(FrameKind.FOUND).number(number);
      Wire.put(finding, frame);
      send(frame);
    }

    @Override
    public void closed(int number, String mediaType, Coverage coverage, long characters) {
      FrameWriter frame = new FrameWriter(FrameKind.CLOSED).number(number).text(mediaType);
      Wire.put(coverage, frame);
      send(frame.big(characters));
    }

    @Override
    public void failed(Coverage coverage) {
      FrameWriter frame = new FrameWriter(FrameKind.FAILED);
      Wire.put(coverage, frame);
      send(frame);
    }

    private void send(FrameWriter frame) {
      try {
        frame.to(out);
      } catch (IOException e) {
        throw new UncheckedIOException("the parent is gone", e);
      }
    }
  }
}
