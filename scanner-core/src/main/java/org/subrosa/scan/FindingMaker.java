package org.subrosa.scan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.subrosa.detect.Detection;
import org.subrosa.detect.DetectionEngine;
import org.subrosa.detect.Detections;
import org.subrosa.document.ContentId;
import org.subrosa.document.Location;
import org.subrosa.document.Span;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.Finding;
import org.subrosa.names.DeclaredNames;
import org.subrosa.names.DocumentNames;
import org.subrosa.sensitive.Fingerprint;
import org.subrosa.sensitive.Fingerprinter;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.suppress.Candidate;
import org.subrosa.suppress.Suppressions;
import org.subrosa.suppress.Suppressor;
import org.subrosa.text.Label;
import org.subrosa.text.TextUnit;

/** Turns the detections of a unit into findings: masks and fingerprints in place of values. */
final class FindingMaker {

  private final DetectionEngine engine;
  private final Fingerprinter fingerprinter;
  private final double leastConfidence;
  private final double leastInNames;
  private final Suppressor suppressor;

  FindingMaker(DetectionEngine engine, Fingerprinter fingerprinter, double leastConfidence) {
    this(engine, fingerprinter, leastConfidence, Suppressions.NONE);
  }

  FindingMaker(
      DetectionEngine engine,
      Fingerprinter fingerprinter,
      double leastConfidence,
      Suppressions suppressions) {
    this.suppressor = suppressions.suppressor(fingerprinter);
    this.engine = engine;
    this.fingerprinter = fingerprinter;
    this.leastConfidence = leastConfidence;
    this.leastInNames = Math.min(leastConfidence, Confidence.REDACTED);
  }

  /**
   * Returns the identity of a file's bytes under the installation's key. A plain digest would let
   * anyone who has the redacted copy, or guesses a short document, try out what was removed.
   */
  ContentId contentOf(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return new ContentId(fingerprinter.fingerprint("content", ContentId.of(in).hex()).hex());
    }
  }

  /**
   * Hands over the findings of a unit, and returns what was detected and what was left undone.
   *
   * @param content digest of the document's content
   * @param path path of the document of the store, as it is shown
   * @param names what the document has told of its names
   */
  Detections findings(
      TextUnit unit, String content, String path, DocumentNames names, Consumer<Finding> findings) {
    String text = unit.text().reveal(RevealPermit.detection());
    Detections detections = engine.detect(unit, names);
    DeclaredNames.Persons persons = persons(detections);
    for (Detection detection : detections.list()) {
      if (detection.confidence().probability() >= leastConfidence) {
        findings.accept(finding(detection, unit, text, content, path, persons));
      }
    }
    return detections;
  }

  private DeclaredNames.Persons persons(Detections detections) {
    if (!suppressor.asksForPersons()) {
      return DeclaredNames.Persons.NONE;
    }
    return new DeclaredNames.Persons(
        detections.list().stream()
            .filter(detection -> detection.type() == EntityType.PERSON)
            .map(detection -> detection.value().reveal(RevealPermit.detection()))
            .toList());
  }

  private Finding finding(
      Detection detection,
      TextUnit unit,
      String text,
      String content,
      String path,
      DeclaredNames.Persons persons) {
    SensitiveText value = detection.value();
    Fingerprint fingerprint = fingerprinter.fingerprint(detection.type().name(), value);
    Optional<Label> cell = cell(unit, detection.start());
    Location location = cell.map(Label::place).orElse(unit.location());
    int from = cell.map(Label::start).orElse(0);
    int base = cell.isPresent() ? 0 : unit.base();
    Span local =
        Span.ofUtf16(text.substring(from), detection.start() - from, detection.end() - from);
    return new Finding(
        key(detection, location, fingerprint, content),
        detection.rule(),
        detection.type(),
        detection.confidence(),
        detection.severity(),
        detection.processingContext(),
        location,
        new Span(base + local.start(), base + local.end()),
        detection.type().mask().mask(value),
        fingerprint,
        detection.testValue(),
        detection.evidence(),
        detection.alternatives(),
        suppressor.of(
            new Candidate(value, fingerprint, detection.type(), detection.rule(), path, persons)));
  }

  /**
   * Returns the label of the cell in which a detection begins, if the unit has cells of its own.
   */
  private static Optional<Label> cell(TextUnit unit, int at) {
    List<Label> labels = unit.labels();
    int low = 0;
    int high = labels.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Label label = labels.get(middle);
      if (label.end() <= at) {
        low = middle + 1;
      } else if (label.start() > at) {
        high = middle - 1;
      } else {
        return Optional.of(label).filter(some -> some.place() != null);
      }
    }
    return Optional.empty();
  }

  private Fingerprint key(
      Detection detection, Location location, Fingerprint value, String content) {
    return fingerprinter.fingerprint(
        "finding", content, location.describe(), detection.rule().value(), value.hex());
  }

  /** Returns the URI of a store with every value in the names of its folders replaced. */
  String storeWithoutValues(String uri) {
    return Arrays.stream(uri.split("/", -1))
        .map(this::segmentWithoutValues)
        .collect(Collectors.joining("/"));
  }

  private String segmentWithoutValues(String segment) {
    String name = decoded(segment);
    String clean = withoutValues(name);
    return clean.equals(name) ? segment : clean;
  }

  private static String decoded(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return segment;
    }
  }

  /**
   * Returns a name with every value in it replaced by its type and a keyed token. All claims count,
   * also those that lost: they may reach further than the winner. Claims that overlap become one.
   */
  String withoutValues(String name) {
    List<Detection> claims =
        engine.candidates(nameUnit(name)).complete().stream()
            .filter(claim -> claim.confidence().probability() >= leastInNames)
            .sorted(Comparator.comparing(Detection::start))
            .toList();
    StringBuilder clean = new StringBuilder();
    int kept = 0;
    for (int i = 0; i < claims.size(); ) {
      Detection surest = claims.get(i);
      int start = surest.start();
      int end = surest.end();
      for (i++; i < claims.size() && claims.get(i).start() < end; i++) {
        Detection claim = claims.get(i);
        end = Math.max(end, claim.end());
        surest = claim.confidence().compareTo(surest.confidence()) > 0 ? claim : surest;
      }
      clean.append(name, kept, start).append(token(surest));
      kept = end;
    }
    return clean.append(name, kept, name.length()).toString();
  }

  /** Tells two names apart that differ in the value only, without telling the value. */
  private String token(Detection detection) {
    Fingerprint fingerprint = fingerprinter.fingerprint(detection.type().name(), detection.value());
    return "[" + detection.type() + "-" + fingerprint.hex().substring(0, 8) + "]";
  }

  static TextUnit nameUnit(String name) {
    return TextUnit.of(SensitiveText.of(name), new Location.FileName());
  }
}
