package org.subrosa.detect;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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

  /** Odds from which a pair is reported, and raises. */
  private static final double REPORTED = Confidence.REPORTED / (1 - Confidence.REPORTED);

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
    List<Person> persons =
        settled.stream().map(Person::of).filter(one -> one.rank() != Identifying.NOBODY).toList();
    if (persons.isEmpty() && settled.stream().noneMatch(this::isLegend)) {
      return new Outcome(settled, List.of());
    }
    ContextSigns signs = ContextSigns.of(contexts, unit, text, plain, labels, settled);
    Weighing weighing = new Weighing(signs, labels, persons);
    weighing.weigh(text, unit.overlap());
    List<Detection> weighed = new ArrayList<>();
    for (Detection one : settled) {
      Detection raised = raised(one, weighing.beside.getOrDefault(one, Set.of()));
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

  private static Detection raised(Detection one, Set<ContextSign> beside) {
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

  /** An identifier, with what is asked of it again and again. */
  private record Person(Detection detection, Identifying rank, boolean isFiled) {

    static Person of(Detection detection) {
      return new Person(detection, Identifying.of(detection), Identifying.isFiled(detection));
    }

    int start() {
      return detection.start();
    }

    int end() {
      return detection.end();
    }
  }

  /** The pairs of signs and persons of one unit. */
  private static final class Weighing {

    private final ContextSigns signs;
    private final RowCells rows;
    private final List<Person> persons;
    private final IdentityHashMap<Detection, Set<ContextSign>> beside = new IdentityHashMap<>();
    private final List<Detection> terms = new ArrayList<>();

    Weighing(ContextSigns signs, List<Label> labels, List<Person> persons) {
      this.signs = signs;
      this.rows = new RowCells(labels, signs.breaks());
      this.persons = persons;
    }

    void weigh(String text, int overlap) {
      int first = 0;
      int reach = rows.isEmpty() ? Nearness.FARTHEST : Nearness.WIDEST_ROW;
      legends();
      for (ContextSign sign : signs.all()) {
        if (sign.category().isLegend()) {
          continue;
        }
        while (first < persons.size() && persons.get(first).end() < sign.start() - 2 * reach) {
          first++;
        }
        Pair best = best(sign, first, reach);
        if (best != null && sign.isValue() && best.mayFind() && sign.end() > overlap) {
          term(best, text);
        }
      }
    }

    /** Raises all persons by what legends there are, however often each stands in the unit. */
    private void legends() {
      Map<String, ContextSign> legends = new LinkedHashMap<>();
      for (ContextSign sign : signs.all()) {
        if (sign.category().isLegend()) {
          legends.putIfAbsent(sign.told(), sign);
        }
      }
      for (ContextSign legend : legends.values()) {
        persons.forEach(person -> beside(person, legend));
      }
    }

    /** Raises the persons beside a sign; returns the pair that belongs together most likely. */
    private @Nullable Pair best(ContextSign sign, int first, int reach) {
      boolean isReference = signs.isReference(sign.start());
      Pair best = null;
      for (int i = first; i < persons.size(); i++) {
        Person person = persons.get(i);
        if (person.start() > sign.end() + reach) {
          break;
        }
        Nearness nearness = nearness(sign, person);
        if (nearness != null) {
          boolean isDoubtful = isReference && nearness != Nearness.RECORD && !person.isFiled();
          Pair pair = new Pair(sign, person, nearness, isDoubtful);
          if (pair.odds() >= REPORTED) {
            beside(person, sign);
          }
          best = pair.isBetter(best) ? pair : best;
        }
      }
      return best;
    }

    private void beside(Person person, ContextSign sign) {
      beside.computeIfAbsent(person.detection(), one -> new LinkedHashSet<>()).add(sign);
    }

    private @Nullable Nearness nearness(ContextSign sign, Person person) {
      int from = Math.min(sign.end(), person.end());
      int to = Math.max(sign.start(), person.start());
      if (from > to) {
        return null;
      }
      if (!rows.isEmpty() && rows.isCell(sign.start()) && rows.isCell(person.start())) {
        return rows.isSameRow(sign.start(), person.start()) ? Nearness.RECORD : null;
      }
      if (sign.form() == Form.CELL) {
        return null;
      }
      if (Nearness.isSentence(signs.breaks(), from, to)) {
        return Nearness.SENTENCE;
      }
      return person.rank() == Identifying.PERSON && Nearness.isNear(signs.breaks(), from, to)
          ? Nearness.NEAR
          : null;
    }

    private void term(Pair pair, String text) {
      EvidenceScorer scorer = pair.scorer();
      Confidence confidence = scorer.confidence();
      if (confidence.probability() >= DetectionEngine.FLOOR) {
        ContextSign sign = pair.sign();
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
                scorer.terms(),
                List.of()));
      }
    }
  }

  /**
   * A sign and a person.
   *
   * @param isDoubtful whether they stand in a text about a subject
   */
  private record Pair(ContextSign sign, Person person, Nearness nearness, boolean isDoubtful) {

    /** Returns the odds that they belong together: what the scorer works out, without its words. */
    double odds() {
      double doubt = isDoubtful ? REFERENCE : 1;
      return PRIOR / (1 - PRIOR) * nearness.ratio() * sign.form().ratio() * doubt;
    }

    EvidenceScorer scorer() {
      EvidenceScorer scorer = new EvidenceScorer(PRIOR);
      scorer.add(nearness.words() + " " + person.detection().type(), nearness.ratio());
      scorer.add(sign.form().words(), sign.form().ratio());
      scorer.add("in a text about the subject", isDoubtful ? REFERENCE : 1);
      return scorer;
    }

    boolean isBetter(@Nullable Pair other) {
      return other == null
          || (mayFind() && !other.mayFind())
          || (mayFind() == other.mayFind() && odds() > other.odds());
    }

    /** An address or number alone stands in leaflets too; there more than one sign is asked for. */
    boolean mayFind() {
      return person.rank() == Identifying.PERSON
          || nearness == Nearness.RECORD
          || sign.isSupported();
    }
  }
}
