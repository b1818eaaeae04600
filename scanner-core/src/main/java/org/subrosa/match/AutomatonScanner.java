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
  private final Candidates candidates;
  private final BitSet known;
  private final HalfPairs halves;
  private final Optional<MultiPatternScanner> others;
  private volatile @Nullable MultiPatternScanner substitute;

  AutomatonScanner(List<SearchPattern> patterns) {
    this.patterns = List.copyOf(patterns);
    this.candidates = new Candidates(this.patterns);
    this.known = candidates.known();
    this.halves = new HalfPairs(this.patterns);
    this.others =
        othersCount() == 0
            ? Optional.empty()
            : Optional.of(new Subset(this.patterns, i -> !known.get(i), PatternwiseScanner::new));
  }

  /** Returns for how many patterns the automata do not stand. */
  int othersCount() {
    return patterns.size() - known.cardinality();
  }

  @Override
  public void scan(String text, MatchSink sink) {
    Places places = new Places(text.length());
    candidates.find(text, places);
    if (places.isFull()) {
      substitute().scan(text, sink);
    } else if (places.size() > 0) {
      Trial trial = new Trial(patterns, halves, text, sink);
      for (int i = places.size() - 1; i >= 0; i--) {
        trial.at(places.pattern(i), places.offset(i));
      }
    }
    others.ifPresent(scanner -> scanner.scan(text, sink));
  }

  private MultiPatternScanner substitute() {
    MultiPatternScanner made = substitute;
    if (made == null) {
      made = new Subset(patterns, known::get, PatternwiseScanner::new);
      substitute = made;
    }
    return made;
  }

  /** The places that the automata came to, in descending order for each pattern. */
  private static final class Places implements Candidates.Places {

    private static final int MOST_A_UNIT = 4;
    private static final int FEW = 1 << 16;

    private final long most;
    private int[] offsets = new int[64];
    private int[] numbers = new int[64];
    private int size;

    Places(int length) {
      this.most = FEW + (long) MOST_A_UNIT * length;
    }

    @Override
    public void at(int offset, int pattern) {
      if (isFull()) {
        return;
      }
      if (size == offsets.length) {
        offsets = Arrays.copyOf(offsets, size * 2);
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      offsets[size] = offset;
      numbers[size++] = pattern;
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

    int pattern(int index) {
      return numbers[index];
    }
  }
}
