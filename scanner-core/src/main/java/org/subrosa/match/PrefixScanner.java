package org.subrosa.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a text once and tries at each character only the patterns that can match there: those
 * that the next characters and the one before do not rule out. Matches are those of {@link
 * SequentialScanner}, by test; what is saved is trying a hundred patterns at every character.
 */
final class PrefixScanner implements MultiPatternScanner {

  private static final int ASCII = 128;

  private final List<SearchPattern> patterns;
  private final List<BitSet> refusedBefore;
  private final PrefixTable atWordStart;
  private final PrefixTable anywhere;

  PrefixScanner(List<SearchPattern> patterns) {
    this.patterns = List.copyOf(patterns);
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
    Walk walk = new Walk(text, sink);
    for (int at = 0; at < text.length(); at++) {
      char before = at == 0 ? '\n' : text.charAt(at - 1);
      if (!isWordCharacter(before)) {
        walk.tryAll(atWordStart.viable(text, at), at, before);
      }
      walk.tryAll(anywhere.viable(text, at), at, before);
    }
  }

  /** The way over one text. */
  private final class Walk {

    private final String text;
    private final MatchSink sink;
    private final int[] resume = new int[patterns.size()];
    private final @Nullable Matcher[] matchers = new @Nullable Matcher[patterns.size()];

    Walk(String text, MatchSink sink) {
      this.text = text;
      this.sink = sink;
    }

    void tryAll(int[] numbers, int at, char before) {
      for (int number : numbers) {
        boolean isRefused = at > 0 && before < ASCII && refusedBefore.get(number).get(before);
        if (at >= resume[number] && !isRefused) {
          tryOne(number, at);
        }
      }
    }

    private void tryOne(int number, int at) {
      Matcher matcher = matcher(number).region(at, text.length());
      if (isMatch(matcher, number)) {
        resume[number] = Math.max(matcher.end(), at + 1);
        String group = patterns.get(number).group();
        boolean whole = group.isEmpty() || matcher.start(group) < 0;
        int start = whole ? matcher.start() : matcher.start(group);
        int end = whole ? matcher.end() : matcher.end(group);
        if (end > start) {
          sink.match(number, start, end);
        }
      }
    }

    /** A pattern that costs too much is not tried again in this text. */
    private boolean isMatch(Matcher matcher, int number) {
      try {
        return matcher.lookingAt();
      } catch (StepLimitException | StackOverflowError e) {
        resume[number] = Integer.MAX_VALUE;
        sink.givenUp(number);
        return false;
      }
    }

    private Matcher matcher(int number) {
      Matcher matcher = matchers[number];
      if (matcher == null) {
        matcher = MeteredText.matcher(patterns.get(number).regex(), text);
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        matchers[number] = matcher;
      }
      return matcher;
    }
  }
}
