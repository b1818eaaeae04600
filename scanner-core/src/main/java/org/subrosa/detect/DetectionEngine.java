package org.subrosa.detect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.subrosa.context.SensitiveContexts;
import org.subrosa.document.Location;
import org.subrosa.finding.RuleId;
import org.subrosa.names.DocumentNames;
import org.subrosa.names.NameFinder;
import org.subrosa.rule.RuleSet;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.text.DrawnTables;
import org.subrosa.text.Label;
import org.subrosa.text.TextUnit;
import org.subrosa.text.View;
import org.subrosa.text.Views;

/**
 * Finds the values in a unit of text. Immutable and safe for use by many threads; one serves a
 * whole JVM.
 */
public final class DetectionEngine {

  /** Below this nothing is even a candidate. */
  public static final double FLOOR = 0.05;

  private final List<Detector> detectors;
  private final PersonContexts contexts;

  private DetectionEngine(List<Detector> detectors, SensitiveContexts contexts) {
    this.detectors = List.copyOf(detectors);
    this.contexts = new PersonContexts(contexts);
  }

  /** Starts an engine. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the winning detections of a unit with at least {@link #FLOOR} confidence, by place, and
   * the terms of sensitive contexts that stand beside persons; those that lie wholly in the unit's
   * overlap are left out.
   */
  public Detections detect(TextUnit unit) {
    return detect(unit, new DocumentNames());
  }

  /**
   * Does the same for a unit of a document of which other units went before.
   *
   * @param names what they told of its names; takes up what this one tells
   */
  public Detections detect(TextUnit unit, DocumentNames names) {
    Claimed claimed = claimed(unit, names);
    PersonContexts.Outcome outcome = weighed(claimed);
    return claimed.claims().with(PersonContexts.merged(outcome, claimed.text().length()));
  }

  /**
   * Returns every claim of every detector before claims are settled, and every term of a sensitive
   * context beside a person: what redaction takes out, since a losing claim may reach further than
   * the winner.
   */
  public Detections candidates(TextUnit unit) {
    return candidates(unit, new DocumentNames());
  }

  /**
   * Does the same for a unit of a document of which other units went before.
   *
   * @param names what they told of its names; takes up what this one tells
   */
  public Detections candidates(TextUnit unit, DocumentNames names) {
    Claimed claimed = claimed(unit, names);
    if (contexts.isSilent()) {
      return claimed.claims();
    }
    List<Detection> all = new ArrayList<>(claimed.claims().list());
    all.addAll(weighed(claimed).terms());
    return claimed.claims().with(all);
  }

  private Claimed claimed(TextUnit unit, DocumentNames names) {
    Claims claims = new Claims(unit.overlap());
    String text = unit.text().reveal(RevealPermit.detection());
    boolean isName = unit.location() instanceof Location.FileName;
    List<Label> labels = unit.labels().isEmpty() ? DrawnTables.labels(text) : unit.labels();
    List<View> views = isName ? Views.ofName(text) : Views.of(text);
    for (View view : views) {
      Reading reading = new Reading(view, labels, isName, names);
      for (Detector detector : detectors) {
        detector.detect(reading, claims);
      }
    }
    return new Claimed(unit, text, labels, views.get(0), claims.all());
  }

  private PersonContexts.Outcome weighed(Claimed claimed) {
    List<Detection> settled = OverlapResolver.resolve(claimed.claims().list());
    return contexts.isSilent()
        ? new PersonContexts.Outcome(settled, List.of())
        : contexts.weigh(
            claimed.unit(), claimed.text(), claimed.plain(), claimed.labels(), settled);
  }

  /** A unit, what it reads, and what the detectors claim in it. */
  private record Claimed(
      TextUnit unit, String text, List<Label> labels, View plain, Detections claims) {

    /** Returns the number of claims, never the text. */
    @Override
    public String toString() {
      return "Claimed[" + claims.list().size() + " claims]";
    }
  }

  /** The claims of all detectors in all readings of a unit: of equal ones the surest. */
  private static final class Claims implements DetectionSink {

    private final int overlap;
    private final Map<Claim, Detection> surest = new LinkedHashMap<>();
    private final SortedSet<RuleId> givenUp = new TreeSet<>();
    private final SortedSet<String> unknownLanguages = new TreeSet<>();

    Claims(int overlap) {
      this.overlap = overlap;
    }

    @Override
    public void found(Detection detection) {
      if (detection.confidence().probability() >= FLOOR && detection.end() > overlap) {
        surest.merge(
            new Claim(detection.start(), detection.end(), detection.rule()),
            detection,
            (old, other) -> other.confidence().compareTo(old.confidence()) > 0 ? other : old);
      }
    }

    @Override
    public void givenUp(RuleId rule) {
      givenUp.add(rule);
    }

    @Override
    public void unknownLanguage(String code) {
      unknownLanguages.add(code);
    }

    Detections all() {
      return new Detections(List.copyOf(surest.values()), givenUp, unknownLanguages);
    }
  }

  /** A rule's claim on a stretch. */
  private record Claim(int start, int end, RuleId rule) {}

  /** Puts an engine together. */
  public static final class Builder {

    private final List<Detector> detectors = new ArrayList<>();
    private SensitiveContexts contexts = SensitiveContexts.NONE;

    private Builder() {}

    /** Adds rules. */
    public Builder rules(RuleSet rules) {
      detectors.add(new RuleDetector(rules));
      return this;
    }

    /** Adds the grammar of postal addresses. */
    public Builder addresses() {
      detectors.add(new AddressDetector());
      return this;
    }

    /** Adds the user's own terms. */
    public Builder terms(Terms terms) {
      if (!terms.terms().isEmpty()) {
        detectors.add(new DictionaryDetector(terms));
      }
      return this;
    }

    /** Adds the search for names of persons, organizations and places. */
    public Builder names(NameFinder names) {
      detectors.add(new NameDetector(names));
      return this;
    }

    /** Sets the contexts that make findings about persons graver. */
    public Builder contexts(SensitiveContexts sensitive) {
      contexts = sensitive;
      return this;
    }

    /** Builds the engine. */
    public DetectionEngine build() {
      return new DetectionEngine(detectors, contexts);
    }
  }
}
