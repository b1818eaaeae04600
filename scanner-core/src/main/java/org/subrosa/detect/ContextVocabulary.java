package org.subrosa.detect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.subrosa.language.Words;

/**
 * The words with which the context terms of all rules begin, numbered: where none of a rule's
 * stands, it has no context, and nobody need look at the words there one by one.
 *
 * <p>Most words of a text are told apart by their beginning, before anything is made of them. Rules
 * put their words in when they are made; after that any number of threads may ask.
 */
final class ContextVocabulary {

  /** Bits of the number of a letter. */
  private static final int BITS = 5;

  private static final int MASK = (1 << BITS) - 1;

  /** Stands for a word of which it is not known which one it is. */
  static final int ANY = Integer.MAX_VALUE;

  /** No word is longer for Lucene, which cuts it. */
  private static final int LONGEST = 255;

  /** Letters of a beginning. */
  private static final int LETTERS = 3;

  private static final String[] NONE = {};

  private final Map<String, Integer> terms = new HashMap<>();
  private final Set<String> numbers = new HashSet<>();
  private final String[] @Nullable [] byBeginning = new String[1 << (LETTERS * BITS)] @Nullable [];

  /** Takes in a word, folded and stemmed, and returns its number. */
  int add(String term) {
    Integer known = terms.putIfAbsent(term, terms.size());
    if (known != null) {
      return known;
    }
    if (isDigit(term.charAt(0))) {
      numbers.add(term.substring(0, digitsEnd(term, 0, term.length())));
    }
    addBeginning(term.substring(0, term.length() - 1), 0, 0);
    return terms.size() - 1;
  }

  /** Enters what is sure of a word under each beginning that it may have in a text. */
  private void addBeginning(String sure, int at, int key) {
    if (at == LETTERS) {
      String[] known = byBeginning[key] == null ? NONE : byBeginning[key];
      byBeginning[key] = Arrays.copyOf(known, known.length + 1);
      byBeginning[key][known.length] = sure;
      return;
    }
    if (at < sure.length()) {
      addBeginning(sure, at + 1, key << BITS | number(sure.charAt(at)));
      return;
    }
    for (int letter = 0; letter <= MASK; letter++) {
      addBeginning(sure, at + 1, key << BITS | letter);
    }
  }

  private static int number(char letter) {
    return (letter - 'a' + 1) & MASK;
  }

  /** Returns how many words there are. */
  int size() {
    return terms.size();
  }

  /** Returns the number of a word, or -1 where no rule's context begins with it. */
  int number(Words.Word word) {
    return terms.getOrDefault(word.term(), -1);
  }

  /**
   * Hands over the numbers of such words in a stretch that {@link #reads} allows.
   *
   * @param found takes each, and {@link #ANY} where it is not worth to tell which it is
   */
  void of(String text, int start, int end, IntConsumer found) {
    for (int at = start; at < end; ) {
      char c = text.charAt(at);
      int next = at + 1;
      if (isLetter(c)) {
        next = wordEnd(text, at, end);
        if (mayBegin(text, at, next)) {
          words(text, at, next, found);
        }
      } else if (isDigit(c) && !numbers.isEmpty()) {
        next = digitsEnd(text, at, end);
        if (numbers.contains(text.substring(at, next))) {
          found.accept(ANY);
        }
      }
      at = next;
    }
  }

  /** Whether {@link #of} can tell of a stretch. */
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
    int key = 0;
    for (int at = start; at < start + LETTERS; at++) {
      key = key << BITS | (at < end ? number(small(text, at)) : 0);
    }
    String[] beginnings = byBeginning[key];
    if (beginnings == null) {
      return false;
    }
    for (String sure : beginnings) {
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

  private void words(String text, int start, int end, IntConsumer found) {
    for (Words.Word word : Words.STEMMED.of(text.substring(start, end))) {
      int number = number(word);
      if (number >= 0) {
        found.accept(number);
      }
    }
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
