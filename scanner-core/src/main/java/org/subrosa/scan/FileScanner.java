package org.subrosa.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.document.DocumentRef;
import org.subrosa.extract.Deadline;
import org.subrosa.extract.TikaExtractor;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.LedgerRow;
import org.subrosa.sensitive.Fingerprinter;
import org.subrosa.sensitive.Passwords;
import org.subrosa.suppress.Suppressions;

/** Extracts and detects in this process. Immutable; one serves all threads of a JVM. */
public final class FileScanner implements DocumentReader {

  private final TikaExtractor extractor;
  private final FindingMaker findings;
  private final ScannerConfig config;

  /** Puts a scanner together that opens nothing that needs a password. */
  public FileScanner(DetectionEngine engine, Fingerprinter fingerprinter, ScannerConfig config) {
    this(engine, fingerprinter, config, Passwords.NONE, Suppressions.NONE);
  }

  /**
   * Puts a scanner together.
   *
   * @param passwords tried on documents that need one
   * @param suppressions what is no exposure
   */
  public FileScanner(
      DetectionEngine engine,
      Fingerprinter fingerprinter,
      ScannerConfig config,
      Passwords passwords,
      Suppressions suppressions) {
    this.extractor = new TikaExtractor(config.limits(), config.ocr(), passwords);
    this.findings = new FindingMaker(engine, fingerprinter, config.leastConfidence(), suppressions);
    this.config = config;
  }

  @Override
  public List<LedgerRow> read(
      DocumentRef document, Path file, ShownName name, FindingSpool findings) {
    ScanAssembler assembler = new ScanAssembler(document, name, findings);
    read(document, file, name, Deadline.NONE, assembler);
    return assembler.result();
  }

  /** Reads a document up to a deadline and hands over what becomes known, as it does. */
  public void read(
      DocumentRef document, Path file, ShownName name, Deadline deadline, ScanSink sink) {
    try {
      ScanRecorder recorder = new ScanRecorder(findings, config.mostFindings(), sink);
      recorder.start(document, name.path(), findings.contentOf(file));
      extractor.extract(file, String.valueOf(file.getFileName()), deadline, recorder);
    } catch (AccessDeniedException e) {
      sink.failed(new Coverage.IoError("permission denied"));
    } catch (IOException e) {
      sink.failed(new Coverage.IoError(e.getClass().getSimpleName()));
    } catch (RuntimeException e) {
      sink.failed(new Coverage.Crash(e.getClass().getSimpleName()));
    } catch (StackOverflowError e) {
      sink.failed(new Coverage.Crash(Coverage.TOO_DEEP));
    } catch (OutOfMemoryError e) {
      sink.failed(new Coverage.OutOfMemory("heap"));
    }
  }
}
