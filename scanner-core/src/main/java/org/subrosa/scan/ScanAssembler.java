package org.subrosa.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.subrosa.document.ContentId;
import org.subrosa.document.DocumentRef;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.DocumentScan;
import org.subrosa.finding.Finding;

/**
 * Puts scans together from what a reader hands over. Whatever the reader leaves open when it fails
 * ends as the failure says, with what was found until then.
 */
public final class ScanAssembler implements ScanSink {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing((Finding finding) -> finding.location().describe())
          .thenComparing(finding -> finding.span().start())
          .thenComparing(finding -> finding.span().end())
          .thenComparing(Finding::rule);

  private final DocumentRef document;
  private final ShownName name;
  private final SortedMap<Integer, Open> open = new TreeMap<>();
  private final SortedMap<Integer, DocumentScan> scans = new TreeMap<>();

  /** Makes an assembler for one document of a store. */
  public ScanAssembler(DocumentRef document, ShownName name) {
    this.document = document;
    this.name = name;
  }

  @Override
  public void opened(OpenedDocument opened) {
    if (open.containsKey(opened.number()) || scans.containsKey(opened.number())) {
      throw new IllegalStateException("opened twice: " + opened.number());
    }
    open.put(opened.number(), new Open(opened, new ArrayList<>()));
  }

  @Override
  public void found(int number, Finding finding) {
    open(number).findings().add(finding);
  }

  @Override
  public void closed(int number, String mediaType, Coverage coverage, long characters) {
    Open closed = open(number);
    open.remove(number);
    scans.put(number, scan(closed, mediaType, coverage, characters));
  }

  @Override
  public void failed(Coverage coverage) {
    List.copyOf(open.keySet()).forEach(number -> closed(number, "", coverage, 0));
    DocumentScan top = scans.get(0);
    scans.put(0, top == null ? unread(coverage) : failed(top, coverage));
  }

  private Open open(int number) {
    Open document = open.get(number);
    if (document == null) {
      throw new IllegalStateException("not open: " + number);
    }
    return document;
  }

  private DocumentScan scan(Open closed, String mediaType, Coverage coverage, long characters) {
    closed.findings().sort(BY_PLACE);
    OpenedDocument opened = closed.document();
    return new DocumentScan(
        name.store(),
        opened.path(),
        opened.depth(),
        mediaType,
        opened.bytes(),
        opened.content(),
        document.access(),
        coverage,
        characters,
        closed.findings());
  }

  private static DocumentScan failed(DocumentScan scan, Coverage coverage) {
    return new DocumentScan(
        scan.store(),
        scan.path(),
        scan.depth(),
        scan.mediaType(),
        scan.bytes(),
        scan.content(),
        scan.access(),
        coverage,
        scan.characters(),
        scan.findings());
  }

  /** Returns the row of the document with nothing in it. */
  private DocumentScan unread(Coverage coverage) {
    Open nothing =
        new Open(
            new OpenedDocument(0, 0, name.path(), document.size(), ContentId.UNKNOWN),
            new ArrayList<>());
    return scan(nothing, "", coverage, 0);
  }

  /** Returns the scans, the document of the store first. */
  public List<DocumentScan> result() {
    return List.copyOf(scans.values());
  }

  /** A document that is being read. */
  private record Open(OpenedDocument document, List<Finding> findings) {}
}
