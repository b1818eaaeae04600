package org.subrosa.scan;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.subrosa.document.ContentId;
import org.subrosa.document.DocumentRef;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.Finding;
import org.subrosa.finding.LedgerRow;

/**
 * Puts the rows of a document together from what a reader hands over, and its findings aside.
 * Whatever the reader leaves open when it fails ends as the failure says, with what was found until
 * then.
 */
public final class ScanAssembler implements ScanSink {

  private final DocumentRef document;
  private final ShownName name;
  private final FindingSpool findings;
  private final SortedMap<Integer, OpenedDocument> open = new TreeMap<>();
  private final SortedMap<Integer, LedgerRow> rows = new TreeMap<>();

  /**
   * Makes an assembler for one document of a store.
   *
   * @param findings takes what is found; emptied when the document is opened, as what an earlier
   *     attempt found would be there twice
   */
  public ScanAssembler(DocumentRef document, ShownName name, FindingSpool findings) {
    this.document = document;
    this.name = name;
    this.findings = findings;
  }

  @Override
  public void opened(OpenedDocument opened) {
    if (open.containsKey(opened.number()) || rows.containsKey(opened.number())) {
      throw new IllegalStateException("opened twice: " + opened.number());
    }
    if (!isBegun()) {
      findings.clear();
    }
    open.put(opened.number(), opened);
  }

  /** Returns whether a reader came so far as to open the document. */
  public boolean isBegun() {
    return !open.isEmpty() || !rows.isEmpty();
  }

  @Override
  public void found(int number, Finding finding) {
    if (!open.containsKey(number)) {
      throw notOpen(number);
    }
    findings.add(number, finding);
  }

  @Override
  public void closed(int number, String mediaType, Coverage coverage, long characters) {
    OpenedDocument closed = open.remove(number);
    if (closed == null) {
      throw notOpen(number);
    }
    rows.put(number, row(closed, mediaType, coverage, characters));
  }

  @Override
  public void failed(Coverage coverage) {
    List.copyOf(open.keySet()).forEach(number -> closed(number, "", coverage, 0));
    LedgerRow top = rows.get(0);
    rows.put(0, top == null ? unread(coverage) : top.ending(coverage));
  }

  private static IllegalStateException notOpen(int number) {
    return new IllegalStateException("not open: " + number);
  }

  private LedgerRow row(
      OpenedDocument opened, String mediaType, Coverage coverage, long characters) {
    return new LedgerRow(
        name.store(),
        opened.path(),
        opened.depth(),
        mediaType,
        opened.bytes(),
        opened.content(),
        document.access(),
        coverage,
        characters);
  }

  /** Returns the row of the document with nothing in it. */
  private LedgerRow unread(Coverage coverage) {
    return row(
        new OpenedDocument(0, 0, name.path(), document.size(), ContentId.UNKNOWN), "", coverage, 0);
  }

  /** Returns the rows by number, the document of the store first. */
  public List<LedgerRow> result() {
    return List.copyOf(rows.values());
  }
}
