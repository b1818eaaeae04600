package org.subrosa.scan;

import org.subrosa.finding.Finding;
import org.subrosa.sensitive.Fingerprint;

/**
 * The values found so far in a document and in those inside it, by half of their tokens, with the
 * confidence of the surest place. Its memory is bounded: it forgets values beyond {@value
 * #MOST_VALUES}, which can then be reported twice and are never lost for it.
 *
 * <p>A table with open addressing; the token is a keyed hash, so its bits need no mixing and nobody
 * without the key can make them collide. Two values out of 500,000 share 64 bits in one of a
 * hundred million documents.
 */
final class KnownValues {

  static final int MOST_VALUES = 1 << 19;

  private static final int FIRST_SLOTS = 1 << 4;
  private static final int MOST_SLOTS = MOST_VALUES << 1;

  /** Steps of confidence; a place is no surer than another for less than one. */
  private static final int STEPS = (1 << 16) - 2;

  private long[] tokens = new long[FIRST_SLOTS];

  /** Steps plus 1; 0 marks a free slot. */
  private char[] surest = new char[FIRST_SLOTS];

  private int size;

  void note(Finding finding) {
    note(token(finding.fingerprint()), steps(finding));
  }

  /** Returns whether the value was found before, with no less confidence. */
  boolean hasAsSure(Finding finding) {
    return surest[slot(token(finding.fingerprint()))] >= steps(finding);
  }

  void noteAll(KnownValues others) {
    for (int slot = 0; slot < others.tokens.length; slot++) {
      if (others.surest[slot] != 0) {
        note(others.tokens[slot], others.surest[slot]);
      }
    }
  }

  private void note(long token, char steps) {
    int slot = slot(token);
    if (surest[slot] != 0) {
      surest[slot] = (char) Math.max(surest[slot], steps);
    } else if (size < MOST_VALUES) {
      size++;
      tokens[slot] = token;
      surest[slot] = steps;
      if (size > tokens.length / 2 && tokens.length < MOST_SLOTS) {
        grow();
      }
    }
  }

  private void grow() {
    long[] oldTokens = tokens;
    char[] oldSurest = surest;
    tokens = new long[oldTokens.length * 2];
    surest = new char[oldSurest.length * 2];
    for (int old = 0; old < oldTokens.length; old++) {
      if (oldSurest[old] != 0) {
        int slot = slot(oldTokens[old]);
        tokens[slot] = oldTokens[old];
        surest[slot] = oldSurest[old];
      }
    }
  }

  /** Returns where the token is, or the free slot where it would be. */
  private int slot(long token) {
    int mask = tokens.length - 1;
    int slot = (int) token & mask;
    while (surest[slot] != 0 && tokens[slot] != token) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private static char steps(Finding finding) {
    return (char) (1 + Math.round(finding.confidence().probability() * STEPS));
  }

  private static long token(Fingerprint fingerprint) {
    return Long.parseUnsignedLong(fingerprint.hex(), 0, 16, 16);
  }
}
