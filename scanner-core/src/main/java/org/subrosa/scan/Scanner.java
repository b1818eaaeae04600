package org.subrosa.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.document.DocumentRef;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.DocumentScan;
import org.subrosa.sensitive.Fingerprinter;
import org.subrosa.store.DocumentStore;
import org.subrosa.store.Listed;

/**
 * Scans one document of a store at a time: fetches it, has it read, and looks whether it changed
 * meanwhile. Immutable; one serves all threads of a JVM.
 */
public final class Scanner {

  private final DocumentReader reader;
  private final FindingMaker names;

  /** Puts a scanner together that reads in this process. */
  public Scanner(DetectionEngine engine, Fingerprinter fingerprinter, ScannerConfig config) {
    this(new FileScanner(engine, fingerprinter, config), engine, fingerprinter, config);
  }

  /**
   * Puts a scanner together.
   *
   * @param engine looks for values in names; documents are left to the reader
   */
  public Scanner(
      DocumentReader reader,
      DetectionEngine engine,
      Fingerprinter fingerprinter,
      ScannerConfig config) {
    this.reader = reader;
    this.names = new FindingMaker(engine, fingerprinter, config.leastConfidence());
  }

  /**
   * Scans what a listing came upon: the document first, then those inside it in the order in which
   * they lie there. A document that is left out has its row and nothing else.
   */
  public List<DocumentScan> scan(DocumentStore store, Listed listed) {
    DocumentRef document = listed.document();
    ShownName name = ShownName.of(document, names);
    if (!listed.isToBeRead()) {
      return unread(document, name, listed.leftOut());
    }
    try {
      return read(store, document, name);
    } catch (AccessDeniedException e) {
      return unread(document, name, new Coverage.IoError("permission denied"));
    } catch (IOException e) {
      return unread(document, name, new Coverage.IoError(e.getClass().getSimpleName()));
    } catch (RuntimeException e) {
      return unread(document, name, new Coverage.Crash(e.getClass().getSimpleName()));
    }
  }

  /** Returns the row of a document that a run did not come to. */
  public List<DocumentScan> notReached(Listed listed) {
    return unread(
        listed.document(),
        ShownName.of(listed.document(), names),
        new Coverage.NotReached("the run was stopped"));
  }

  /** Returns a store's URI as scans show it: without the values in the names of its folders. */
  public String shown(String storeUri) {
    return names.storeWithoutValues(storeUri);
  }

  private List<DocumentScan> read(DocumentStore store, DocumentRef document, ShownName name)
      throws IOException {
    if (!isSame(store.refresh(document), document)) {
      return unread(document, name, new Coverage.Changed("changed after it was listed"));
    }
    Path file = store.fetch(document);
    List<DocumentScan> scans = reader.read(document, file, name);
    if (!isSame(store.refresh(document), document)) {
      return unread(document, name, new Coverage.Changed("changed while it was read"));
    }
    return scans;
  }

  private static List<DocumentScan> unread(
      DocumentRef document, ShownName name, Coverage coverage) {
    ScanAssembler assembler = new ScanAssembler(document, name);
    assembler.failed(coverage);
    return assembler.result();
  }

  private static boolean isSame(DocumentRef now, DocumentRef listed) {
    return now.size() == listed.size() && now.modified().equals(listed.modified());
  }
}
