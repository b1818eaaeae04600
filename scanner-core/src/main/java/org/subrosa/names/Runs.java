package org.subrosa.names;

/** How far words go on that are written as a name is. */
final class Runs {

  /** Words of a name beside its first. */
  static final int MOST_WORDS = 4;

  private final Tokens tokens;

  Runs(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Returns the end of a run of words that are written as a name is, {@code from} when none is. */
  int end(int from) {
    int most = Math.min(tokens.sentenceEnd(from), from + MOST_WORDS + 1);
    int end = from;
    int at = from;
    while (at < most) {
      String word = tokens.word(at);
      boolean isTurned = word.equals(",") && at == from + 1 && isPartOfName(at + 1, most);
      if (isPartOfName(at, most)) {
        end = at + 1;
      } else if (!isTurned && !(at > from && isParticle(at, most))) {
        break;
      }
      at++;
    }
    return end;
  }

  private boolean isParticle(int at, int most) {
    return NameWords.PARTICLES.contains(NameWords.lower(tokens.word(at)))
        && at + 1 < most
        && isPartOfName(at + 1, most);
  }

  boolean isPartOfName(int at, int most) {
    if (at >= most) {
      return false;
    }
    String word = tokens.word(at);
    String lower = NameWords.lower(word);
    boolean isLabel = at + 1 < tokens.size() && tokens.word(at + 1).equals(":");
    boolean isPronoun = word.equals("I") && tokens.word(Math.max(0, at - 1)).equals(",");
    return NameWords.isCapitalised(word)
        && !isLabel
        && !isPronoun
        && !NameWords.NO_NAMES.contains(lower)
        && !NameWords.isNoEnd(lower)
        && !NameWords.PERSON_LABELS.contains(lower);
  }
}
