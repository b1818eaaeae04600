package org.subrosa.scan;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.subrosa.document.ContentId;
import org.subrosa.document.DocumentRef;
import org.subrosa.document.Location;
import org.subrosa.extract.ExtractionSink;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.DocumentScan;
import org.subrosa.finding.Finding;
import org.subrosa.finding.RuleId;
import org.subrosa.text.TextUnit;

/** Collects what an extractor reads of one document into scans, detecting unit by unit. */
final class ScanRecorder implements ExtractionSink {

  private static final int MOST_NAME = 200;
  private static final int MOST_NAMED = 3;

  private final DocumentRef document;
  private final FindingMaker maker;
  private final int mostFindings;
  private final String store;
  private final String path;
  private final Deque<Open> open = new ArrayDeque<>();
  private final SortedMap<Integer, DocumentScan> scans = new TreeMap<>();
  private int begun;

  ScanRecorder(DocumentRef document, FindingMaker maker, int mostFindings) {
    this.document = document;
    this.maker = maker;
    this.mostFindings = mostFindings;
    this.store = shown(() -> maker.storeWithoutValues(document.store()));
    this.path = withoutValues(document.path());
  }

  /** Opens the document of the store itself. */
  void start(ContentId content) {
    push(new Open(begun++, path, document.size(), content));
    detect(FindingMaker.nameUnit(document.path()));
  }

  @Override
  public void begin(String name, Path bytes) {
    Open outer = current();
    int number = ++outer.children;
    String shown = name.isBlank() ? "#" + number : printable(withoutValues(name));
    push(embedded(outer.path + "!/" + shown, bytes));
    if (!name.isBlank()) {
      detect(FindingMaker.nameUnit(name));
    }
  }

  private String withoutValues(String name) {
    return shown(() -> maker.withoutValues(name));
  }

  /** A name in which values cannot be looked for is not shown. */
  private static String shown(Supplier<String> name) {
    try {
      return name.get();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return "[name withheld]";
    }
  }

  private Open embedded(String innerPath, Path bytes) {
    try {
      return new Open(begun++, innerPath, Files.size(bytes), maker.contentOf(bytes));
    } catch (IOException e) {
      return new Open(begun++, innerPath, 0, ContentId.UNKNOWN);
    }
  }

  private static String printable(String name) {
    String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "_");
    return plain.codePointCount(0, plain.length()) <= MOST_NAME
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, MOST_NAME)) + "...";
  }

  @Override
  public void unit(TextUnit unit) {
    Open current = current();
    current.characters += unit.text().length() - unit.overlap();
    if (current.findings.size() < mostFindings) {
      detect(unit);
    } else {
      current.isFull = true;
    }
  }

  /** A rule that fails on a text costs that text and not the document, nor those around it. */
  private void detect(TextUnit unit) {
    try {
      current().givenUp.addAll(maker.findings(unit, current().content.hex(), this::add));
    } catch (RuntimeException | StackOverflowError e) {
      current().trouble = "a rule failed on part of the text";
    } catch (OutOfMemoryError e) {
      current().trouble = "a rule needed too much memory for part of the text";
    }
  }

  private void add(Finding finding) {
    Open current = current();
    if (current.isRepeated(finding)) {
      return;
    }
    if (!(finding.location() instanceof Location.FileName)) {
      current.known.note(finding);
    }
    if (current.findings.size() < mostFindings) {
      current.findings.add(finding);
    } else {
      current.isFull = true;
    }
  }

  @Override
  public void end(String mediaType, Coverage coverage) {
    Open ended = open.pop();
    Open outer = open.peek();
    if (outer != null && outer.known.size() < mostFindings) {
      ended.findings.forEach(outer.known::note);
    }
    scans.put(ended.order, scan(ended, mediaType, reached(ended, coverage)));
  }

  private static Coverage reached(Open ended, Coverage coverage) {
    if (coverage.isUnexamined()) {
      return coverage;
    }
    if (!ended.trouble.isEmpty()) {
      return new Coverage.Partial(ended.trouble);
    }
    if (!ended.givenUp.isEmpty()) {
      return new Coverage.Partial(givenUp(ended.givenUp));
    }
    return ended.isFull ? new Coverage.Partial("limit on findings") : coverage;
  }

  private static String givenUp(SortedSet<RuleId> rules) {
    String first = rules.stream().limit(MOST_NAMED).map(RuleId::value).collect(joining(", "));
    int more = rules.size() - MOST_NAMED;
    return "limit on steps of rule " + first + (more > 0 ? " and " + more + " more" : "");
  }

  private DocumentScan scan(Open ended, String mediaType, Coverage coverage) {
    ended.findings.sort(BY_PLACE);
    return new DocumentScan(
        store,
        ended.path,
        open.size(),
        mediaType,
        ended.bytes,
        ended.content,
        document.access(),
        coverage,
        ended.characters,
        ended.findings);
  }

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing((Finding finding) -> finding.location().describe())
          .thenComparing(finding -> finding.span().start())
          .thenComparing(finding -> finding.span().end())
          .thenComparing(Finding::rule);

  /** Returns the scans, the document of the store first. */
  List<DocumentScan> result() {
    return List.copyOf(scans.values());
  }

  /** Returns the one row of a document that was not, or not properly, read. */
  List<DocumentScan> unread(Coverage coverage) {
    return List.of(
        new DocumentScan(
            store,
            path,
            0,
            "",
            document.size(),
            ContentId.UNKNOWN,
            document.access(),
            coverage,
            0,
            List.of()));
  }

  private void push(Open document) {
    open.push(document);
  }

  private Open current() {
    Open current = open.peek();
    if (current == null) {
      throw new NoSuchElementException("no document is open");
    }
    return current;
  }

  /** A document that is being read. */
  private static final class Open {
    final int order;
    final String path;
    final long bytes;
    final ContentId content;
    final List<Finding> findings = new ArrayList<>();
    final SortedSet<RuleId> givenUp = new TreeSet<>();
    final KnownValues known = new KnownValues();
    long characters;
    int children;
    boolean isFull;
    String trouble = "";

    Open(int order, String path, long bytes, ContentId content) {
      this.order = order;
      this.path = path;
      this.bytes = bytes;
      this.content = content;
    }

    /** The second reading comes upon values that the first one showed, or a document inside. */
    boolean isRepeated(Finding finding) {
      return finding.location() instanceof Location.Hidden && known.hasAsSure(finding);
    }
  }
}
