package org.subrosa.match;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text once, from its end to its beginning, through one automaton of all patterns, and
 * tries each pattern with {@code java.util.regex} only where the automaton says that a match may
 * begin. It says so wherever one does, and rarely elsewhere: matches are those of {@link
 * SequentialScanner}.
 *
 * <p>Patterns that no automaton can stand for go through {@link PatternwiseScanner}.
 */
final class AutomatonScanner implements MultiPatternScanner {

  private final List<SearchPattern> patterns;
  private final BitSet isInAutomaton = new BitSet();
  private final LazyDfa automaton;
  private final HalfPairs halves;
  private final Optional<MultiPatternScanner> others;
  private volatile @Nullable MultiPatternScanner substitute;

  AutomatonScanner(List<SearchPattern> patterns) {
    this.patterns = List.copyOf(patterns);
    Automaton all = new Automaton();
    for (int i = 0; i < patterns.size(); i++) {
      Optional<Syntax> tree = RegexReader.read(patterns.get(i).regex());
      isInAutomaton.set(i, tree.isPresent() && all.add(i, tree.get()));
    }
    this.automaton = new LazyDfa(all, patterns.size());
    this.halves = new HalfPairs(this.patterns);
    this.others =
        othersCount() == 0
            ? Optional.empty()
            : Optional.of(
                new Subset(this.patterns, i -> !isInAutomaton.get(i), PatternwiseScanner::new));
  }

  /** Returns for how many patterns the automaton does not stand. */
  int othersCount() {
    return patterns.size() - isInAutomaton.cardinality();
  }

  @Override
  public void scan(String text, MatchSink sink) {
    Places places = new Places(text.length());
    automaton.scan(text, places);
    if (places.isFull()) {
      substitute().scan(text, sink);
    } else if (places.size() > 0) {
      Trial trial = new Trial(patterns, halves, text, sink);
      for (int i = places.size() - 1; i >= 0; i--) {
        trial.at(places.expression(i), places.offset(i));
      }
    }
    others.ifPresent(scanner -> scanner.scan(text, sink));
  }

  private MultiPatternScanner substitute() {
    MultiPatternScanner known = substitute;
    if (known == null) {
      known = new Subset(patterns, isInAutomaton::get, PatternwiseScanner::new);
      substitute = known;
    }
    return known;
  }

  /** The places that the automaton came to, in descending order. */
  private static final class Places implements LazyDfa.Beginnings {

    private static final int MOST_A_UNIT = 4;
    private static final int FEW = 1 << 16;

    private final long most;
    private int[] offsets = new int[64];
    private int[] expressions = new int[64];
    private int size;

    Places(int length) {
      this.most = FEW + (long) MOST_A_UNIT * length;
    }

    @Override
    public void at(int offset, int[] begun) {
      for (int i = begun.length - 1; i >= 0 && !isFull(); i--) {
        if (size == offsets.length) {
          offsets = Arrays.copyOf(offsets, size * 2);
          expressions = Arrays.copyOf(expressions, size * 2);
        }
        offsets[size] = offset;
        expressions[size++] = begun[i];
      }
    }

    /** Whether there are more places than it is worth to remember. */
    boolean isFull() {
      return size >= most;
    }

    int size() {
      return size;
    }

    int offset(int index) {
      return offsets[index];
    }

    int expression(int index) {
      return expressions[index];
    }
  }
}
