package org.subrosa.isolate;

import java.util.HashSet;
import java.util.Set;
import org.subrosa.extract.Limit;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.Finding;
import org.subrosa.scan.OpenedDocument;
import org.subrosa.scan.ScanAssembler;
import org.subrosa.scan.ScannerConfig;
import org.subrosa.scan.ShownName;

/**
 * Lets through what an honest child can tell of one document: numbers that rise, paths below the
 * document's own, no more documents and findings than the limits allow.
 */
final class CheckedSink {

  /** Beside the documents that are opened, those that stay closed have rows too. */
  private static final long MOST_ROWS_FOR_ONE = 5;

  /** A few are told, or opened at the end, however few may be opened. */
  private static final long MOST_BESIDE = 10_000;

  private final ScanAssembler assembler;
  private final ShownName name;
  private final ScannerConfig config;
  private final Set<Integer> open = new HashSet<>();
  private int opened;
  private int found;
  private int pictures;

  CheckedSink(ScanAssembler assembler, ShownName name, ScannerConfig config) {
    this.assembler = assembler;
    this.name = name;
    this.config = config;
  }

  void opened(OpenedDocument document) throws FrameException {
    boolean isTop = opened == 0;
    check(document.number() == opened, "documents out of order");
    check(opened < mostRows(), "too many documents");
    check(isTop == (document.depth() == 0), "a document at another depth");
    check(
        isTop
            ? document.path().equals(name.path())
            : document.path().startsWith(name.path() + "!/"),
        "a document of another path");
    opened++;
    found = 0;
    open.add(document.number());
    assembler.opened(document);
  }

  /** A child has more time for each picture, but not without end. */
  void picture() throws FrameException {
    check(config.ocr().isOn() && pictures < config.ocr().pictures(), "too many pictures");
    pictures++;
  }

  private long mostRows() {
    return MOST_ROWS_FOR_ONE * config.limits().of(Limit.EMBEDDED) + MOST_BESIDE;
  }

  void found(int number, Finding finding) throws FrameException {
    check(open.contains(number), "a finding of no document");
    check(++found <= config.mostFindings() * 2L, "too many findings");
    assembler.found(number, finding);
  }

  void closed(int number, String mediaType, Coverage coverage, long characters)
      throws FrameException {
    check(open.remove(number), "the end of no document");
    found = 0;
    assembler.closed(number, mediaType, coverage, characters);
  }

  void failed(Coverage coverage) throws FrameException {
    check(coverage.isUnexamined(), "a failure that is none");
    open.clear();
    assembler.failed(coverage);
  }

  /** The child says that it has told everything. */
  void done() throws FrameException {
    check(opened > 0 || !assembler.result().isEmpty(), "nothing about the document");
    check(open.isEmpty(), "a document without its end");
  }

  private static void check(boolean holds, String what) throws FrameException {
    if (!holds) {
      throw new FrameException(what);
    }
  }
}
