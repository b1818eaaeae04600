package org.subrosa.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.subrosa.match.MeteredText;
import org.subrosa.match.MultiPatternScanner;
import org.subrosa.match.SearchPattern;
import org.subrosa.match.StepLimitException;
import org.subrosa.rule.ContextTerms;
import org.subrosa.rule.Rule;
import org.subrosa.rule.RulePattern;
import org.subrosa.rule.RuleSet;
import org.subrosa.rule.ValidatorUse;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.View;
import org.subrosa.validate.Validator;

/** Detects by rules: all patterns in one scan, then checks and context for each match. */
final class RuleDetector implements Detector {

  private final List<Variant> variants = new ArrayList<>();
  private final LabelledCells cells = new LabelledCells();
  private final List<Variant> cellVariants = new ArrayList<>();
  private final MultiPatternScanner scanner;
  private final ContextVocabulary vocabulary = new ContextVocabulary();

  RuleDetector(RuleSet rules) {
    List<SearchPattern> patterns = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      ContextMatcher context = new ContextMatcher(rule.context(), vocabulary);
      for (RulePattern pattern : rule.patterns()) {
        Variant variant = new Variant(rule, pattern, context);
        if (pattern.cellLabels().isEmpty()) {
          variants.add(variant);
          patterns.add(new SearchPattern(pattern.regex(), pattern.hasValueGroup() ? "value" : ""));
        } else {
          cells.add(cellVariants.size(), pattern);
          cellVariants.add(variant);
        }
      }
    }
    scanner = MultiPatternScanner.compile(patterns);
  }

  @Override
  public void detect(Reading reading, DetectionSink out) {
    Weighing weighing = new Weighing(reading, new WindowCache(reading, vocabulary), out);
    scanner.scan(
        reading.text(),
        new MultiPatternScanner.MatchSink() {
          @Override
          public void match(int pattern, int start, int end) {
            weighing.weigh(variants.get(pattern), start, end);
          }

          @Override
          public void givenUp(int pattern) {
            out.givenUp(variants.get(pattern).rule().id());
          }
        });
    cells.scan(
        reading,
        new LabelledCells.CellSink() {
          @Override
          public void cell(int number, int start, int end) {
            weighing.weigh(cellVariants.get(number), start, end);
          }

          @Override
          public void givenUp(int number) {
            out.givenUp(cellVariants.get(number).rule().id());
          }
        });
    weighing.finish();
  }

  /** The weighing of one reading's matches; vetoes of a user's pack can cost too much as well. */
  private static final class Weighing {

    private final Reading reading;
    private final WindowCache windows;
    private final DetectionSink out;
    private final Company company = new Company();
    private final List<Lonely> lonely = new ArrayList<>();

    Weighing(Reading reading, WindowCache windows, DetectionSink out) {
      this.reading = reading;
      this.windows = windows;
      this.out = out;
    }

    void weigh(Variant variant, int start, int end) {
      try {
        weighed(variant, start, end);
      } catch (StepLimitException e) {
        out.givenUp(variant.rule().id());
      }
    }

    /** Decides on the values that only their company speaks for or against. */
    void finish() {
      for (Lonely one : lonely) {
        String value = reading.text().substring(one.start, one.end);
        one.scorer.add(
            "others written like it fail the check", company.ratio(one.variant.rule(), value));
        found(one.variant, one.start, one.end, one.scorer, one.checks);
      }
    }

    private void weighed(Variant variant, int start, int end) {
      boolean needsContext = variant.pattern().contextRequired() && variant.context().hasTerms();
      if (needsContext && windows.isSilent(variant.context(), start, end)) {
        return;
      }
      Rule rule = variant.rule();
      String value = reading.text().substring(start, end);
      if (matchesAny(rule.vetoes(), value)) {
        return;
      }
      EvidenceScorer scorer = new EvidenceScorer(rule.prior());
      scorer.add("written as " + variant.pattern().name(), variant.pattern().likelihoodRatio());
      if (!reading.view().layer().equals(View.PLAIN)) {
        String layer = reading.view().layer();
        boolean isDoubtful = layer.contains(View.CELLS) || layer.contains(View.SINGLE_OCTETS);
        scorer.add("decoded from " + layer, isDoubtful ? DOUBTFUL : DECODED);
      }
      Checks checks = check(rule, value, scorer);
      if (variant.context().hasTerms()) {
        company.add(rule, value, checks);
      }
      if (checks == Checks.DROPPED || isHopeless(variant, scorer)) {
        return;
      }
      Near near = addContext(variant, windows, start, end, scorer);
      if (near == Near.NOTHING && variant.pattern().contextRequired()) {
        return;
      }
      if (near == Near.NOTHING && checks.isPassed()) {
        lonely.add(new Lonely(variant, start, end, scorer, checks));
      } else {
        found(variant, start, end, scorer, checks);
      }
    }

    private void found(Variant variant, int start, int end, EvidenceScorer scorer, Checks checks) {
      String value = reading.text().substring(start, end);
      boolean test = checks == Checks.TEST_VALUE || matchesAny(variant.rule().testValues(), value);
      out.found(detection(variant.rule(), reading.view(), start, end, scorer, test));
    }
  }

  /** A value that passed its check and has no context; kept until all of its kind are known. */
  private record Lonely(
      Variant variant, int start, int end, EvidenceScorer scorer, Checks checks) {}

  private static boolean matchesAny(List<Pattern> patterns, String value) {
    for (Pattern one : patterns) {
      if (MeteredText.test(MeteredText.matcher(one, value), Matcher::matches)) {
        return true;
      }
    }
    return false;
  }

  /** Reading a stretch in a second way gives chance a second try; barely a reason for doubt. */
  private static final double DECODED = 0.9;

  /**
   * Numbers of a row are far more often what they are than parts of one, and {@code n=20} an
   * assignment than a blank.
   */
  private static final double DOUBTFUL = 0.3;

  private static Checks check(Rule rule, String value, EvidenceScorer scorer) {
    Checks result = Checks.NONE;
    for (ValidatorUse use : rule.validators()) {
      String name = use.validator().name();
      Validator.Verdict verdict = use.validator().check(value);
      if (verdict == Validator.Verdict.INVALID && use.failureRatio() == 0) {
        return Checks.DROPPED;
      }
      switch (verdict) {
        case INVALID -> scorer.add("check " + name + " failed", use.failureRatio());
        case VALID, TEST_VALUE -> scorer.add("check " + name, 1 / use.validator().randomPassRate());
        case UNKNOWN -> {}
      }
      result = result.and(verdict);
    }
    return result;
  }

  /** Whether no words around could make a candidate of it: then nobody need look for them. */
  private static boolean isHopeless(Variant variant, EvidenceScorer scorer) {
    ContextTerms terms = variant.rule().context();
    double best = Math.max(1, Math.max(terms.likelihoodRatio(), terms.absentRatio()));
    return scorer.confidenceWith(best).probability() < DetectionEngine.FLOOR;
  }

  /** Weighs the words around. */
  private static Near addContext(
      Variant variant, WindowCache windows, int start, int end, EvidenceScorer scorer) {
    if (!variant.context().hasTerms()) {
      return Near.UNASKED;
    }
    ContextTerms terms = variant.rule().context();
    Optional<ContextMatcher.Hit> hit = windows.find(variant.context(), start, end);
    if (hit.isEmpty()) {
      scorer.add("no context word near", terms.absentRatio());
      return Near.NOTHING;
    }
    boolean same = hit.get().sameSentence();
    double ratio = same ? terms.likelihoodRatio() : Math.sqrt(terms.likelihoodRatio());
    String place = same ? "near '" : "in the next sentence '";
    scorer.add(place + hit.get().term() + "'", ratio);
    return Near.WORD;
  }

  private static Detection detection(
      Rule rule, View view, int start, int end, EvidenceScorer scorer, boolean test) {
    return new Detection(
        view.map().start(start),
        view.map().end(end),
        SensitiveText.of(view.text().substring(start, end)),
        rule.id(),
        rule.type(),
        scorer.confidence(),
        rule.severity(),
        rule.processingContext(),
        test,
        scorer.terms(),
        List.of());
  }

  /** What the words around say. */
  private enum Near {
    UNASKED,
    NOTHING,
    WORD
  }

  /** Keeps the window of the last value: many rules ask about the same one. */
  private static final class WindowCache {

    private final Reading reading;
    private final ContextVocabulary vocabulary;
    private final Map<SensitiveText, ContextWindow.Header> headers = new HashMap<>();
    private int start = -1;
    private int end = -1;
    private @Nullable ReadingWords words;
    private @Nullable ContextWindow window;

    WindowCache(Reading reading, ContextVocabulary vocabulary) {
      this.reading = reading;
      this.vocabulary = vocabulary;
    }

    /** Whether a rule finds no context around a value. */
    boolean isSilent(ContextMatcher context, int from, int to) {
      return around(from, to).isSilent(context);
    }

    Optional<ContextMatcher.Hit> find(ContextMatcher context, int from, int to) {
      return context.find(around(from, to));
    }

    private ContextWindow around(int from, int to) {
      ContextWindow current = window;
      if (current == null || from != start || to != end) {
        current = ContextWindow.around(reading, words(), from, to, headers);
        window = current;
        start = from;
        end = to;
      }
      return current;
    }

    private ReadingWords words() {
      ReadingWords known = words;
      if (known == null) {
        known = new ReadingWords(reading.text(), vocabulary);
        words = known;
      }
      return known;
    }
  }
}
