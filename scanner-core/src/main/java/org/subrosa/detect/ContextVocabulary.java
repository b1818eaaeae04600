package org.subrosa.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.subrosa.language.Words;

/**
 * One word of each context term of all rules, numbered: where none of a rule's stands, it has no
 * context, and nobody need look at the words there one by one.
 *
 * <p>Rules put their words in when they are made; after that any number of threads may ask.
 */
final class ContextVocabulary {

  /** No word is longer for Lucene, which cuts it. */
  private static final int LONGEST = 255;

  /** How many words of texts are remembered. */
  private static final int KEPT = 1 << 13;

  private static final int HALF_OF_HASH = 16;

  /** Stretches that are longer are not remembered. */
  private static final int LONGEST_KEPT = 64;

  private final Map<String, Integer> terms = new HashMap<>();

  /** Of words that begin with digits, their numbers by those digits. */
  private final Map<String, List<Integer>> numbers = new HashMap<>();

  private final WordBeginnings beginnings = new WordBeginnings();

  /** Stretches of texts that {@link #reads} does not allow, as {@link #kept} has words. */
  private final @Nullable Stretch[] keptStretches = new @Nullable Stretch[KEPT];

  /** Words that texts had, each at the place of its hash; threads may hide them from each other. */
  private final @Nullable Met[] kept = new @Nullable Met[KEPT];

  /** Takes in a word, folded and stemmed, and returns its number. */
  int add(String term) {
    Integer known = terms.putIfAbsent(term, terms.size());
    if (known != null) {
      return known;
    }
    if (isDigit(term.charAt(0))) {
      numbers
          .computeIfAbsent(
              term.substring(0, digitsEnd(term, 0, term.length())), unused -> new ArrayList<>())
          .add(terms.size() - 1);
    }
    beginnings.add(term);
    Arrays.fill(kept, null);
    Arrays.fill(keptStretches, null);
    return terms.size() - 1;
  }

  /** Returns how many words there are. */
  int size() {
    return terms.size();
  }

  /** Returns the number of a word, or -1 where it is no rule's key word. */
  int number(Words.Word word) {
    return terms.getOrDefault(word.term(), -1);
  }

  /**
   * Hands over the numbers of such words in a stretch that {@link #reads} allows.
   *
   * @param found takes each, and those that begin with digits wherever these stand
   */
  void of(String text, int start, int end, IntConsumer found) {
    for (int at = start; at < end; ) {
      char c = text.charAt(at);
      int next = at + 1;
      if (isLetter(c)) {
        next = wordEnd(text, at, end);
        int number = number(text, at, next);
        if (number >= 0) {
          found.accept(number);
        }
      } else if (isDigit(c) && !numbers.isEmpty()) {
        next = digitsEnd(text, at, end);
        numbers.getOrDefault(text.substring(at, next), List.of()).forEach(found::accept);
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
        || (!numbers.isEmpty() && isDigit(left) && isDigit(right));
  }

  /** Returns the number of a word of letters, or -1; texts say the same words again and again. */
  private int number(String text, int start, int end) {
    if (!beginnings.mayBegin(text, start, end)) {
      return -1;
    }
    int hash = 0;
    for (int at = start; at < end; at++) {
      hash = hash * 31 + small(text, at);
    }
    int place = (hash ^ hash >>> HALF_OF_HASH) & (KEPT - 1);
    Met met = kept[place];
    if (met == null || !met.is(text, start, end)) {
      met = new Met(text.substring(start, end), looked(text.substring(start, end)));
      kept[place] = met;
    }
    return met.number;
  }

  /** Hands over the numbers of such words in a stretch that {@link #reads} does not allow. */
  void ofAnyScript(String stretch, IntConsumer found) {
    int hash = stretch.hashCode();
    int place = (hash ^ hash >>> HALF_OF_HASH) & (KEPT - 1);
    Stretch known = keptStretches[place];
    if (known == null || !known.text.equals(stretch)) {
      known = new Stretch(stretch, numbers(stretch));
      if (stretch.length() <= LONGEST_KEPT) {
        keptStretches[place] = known;
      }
    }
    known.numbers.forEach(found::accept);
  }

  private List<Integer> numbers(String stretch) {
    return ReadingWords.split(stretch).stream().map(this::number).filter(n -> n >= 0).toList();
  }

  private int looked(String letters) {
    for (Words.Word word : Words.STEMMED.of(letters)) {
      return number(word);
    }
    return -1;
  }

  private static char small(String text, int at) {
    return (char) (text.charAt(at) | 0x20);
  }

  /** A word that was met, in any case, and its number. It does not print what it holds. */
  private static final class Met {

    private final String letters;
    private final int number;

    Met(String letters, int number) {
      this.letters = letters;
      this.number = number;
    }

    boolean is(String text, int start, int end) {
      if (end - start != letters.length()) {
        return false;
      }
      for (int at = 0; at < letters.length(); at++) {
        if (small(text, start + at) != small(letters, at)) {
          return false;
        }
      }
      return true;
    }
  }

  /** A stretch that was met, and the numbers of words in it. It does not print what it holds. */
  private static final class Stretch {

    private final String text;
    private final List<Integer> numbers;

    Stretch(String text, List<Integer> numbers) {
      this.text = text;
      this.numbers = numbers;
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
}
