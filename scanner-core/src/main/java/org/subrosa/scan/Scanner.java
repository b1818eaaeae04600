package org.subrosa.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.document.DocumentRef;
import org.subrosa.extract.TikaExtractor;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.DocumentScan;
import org.subrosa.sensitive.Fingerprinter;
import org.subrosa.store.DocumentStore;
import org.subrosa.store.Listed;

/** Scans one document at a time. Immutable; one serves all threads of a JVM. */
public final class Scanner {

  private final TikaExtractor extractor;
  private final FindingMaker findings;
  private final ScannerConfig config;

  /** Puts a scanner together. */
  public Scanner(DetectionEngine engine, Fingerprinter fingerprinter, ScannerConfig config) {
    this.extractor = new TikaExtractor(config.limits());
    this.findings = new FindingMaker(engine, fingerprinter, config.leastConfidence());
    this.config = config;
  }

  /**
   * Scans what a listing came upon: the document first, then those inside it in the order in which
   * they lie there. A document that is left out has its row and nothing else.
   */
  public List<DocumentScan> scan(DocumentStore store, Listed listed) {
    DocumentRef document = listed.document();
    ScanRecorder recorder = new ScanRecorder(document, findings, config.mostFindings());
    if (!listed.isToBeRead()) {
      return recorder.unread(listed.leftOut());
    }
    try {
      return read(store, document, recorder);
    } catch (AccessDeniedException e) {
      return recorder.unread(new Coverage.IoError("permission denied"));
    } catch (IOException e) {
      return recorder.unread(new Coverage.IoError(e.getClass().getSimpleName()));
    } catch (RuntimeException e) {
      return recorder.unread(new Coverage.Crash(e.getClass().getSimpleName()));
    } catch (StackOverflowError e) {
      return recorder.unread(new Coverage.Crash("nested too deeply"));
    } catch (OutOfMemoryError e) {
      return recorder.unread(new Coverage.OutOfMemory("heap"));
    }
  }

  /** Returns the row of a document that a run did not come to. */
  public List<DocumentScan> notReached(Listed listed) {
    return new ScanRecorder(listed.document(), findings, 0)
        .unread(new Coverage.NotReached("the run was stopped"));
  }

  /** Returns a store's URI as scans show it: without the values in the names of its folders. */
  public String shown(String storeUri) {
    return findings.storeWithoutValues(storeUri);
  }

  private List<DocumentScan> read(DocumentStore store, DocumentRef document, ScanRecorder recorder)
      throws IOException {
    if (!isSame(store.refresh(document), document)) {
      return recorder.unread(new Coverage.Changed("changed after it was listed"));
    }
    Path file = store.fetch(document);
    recorder.start(findings.contentOf(file));
    extractor.extract(file, String.valueOf(file.getFileName()), recorder);
    if (!isSame(store.refresh(document), document)) {
      return recorder.unread(new Coverage.Changed("changed while it was read"));
    }
    return recorder.result();
  }

  private static boolean isSame(DocumentRef now, DocumentRef listed) {
    return now.size() == listed.size() && now.modified().equals(listed.modified());
  }
}
