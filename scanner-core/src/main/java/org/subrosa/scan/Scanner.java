package org.subrosa.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.document.DocumentRef;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.DocumentScan;
import org.subrosa.finding.LedgerRow;
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
   *
   * @param findings takes what is found, numbered as the rows are
   * @throws SettingsChangedException if the run cannot go on
   */
  public List<LedgerRow> scan(DocumentStore store, Listed listed, FindingSpool findings) {
    DocumentRef document = listed.document();
    ShownName name = ShownName.of(document, names);
    if (!listed.isToBeRead()) {
      return unread(document, name, listed.leftOut());
    }
    return readOrUnread(store, document, name, findings);
  }

  /** Scans a document and returns it, and those inside it, with all that was found, in memory. */
  public List<DocumentScan> scan(DocumentStore store, Listed listed) {
    HeldFindings held = new HeldFindings();
    return held.scans(scan(store, listed, held));
  }

  private List<LedgerRow> readOrUnread(
      DocumentStore store, DocumentRef document, ShownName name, FindingSpool findings) {
    Coverage coverage;
    try {
      return read(store, document, name, findings);
    } catch (ChangedException e) {
      coverage = new Coverage.Changed(e.when);
    } catch (AccessDeniedException e) {
      coverage = new Coverage.IoError("permission denied");
    } catch (IOException e) {
      coverage = new Coverage.IoError(e.getClass().getSimpleName());
    } catch (SettingsChangedException e) {
      throw e;
    } catch (RuntimeException e) {
      coverage = new Coverage.Crash(e.getClass().getSimpleName());
    }
    findings.clear();
    return unread(document, name, coverage);
  }

  /** Returns the row of a document that a run did not come to. */
  public List<LedgerRow> notReached(Listed listed) {
    return unread(
        listed.document(), ShownName.of(listed.document(), names), Coverage.NotReached.STOPPED);
  }

  /** Returns a store's URI as scans show it: without the values in the names of its folders. */
  public String shown(String storeUri) {
    return names.storeWithoutValues(storeUri);
  }

  private List<LedgerRow> read(
      DocumentStore store, DocumentRef document, ShownName name, FindingSpool findings)
      throws IOException {
    if (!isSame(store.refresh(document), document)) {
      throw new ChangedException("changed after it was listed");
    }
    Path file = store.fetch(document);
    List<LedgerRow> rows = reader.read(document, file, name, findings);
    if (!isSame(store.refresh(document), document)) {
      throw new ChangedException("changed while it was read");
    }
    return rows;
  }

  private static List<LedgerRow> unread(DocumentRef document, ShownName name, Coverage coverage) {
    ScanAssembler assembler = new ScanAssembler(document, name, new HeldFindings());
    assembler.failed(coverage);
    return assembler.result();
  }

  private static boolean isSame(DocumentRef now, DocumentRef listed) {
    return now.size() == listed.size() && now.modified().equals(listed.modified());
  }

  /** What was read is not the document that was listed. */
  private static final class ChangedException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String when;

    ChangedException(String when) {
      super(when);
      this.when = when;
    }
  }
}
