package org.subrosa.match;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows which patterns can match where the next few characters are these.
 *
 * <p>The answer is found by trying: a pattern can go on from a prefix when it matches there or hits
 * its end ({@link Matcher#hitEnd}). It is kept for the next time in a direct-mapped cache of fixed
 * size. Safe for use by many threads: entries are immutable, and one that is lost is made anew.
 */
final class PrefixTable {

  private static final int LENGTH = 4;
  private static final int SLOT_BITS = 16;
  private static final long MIX = 0x9E3779B97F4A7C15L;
  private static final int[] NONE = {};

  private final int[] numbers;
  private final List<Pattern> patterns;
  private final boolean[] canBegin = new boolean[128];
  private final @Nullable Entry[] cache = new @Nullable Entry[1 << SLOT_BITS];

  /**
   * Makes a table.
   *
   * @param numbers numbers of the patterns, as answers give them
   * @param patterns the patterns without look-behinds
   */
  PrefixTable(int[] numbers, List<Pattern> patterns) {
    this.numbers = numbers.clone();
    this.patterns = List.copyOf(patterns);
    for (char c = 0; c < canBegin.length; c++) {
      canBegin[c] = viable(Character.toString(c)).length > 0;
    }
  }

  /** Returns the numbers of the patterns that may match from an offset of a text on. */
  int[] viable(String text, int at) {
    char first = text.charAt(at);
    if (first < canBegin.length && !canBegin[first]) {
      return NONE;
    }
    int end = end(text, at);
    long key = (long) end - at;
    for (int i = at; i < end; i++) {
      key = key << 15 ^ text.charAt(i);
    }
    if (isWide(text, at, end)) {
      return viable(text.substring(at, end));
    }
    int slot = (int) ((key * MIX) >>> (Long.SIZE - SLOT_BITS));
    Entry entry = cache[slot];
    if (entry == null || entry.key() != key) {
      entry = new Entry(key, viable(text.substring(at, end)));
      cache[slot] = entry;
    }
    return entry.viable();
  }

  /** Half a pair would be taken for a character of its own. */
  private static int end(String text, int at) {
    int end = Math.min(text.length(), at + LENGTH);
    return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  /** Whether a character does not fit the 15 bits that the key has for each. */
  private static boolean isWide(String text, int at, int end) {
    for (int i = at; i < end; i++) {
      if (text.charAt(i) >= 1 << 15) {
        return true;
      }
    }
    return false;
  }

  private int[] viable(String prefix) {
    int[] answer = new int[patterns.size()];
    int count = 0;
    for (int i = 0; i < answer.length; i++) {
      Matcher matcher = patterns.get(i).matcher(prefix);
      if (matcher.lookingAt() || matcher.hitEnd()) {
        answer[count++] = numbers[i];
      }
    }
    return count == 0 ? NONE : java.util.Arrays.copyOf(answer, count);
  }

  /** A prefix, packed, and the patterns that can go on from it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
  private record Entry(long key, int[] viable) {}
}
