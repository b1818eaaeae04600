package org.subrosa.detect;

import java.util.ArrayList;
import java.util.List;
import org.subrosa.document.Span;
import org.subrosa.finding.EntityType;
import org.subrosa.finding.RedactionLabel;
import org.subrosa.finding.RuleId;
import org.subrosa.names.Clue;
import org.subrosa.names.LabelledCell;
import org.subrosa.names.Name;
import org.subrosa.names.NameFinder;
import org.subrosa.names.Names;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;
import org.subrosa.text.View;

/** Detects names of persons, organizations and places by a trained tagger and by what is around. */
final class NameDetector implements Detector {

  private static final RuleId PERSON = new RuleId("names.person.1");
  private static final RuleId ORGANIZATION = new RuleId("names.organization.1");
  private static final RuleId PLACE = new RuleId("names.place.1");

  private static final int PERSON_SEVERITY = 2;
  private static final int OTHER_SEVERITY = 1;
  private static final int PROCESSING_CONTEXT = 1;

  private final NameFinder names;

  NameDetector(NameFinder names) {
    this.names = names;
  }

  /** What comes out of a code is shown with what is around it, which would be named twice. */
  @Override
  public void detect(Reading reading, DetectionSink out) {
    View view = reading.view();
    if (!view.layer().equals(reading.isFileName() ? View.FILE_NAME : View.PLAIN)) {
      return;
    }
    String text = RedactionLabel.blank(view.text());
    Names found = names.find(text, cells(reading), reading.names());
    found.unknownLanguage().ifPresent(out::unknownLanguage);
    for (Name name : found.list()) {
      Detection detection = detection(name, view);
      if (detection.confidence().probability() >= DetectionEngine.FLOOR
          && (!reading.isFileName() || isWholePerson(name, text))) {
        out.found(detection);
      }
    }
  }

  /** Single words in the names of files are seldom somebody's name. */
  private static boolean isWholePerson(Name name, String text) {
    return name.type() == EntityType.PERSON
        && Character.isUpperCase(text.charAt(name.start()))
        && text.substring(name.start(), name.end()).indexOf(' ') > 0;
  }

  private static List<LabelledCell> cells(Reading reading) {
    List<LabelledCell> cells = new ArrayList<>();
    int at = 0;
    for (Label label : reading.labels()) {
      int start = reading.firstFrom(at, label.start());
      at = reading.firstFrom(start, label.end());
      if (at > start) {
        cells.add(new LabelledCell(new Span(start, at), Reading.reveal(label.text())));
      }
    }
    return cells;
  }

  private static Detection detection(Name name, View view) {
    EvidenceScorer scorer = new EvidenceScorer(name.origin(), name.prior());
    for (Clue clue : name.clues()) {
      scorer.add(clue.reason(), clue.likelihoodRatio());
    }
    return new Detection(
        view.map().start(name.start()),
        view.map().end(name.end()),
        SensitiveText.of(view.text().substring(name.start(), name.end())),
        rule(name.type()),
        name.type(),
        scorer.confidence(),
        name.type() == EntityType.PERSON ? PERSON_SEVERITY : OTHER_SEVERITY,
        PROCESSING_CONTEXT,
        false,
        scorer.terms(),
        List.of());
  }

  private static RuleId rule(EntityType type) {
    return switch (type) {
      case PERSON -> PERSON;
      case ORG -> ORGANIZATION;
      default -> PLACE;
    };
  }
}
