package org.subrosa.scan;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.subrosa.detect.Detections;
import org.subrosa.document.ContentId;
import org.subrosa.document.DocumentRef;
import org.subrosa.document.Location;
import org.subrosa.extract.ExtractionSink;
import org.subrosa.finding.Coverage;
import org.subrosa.finding.Finding;
import org.subrosa.finding.RuleId;
import org.subrosa.names.DocumentNames;
import org.subrosa.text.TextUnit;

/** Turns what an extractor reads of one document into scans, detecting unit by unit. */
final class ScanRecorder implements ExtractionSink {

  private static final int MOST_NAME = 200;
  private static final int MOST_NAMED = 3;

  private final FindingMaker maker;
  private final int mostFindings;
  private final ScanSink sink;
  private final Deque<Open> open = new ArrayDeque<>();
  private String path = "";
  private int begun;

  ScanRecorder(FindingMaker maker, int mostFindings, ScanSink sink) {
    this.maker = maker;
    this.mostFindings = mostFindings;
    this.sink = sink;
  }

  /** Opens the document of the store itself, which results show under a path. */
  void start(DocumentRef document, String path, ContentId content) {
    this.path = path;
    push(path, document.size(), content);
    detect(FindingMaker.nameUnit(document.path()));
  }

  @Override
  public void begin(String name, Path bytes) {
    embedded(innerPath(current(), name), bytes);
    if (!name.isBlank()) {
      detect(FindingMaker.nameUnit(name));
    }
  }

  @Override
  public void unopened(String name, Coverage coverage) {
    push(innerPath(current(), name), 0, ContentId.UNKNOWN);
    if (!name.isBlank()) {
      detect(FindingMaker.nameUnit(name));
    }
    end("", coverage);
  }

  private String innerPath(Open outer, String name) {
    int number = ++outer.children;
    String shown =
        name.isBlank() ? "#" + number : printable(ShownName.shown(name, maker::withoutValues));
    return outer.document.path() + "!/" + shown;
  }

  private void embedded(String innerPath, Path bytes) {
    long size = 0;
    ContentId content = ContentId.UNKNOWN;
    try {
      size = Files.size(bytes);
      content = maker.contentOf(bytes);
    } catch (IOException e) {
      current().trouble = "a document inside could not be kept for reading";
    }
    push(innerPath, size, content);
  }

  private static String printable(String name) {
    String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "_");
    return plain.codePointCount(0, plain.length()) <= MOST_NAME
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, MOST_NAME)) + "...";
  }

  @Override
  public void picture() {
    sink.picture();
  }

  @Override
  public void unit(TextUnit unit) {
    Open current = current();
    current.characters += unit.text().length() - unit.overlap();
    if (current.findings < mostFindings) {
      detect(unit);
    } else {
      current.isFull = true;
    }
  }

  /** A rule that fails on a text costs that text and not the document, nor those around it. */
  private void detect(TextUnit unit) {
    try {
      Open current = current();
      Detections done =
          maker.findings(unit, current.document.content().hex(), path, current.persons, this::add);
      current.givenUp.addAll(done.givenUp());
      current.unknownLanguages.addAll(done.unknownLanguages());
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
    (finding.isSuppressed() ? current.suppressed : current.valuesOf(finding.location()))
        .note(finding);
    if (current.findings < mostFindings) {
      current.findings++;
      sink.found(current.document.number(), finding);
    } else {
      current.isFull = true;
    }
  }

  @Override
  public void end(String mediaType, Coverage coverage) {
    Open ended = open.pop();
    Open outer = open.peek();
    if (outer != null) {
      outer.known.noteAll(ended.known);
      outer.known.noteAll(ended.names);
      outer.known.noteAll(ended.pictured);
    }
    sink.closed(ended.document.number(), mediaType, reached(ended, coverage), ended.characters);
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
    if (ended.isFull) {
      return new Coverage.Partial("limit on findings");
    }
    return ended.unknownLanguages.isEmpty() ? coverage : withoutNames(coverage, ended);
  }

  /** Rules are for every language, so the document was examined; its row says what was not. */
  private static Coverage withoutNames(Coverage coverage, Open ended) {
    if (!(coverage instanceof Coverage.Examined examined)) {
      return coverage;
    }
    return examined.withoutNames(ended.unknownLanguages.stream().limit(MOST_NAMED).toList());
  }

  private static String givenUp(SortedSet<RuleId> rules) {
    String first = rules.stream().limit(MOST_NAMED).map(RuleId::value).collect(joining(", "));
    int more = rules.size() - MOST_NAMED;
    return "limit on steps of rule " + first + (more > 0 ? " and " + more + " more" : "");
  }

  private void push(String path, long bytes, ContentId content) {
    OpenedDocument document = new OpenedDocument(begun++, open.size(), path, bytes, content);
    open.push(new Open(document));
    sink.opened(document);
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
    final OpenedDocument document;
    final SortedSet<RuleId> givenUp = new TreeSet<>();
    final SortedSet<String> unknownLanguages = new TreeSet<>();
    final DocumentNames persons = new DocumentNames();
    final KnownValues known = new KnownValues();
    final KnownValues names = new KnownValues();
    final KnownValues pictured = new KnownValues();
    final KnownValues suppressed = new KnownValues();
    int findings;
    long characters;
    int children;
    boolean isFull;
    String trouble = "";

    Open(OpenedDocument document) {
      this.document = document;
    }

    /** What is in a name, or in one of several pictures, is no reason to be silent elsewhere. */
    KnownValues valuesOf(Location location) {
      return location instanceof Location.FileName
          ? names
          : location instanceof Location.PictureText ? pictured : known;
    }

    /**
     * The second reading, and that of pictures, come upon values that the first one showed, or a
     * document inside. What is suppressed in one place is no reason to be silent about it in
     * another where it is not.
     */
    boolean isRepeated(Finding finding) {
      boolean isLater =
          finding.location() instanceof Location.Hidden
              || finding.location() instanceof Location.PictureText;
      return isLater
          && (known.hasAsSure(finding)
              || (finding.isSuppressed() && suppressed.hasAsSure(finding)));
    }
  }
}
