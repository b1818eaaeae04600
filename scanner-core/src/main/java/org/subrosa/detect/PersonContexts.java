package org.subrosa.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.subrosa.context.ContextCategory;
import org.subrosa.context.SensitiveContexts;
import org.subrosa.detect.ContextSign.Form;
import org.subrosa.finding.Confidence;
import org.subrosa.finding.Evidence;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;
import org.subrosa.text.TextUnit;
import org.subrosa.text.View;

/**
 * What sensitive contexts do to the findings of a unit. An identifier of a person gets graver
 * beside one; a term beside a person becomes a finding of its own; a legend in a notice that stands
 * under every letter is none. Without persons there is no finding: a leaflet is about nobody.
 *
 * <p>Immutable and safe for use by many threads.
 */
final class PersonContexts {

  private static final double PRIOR = 0.30;

  /** Of terms in texts about a subject, few are about the person who is named there. */
  private static final double REFERENCE = 0.04;

  /** A notice under every letter says "privileged" whether or not anything is. */
  private static final double NOTICE = 0.02;

  private static final int GRAVEST = 5;
  private static final int MOST_SENSITIVE = 4;

  private final SensitiveContexts contexts;

  PersonContexts(SensitiveContexts contexts) {
    this.contexts = contexts;
  }

  /**
   * The findings of a unit in the light of its contexts.
   *
   * @param settled the detectors' findings, weighed again
   * @param terms terms beside persons, which can overlap one another and those findings
   */
  record Outcome(List<Detection> settled, List<Detection> terms) {}

  /** Whether nothing can change. */
  boolean isSilent() {
    return contexts.isEmpty();
  }

  /** Weighs what was found in a unit again. */
  Outcome weigh(
      TextUnit unit, String text, View plain, List<Label> labels, List<Detection> settled) {
    List<Detection> persons =
        settled.stream().filter(one -> Identifying.of(one) != Identifying.NOBODY).toList();
    if (persons.isEmpty() && settled.stream().noneMatch(this::isLegend)) {
      return new Outcome(settled, List.of());
    }
    ContextSigns signs = ContextSigns.of(contexts, unit, text, plain, labels, settled);
    Weighing weighing = new Weighing(signs, labels, persons);
    weighing.weigh(text, unit.overlap());
    List<Detection> weighed = new ArrayList<>();
    for (Detection one : settled) {
      Detection raised = raised(one, weighing.beside.getOrDefault(one, Map.of()).values());
      weighed.add(
          isLegend(one) && signs.isInFooter(one.start())
              ? doubted(raised, "in a notice under a letter", NOTICE)
              : raised);
    }
    return new Outcome(weighed, weighing.terms);
  }

  private boolean isLegend(Detection detection) {
    return contexts.categories().stream()
        .anyMatch(category -> category.isLegend() && category.isToldBy(detection.rule()));
  }

  /** Returns the terms that stand on no finding, each stretch once. */
  static List<Detection> merged(Outcome outcome, int length) {
    BitSet taken = new BitSet(length);
    outcome.settled().forEach(one -> taken.set(one.start(), one.end()));
    List<Detection> all = new ArrayList<>(outcome.settled());
    for (Detection term : OverlapResolver.resolve(outcome.terms())) {
      int met = taken.nextSetBit(term.start());
      if (met < 0 || met >= term.end()) {
        all.add(term);
      }
    }
    all.sort(
        Comparator.comparing(Detection::start)
            .thenComparing(Detection::end)
            .thenComparing(Detection::rule));
    return all;
  }

  private static Detection raised(Detection one, Iterable<ContextSign> beside) {
    List<Evidence> evidence = new ArrayList<>(one.evidence());
    Set<String> told = new TreeSet<>();
    int raise = 0;
    int context = one.processingContext();
    for (ContextSign sign : beside) {
      raise = Math.max(raise, sign.category().raise());
      context = Math.max(context, sign.category().processingContext());
      told.add(sign.told());
    }
    if (raise == 0) {
      return one;
    }
    told.forEach(category -> evidence.add(new Evidence("beside " + category, 0)));
    return one.weighed(
        one.confidence(),
        Math.min(GRAVEST, one.severity() + raise),
        Math.min(MOST_SENSITIVE, context),
        evidence);
  }

  private static Detection doubted(Detection one, String reason, double ratio) {
    EvidenceScorer scorer = new EvidenceScorer(clamped(one.confidence().probability()));
    scorer.add(reason, ratio);
    List<Evidence> evidence = new ArrayList<>(one.evidence());
    evidence.add(new Evidence(reason, Math.log(ratio)));
    return one.weighed(
        scorer.confidence(), one.severity(), one.processingContext(), List.copyOf(evidence));
  }

