package org.subrosa.isolate;

import java.util.HashMap;
import java.util.Map;
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
 * document's own, no more documents than the limits allow, and of each no more findings than one
 * can have.
 */
final class CheckedSink {

  /** Beside the documents that are opened, those that stay closed have rows too. */
  private static final long MOST_ROWS_FOR_ONE = 5;

  /** A few are told, or opened at the end, however few may be opened. */
  private static final long MOST_BESIDE = 10_000;

  /** Characters of one finding: a mask is as long as its value, reasons are sentences. */
  private static final int MOST_WEIGHT = 1 << 17;

  private final ScanAssembler assembler;
  private final ShownName name;
  private final ScannerConfig config;
  private final Set<String> suppressions;

  /** Findings so far of each document that is open. */
  private final Map<Integer, Integer> open = new HashMap<>();

  private int opened;
  private int pictures;

  /**
   * Makes a sink for one document.
   *
   * @param suppressions the ids that a finding can be suppressed by
   */
  CheckedSink(
      ScanAssembler assembler, ShownName name, ScannerConfig config, Set<String> suppressions) {
    this.suppressions = Set.copyOf(suppressions);
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
    open.put(document.number(), 0);
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
    check(open.containsKey(number), "a finding of no document");
    check(open.merge(number, 1, Integer::sum) <= config.mostFindings(), "too many findings");
    check(finding.weight() <= MOST_WEIGHT, "too large a finding");
    check(
        !finding.isSuppressed() || suppressions.contains(finding.suppression()),
        "a suppression that nobody wrote");
    assembler.found(number, finding);
  }

  void closed(int number, String mediaType, Coverage coverage, long characters)
      throws FrameException {
    check(open.remove(number) != null, "the end of no document");
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
