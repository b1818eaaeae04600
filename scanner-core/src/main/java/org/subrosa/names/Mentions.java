package org.subrosa.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.subrosa.finding.EntityType;

/**
 * Other mentions of persons whom the text names surely somewhere: by the last name alone, with
 * initials, last name first, in capitals.
 */
final class Mentions {

  /** How sure a name must be that others follow from. */
  private static final double SURE = 0.8;

  private static final double SEVERAL_WORDS = 0.97;
  private static final double ONE_WORD = 0.9;
  private static final int LEAST_LETTERS = 3;
  private static final int MOST_WORDS = 5;

  private final Tokens tokens;
  private final Candidates found;
  private final Doubts doubts;

  /** How sure the surest name is that has a word. */
  private final Map<String, Double> words = new HashMap<>();

  /** Words of names of several words. */
  private final Set<String> inFull = new HashSet<>();

  Mentions(Tokens tokens, Candidates found, Doubts doubts) {
    this.tokens = tokens;
    this.found = found;
    this.doubts = doubts;
  }

  /** Adds the mentions, and has the document remember who is named in several words. */
  void add(DocumentNames document) {
    for (Candidate one : found.all()) {
      if (one.is(EntityType.PERSON) && one.probability() >= SURE) {
        learn(one);
      }
    }
    Map<String, Double> here = Map.copyOf(words);
    document.words().forEach((word, sureness) -> words.merge(word, sureness, Math::max));
    for (int at = 0; !words.isEmpty() && at < tokens.size(); at++) {
      if (sureness(at) > 0) {
        int end = runEnd(at);
        mention(at, end);
        at = end - 1;
      }
    }
    here.keySet().stream()
        .filter(inFull::contains)
        .forEach(word -> document.remember(word, here.getOrDefault(word, 0.0)));
  }

  private void learn(Candidate one) {
    for (int i = one.from(); i < one.to(); i++) {
      String word = tokens.word(i);
      String lower = NameWords.lower(word);
      if (word.length() >= LEAST_LETTERS
          && NameWords.isCapitalised(word)
          && !NameWords.PARTICLES.contains(lower)
          && !NameWords.HONORIFICS.contains(lower)
          && !NameWords.NO_NAMES.contains(lower)) {
        words.merge(lower, one.probability(), Math::max);
        if (one.length() > 1) {
          inFull.add(lower);
        }
      }
    }
  }

  private double sureness(int token) {
    String word = tokens.word(token);
    return Character.isUpperCase(word.charAt(0))
        ? words.getOrDefault(NameWords.lower(word), 0.0)
        : 0;
  }

  private int runEnd(int from) {
    int most = Math.min(tokens.sentenceEnd(from), from + MOST_WORDS);
    int end = from + 1;
    for (int at = from + 1; at < most; at++) {
      String word = tokens.word(at);
      if (sureness(at) > 0 || (word.length() <= 2 && NameWords.isInitial(word))) {
        end = at + 1;
      } else if (!(word.equals(",") && at == from + 1)
          && !NameWords.PARTICLES.contains(NameWords.lower(word))) {
        break;
      }
    }
    return end;
  }

  private void mention(int from, int end) {
    int first = from;
    while (first > 0 && !tokens.isFirst(first) && NameWords.isInitial(tokens.word(first - 1))) {
      first--;
    }
    double least = 1;
    for (int i = first; i < end; i++) {
      least = sureness(i) > 0 ? Math.min(least, sureness(i)) : least;
    }
    double prior = least * (end - first > 1 ? SEVERAL_WORDS : ONE_WORD);
    for (Candidate other : found.over(first, end)) {
      boolean isSurer = other.probability() >= prior;
      boolean isLonger = !other.is(EntityType.PERSON) && other.length() > end - first;
      if (isSurer || (isLonger && other.probability() > UNLIKELY)) {
        return;
      }
    }
    Candidate mention =
        new Candidate(
            first, end, EntityType.PERSON, "words of a name that is sure elsewhere", prior);
    doubts.weigh(mention);
    found.add(mention);
  }

  private static final double UNLIKELY = 0.3;
}