  private static double clamped(double probability) {
    return Math.min(0.9999, Math.max(0.0001, probability));
  }

  /** The pairs of signs and persons of one unit. */
  private static final class Weighing {

    private final ContextSigns signs;
    private final RowCells rows;
    private final List<Detection> persons;
    private final Map<Detection, Map<String, ContextSign>> beside = new HashMap<>();
    private final List<Detection> terms = new ArrayList<>();

    Weighing(ContextSigns signs, List<Label> labels, List<Detection> persons) {
      this.signs = signs;
      this.rows = new RowCells(labels, signs.breaks());
      this.persons = persons;
    }

    void weigh(String text, int overlap) {
      int first = 0;
      int reach = rows.isEmpty() ? Nearness.FARTHEST : Nearness.WIDEST_ROW;
      for (ContextSign sign : signs.all()) {
        if (sign.category().isLegend()) {
          persons.forEach(person -> beside(person, sign));
          continue;
        }
        while (first < persons.size() && persons.get(first).end() < sign.start() - 2 * reach) {
          first++;
        }
        Pair best = null;
        for (int i = first; i < persons.size(); i++) {
          Detection person = persons.get(i);
          if (person.start() > sign.end() + reach) {
            break;
          }
          Optional<Pair> pair = pair(sign, person);
          if (pair.isPresent()) {
            if (pair.get().confidence() >= Confidence.REPORTED) {
              beside(person, sign);
            }
            best = pair.get().isBetter(best) ? pair.get() : best;
          }
        }
        if (best != null && sign.isValue() && best.mayFind() && sign.end() > overlap) {
          term(sign, best, text);
        }
      }
    }

    private void beside(Detection person, ContextSign sign) {
      beside.computeIfAbsent(person, one -> new LinkedHashMap<>()).putIfAbsent(sign.told(), sign);
    }

    private Optional<Pair> pair(ContextSign sign, Detection person) {
      if (sign.start() < person.end() && person.start() < sign.end()) {
        return Optional.empty();
      }
      int from = Math.min(sign.end(), person.end());
      int to = Math.max(sign.start(), person.start());
      Optional<Nearness> nearness = nearness(sign, person, from, to);
      return nearness.map(near -> new Pair(sign, person, near, scorer(sign, person, near)));
    }

    private Optional<Nearness> nearness(ContextSign sign, Detection person, int from, int to) {
      if (rows.isSameRow(sign.start(), person.start())) {
        return Optional.of(Nearness.RECORD);
      }
      if (sign.form() == Form.CELL || (rows.isCell(sign.start()) && rows.isCell(person.start()))) {
        return Optional.empty();
      }
      if (Nearness.isSentence(signs.breaks(), from, to)) {
        return Optional.of(Nearness.SENTENCE);
      }
      boolean isPerson = Identifying.of(person) == Identifying.PERSON;
      return isPerson && Nearness.isNear(signs.breaks(), from, to)
          ? Optional.of(Nearness.NEAR)
          : Optional.empty();
    }

    private EvidenceScorer scorer(ContextSign sign, Detection person, Nearness nearness) {
      EvidenceScorer scorer = new EvidenceScorer(PRIOR);
      scorer.add(nearness.words() + " " + person.type(), nearness.ratio());
      scorer.add(sign.form().words(), sign.form().ratio());
      if (nearness != Nearness.RECORD
          && !Identifying.isFiled(person)
          && signs.isReference(sign.start())) {
        scorer.add("in a text about the subject", REFERENCE);
      }
      return scorer;
    }

    private void term(ContextSign sign, Pair best, String text) {
      Confidence confidence = best.scorer().confidence();
      if (confidence.probability() >= DetectionEngine.FLOOR) {
        ContextCategory category = sign.category();
        terms.add(
            new Detection(
                sign.start(),
                sign.end(),
                SensitiveText.of(text.substring(sign.start(), sign.end())),
                category.rule(sign.kind()),
                category.type().orElseThrow(),
                confidence,
                category.severity(),
                category.processingContext(),
                false,
                best.scorer().terms(),
                List.of()));
      }
    }
  }

  /** A sign and a person, and how surely they belong together. */
  private record Pair(
      ContextSign sign, Detection person, Nearness nearness, EvidenceScorer scorer) {

    double confidence() {
      return scorer.confidence().probability();
    }

    boolean isBetter(@org.jspecify.annotations.Nullable Pair other) {
      return other == null
          || (mayFind() && !other.mayFind())
          || (mayFind() == other.mayFind() && confidence() > other.confidence());
    }

    /** An address or number alone stands in leaflets too; there more than one sign is asked for. */
    boolean mayFind() {
      return Identifying.of(person) == Identifying.PERSON
          || nearness == Nearness.RECORD
          || sign.isSupported();
    }
  }
}
