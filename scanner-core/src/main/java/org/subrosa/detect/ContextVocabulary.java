package org.subrosa.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.subrosa.language.Words;

/**
 * The words with which the context terms of all rules begin: where none of them stands, no rule has
 * context, and nobody need look at the words there one by one.
 *
 * <p>Most words of a text are told apart by their beginning, before anything is made of them.
 */
final class ContextVocabulary {

  /** Bits of the number of a letter. */
  private static final int BITS = 5;

  private static final int MASK = (1 << BITS) - 1;

  /** No word is longer for Lucene, which cuts it. */
  private static final int LONGEST = 255;

  private final Set<String> terms = new HashSet<>();
  private final Set<String> numbers = new HashSet<>();
  private final Map<Integer, List<String>> byBeginning = new HashMap<>();
  private final boolean[] isBeginning = new boolean[1 << (2 * BITS)];

  ContextVocabulary(List<ContextMatcher> matchers) {
    matchers.forEach(matcher -> matcher.firstWords().forEach(this::add));
  }

  private void add(String term) {
    terms.add(term);
    if (isDigit(term.charAt(0))) {
      numbers.add(term.substring(0, digitsEnd(term, 0, term.length())));
    }
    String sure = term.substring(0, term.length() - 1);
    for (int key = 0; key < isBeginning.length; key++) {
      if (fits(key >> BITS, sure, 0) && fits(key & MASK, sure, 1)) {
        byBeginning.computeIfAbsent(key, none -> new ArrayList<>()).add(sure);
        isBeginning[key] = true;
      }
    }
  }

  private static boolean fits(int letter, String beginning, int at) {
    return at >= beginning.length() || letter == number(beginning.charAt(at));
  }

  private static int number(char letter) {
    return (letter - 'a' + 1) & MASK;
  }

  /** Whether some rule's context begins with a word. */
  boolean has(Words.Word word) {
    return terms.contains(word.term());
  }

  /** Whether such a word is in a stretch that {@link #reads} allows: true a little too often. */
  boolean isIn(String text, int start, int end) {
    for (int at = start; at < end; ) {
      char c = text.charAt(at);
      int next = at + 1;
      if (isLetter(c)) {
        next = wordEnd(text, at, end);
        if (mayBegin(text, at, next) && isStem(text, at, next)) {
          return true;
        }
      } else if (isDigit(c) && !numbers.isEmpty()) {
        next = digitsEnd(text, at, end);
        if (numbers.contains(text.substring(at, next))) {
          return true;
        }
      }
      at = next;
    }
    return false;
  }

  /** Whether {@link #isIn} can tell of a stretch. */
  static boolean reads(String text, int start, int end) {
    int letters = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      letters = isLetter(c) || isDigit(c) ? letters + 1 : 0;
      if (c >= 0x80 || letters > LONGEST) {
        return false;
      }
    }
    return true;
  }

  /** Whether an offset lies inside a word, so that words of both its sides are not those there. */
  boolean isInWord(String text, int at) {
    if (at == 0 || at >= text.length()) {
      return false;
    }
    char left = text.charAt(at - 1);
    char right = text.charAt(at);
    if (left >= 0x80 || right >= 0x80) {
      return true;
    }
    boolean isPossessive =
        (isLetter(left) && right == '\'') || (left == '\'' && (right | 0x20) == 's');
    return isPossessive
        || (isLetter(left) && isLetter(right))
        || (!numbers.isEmpty() && isOfNumber(left) && isOfNumber(right));
  }

  /**
   * Whether a word may have the stem of a term. Stemming (Porter 1980) takes letters off the end of
   * a word and may put another one there; what stands before that is as in the word.
   */
  private boolean mayBegin(String text, int start, int end) {
    int key = number(small(text, start)) << BITS;
    key |= start + 1 < end ? number(small(text, start + 1)) : 0;
    if (!isBeginning[key]) {
      return false;
    }
    for (String sure : byBeginning.getOrDefault(key, List.of())) {
      int at = 0;
      while (at < sure.length() && start + at < end && small(text, start + at) == sure.charAt(at)) {
        at++;
      }
      if (at == sure.length()) {
        return true;
      }
    }
    return false;
  }

  private static char small(String text, int at) {
    return (char) (text.charAt(at) | 0x20);
  }

  private boolean isStem(String text, int start, int end) {
    for (Words.Word word : Words.STEMMED.of(text.substring(start, end))) {
      if (has(word)) {
        return true;
      }
    }
    return false;
  }

  /** A word ends before what is no letter, and before a capital behind a small letter. */
  private static int wordEnd(String text, int start, int end) {
    int at = start + 1;
    while (at < end
        && isLetter(text.charAt(at))
        && (isSmall(text.charAt(at)) || !isSmall(text.charAt(at - 1)))) {
      at++;
    }
    return at;
  }

  private static int digitsEnd(String text, int start, int end) {
    int at = start + 1;
    while (at < end && isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLetter(char c) {
    return isSmall((char) (c | 0x20));
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isOfNumber(char c) {
    return isDigit(c) || c == '.' || c == ',' || c == ';';
  }
}
