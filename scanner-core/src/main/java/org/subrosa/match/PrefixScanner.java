package org.subrosa.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Walks over a text once and tries at each character only the patterns that can match there: those
 * that the next characters and the one before do not rule out. Matches are those of {@link
 * SequentialScanner}, by test; what is saved is trying a hundred patterns at every character.
 *
 * <p>Word boundaries and graphemes are not for this class; see {@link PatternwiseScanner}.
 */
final class PrefixScanner implements MultiPatternScanner {

  private static final int ASCII = 128;

  private final List<SearchPattern> patterns;
  private final HalfPairs halves;
  private final List<BitSet> refusedBefore;
  private final PrefixTable atWordStart;
  private final PrefixTable anywhere;

  PrefixScanner(List<SearchPattern> patterns) {
    this.patterns = List.copyOf(patterns);
    this.halves = new HalfPairs(this.patterns);
    this.refusedBefore = this.patterns.stream().map(p -> refusedBefore(p.regex())).toList();
    this.atWordStart = table(true);
    this.anywhere = table(false);
  }

  /** Returns the characters of ASCII that, directly before a match, rule it out. */
  private static BitSet refusedBefore(Pattern regex) {
    BitSet refused = new BitSet(ASCII);
    Optional<String> lookBehind = RegexText.leadingLookBehind(regex.pattern());
    if (lookBehind.isPresent()) {
      Pattern alone = Pattern.compile(lookBehind.get(), regex.flags());
      for (char c = 0; c < ASCII; c++) {
        Matcher matcher = alone.matcher(Character.toString(c)).region(1, 1);
        refused.set(c, !matcher.useTransparentBounds(true).lookingAt());
      }
    }
    return refused;
  }

  private PrefixTable table(boolean wordStart) {
    List<Pattern> relaxed = new ArrayList<>();
    BitSet chosen = new BitSet();
    for (int i = 0; i < patterns.size(); i++) {
      if (needsWordStart(refusedBefore.get(i)) == wordStart) {
        Pattern regex = patterns.get(i).regex();
        relaxed.add(Pattern.compile(RegexText.withoutLookBehind(regex.pattern()), regex.flags()));
        chosen.set(i);
      }
    }
    return new PrefixTable(chosen.stream().toArray(), relaxed);
  }

  private static boolean needsWordStart(BitSet refused) {
    for (char c = 0; c < ASCII; c++) {
      if (isWordCharacter(c) && !refused.get(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  @Override
  public void scan(String text, MatchSink sink) {
    Trial trial = new Trial(patterns, halves, text, sink);
    for (int at = 0; at < text.length(); at++) {
      char before = at == 0 ? '\n' : text.charAt(at - 1);
      if (!isWordCharacter(before)) {
        tryAll(trial, atWordStart.viable(text, at), at, before);
      }
      tryAll(trial, anywhere.viable(text, at), at, before);
    }
  }

  private void tryAll(Trial trial, int[] numbers, int at, char before) {
    for (int number : numbers) {
      boolean isRefused = at > 0 && before < ASCII && refusedBefore.get(number).get(before);
      if (!isRefused) {
        trial.at(number, at);
      }
    }
  }
}
