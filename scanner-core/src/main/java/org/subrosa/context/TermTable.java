package org.subrosa.context;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds phrases in a text in one pass: a hash of each word as it is read, and a look at the phrases
 * that begin with it where there are any. Of phrases that begin at one word the longest wins, and
 * the search goes on behind it. Immutable and safe for use by many threads.
 */
final class TermTable {

  /** Blanks, hyphens, quotes and one line end may stand between the words of a phrase. */
  private static final int MOST_GAP = 4;

  private static final int LEAST_PLACES = 64;
  private static final int PLACES_EACH = 4;

  private final int mask;
  private final int[] hashes;
  private final Phrase[] @Nullable [] phrases;

  private TermTable(Map<String, Phrase> all) {
    Map<String, List<Phrase>> byFirst = new HashMap<>();
    all.values()
        .forEach(
            phrase ->
                byFirst.computeIfAbsent(phrase.words.get(0), w -> new ArrayList<>()).add(phrase));
    int places = Integer.highestOneBit(LEAST_PLACES + PLACES_EACH * byFirst.size());
    mask = places - 1;
    hashes = new int[places];
    phrases = new Phrase[places][];
    byFirst.forEach(this::put);
  }

  private void put(String first, List<Phrase> list) {
    int hash = hash(first, 0);
    Phrase[] known = find(hash);
    List<Phrase> merged = new ArrayList<>(known == null ? List.of() : Arrays.asList(known));
    merged.addAll(list);
    merged.sort(Comparator.comparingInt((Phrase phrase) -> phrase.words.size()).reversed());
    int place = place(hash);
    hashes[place] = hash;
    phrases[place] = merged.toArray(new Phrase[0]);
  }

  private int place(int hash) {
    int place = (hash ^ (hash >>> 15)) & mask;
    while (phrases[place] != null && hashes[place] != hash) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private Phrase @Nullable [] find(int hash) {
    return phrases[place(hash)];
  }

  /** Hands over the terms of a text in order. */
  void scan(String text, Consumer<TermHit> found) {
    for (int at = 0; at < text.length(); ) {
      if (WordFold.of(text.charAt(at)) == WordFold.NONE) {
        at++;
      } else {
        at = word(text, at, found);
      }
    }
  }

  /** Reads the word that begins at an offset; returns where to go on. */
  private int word(String text, int start, Consumer<TermHit> found) {
    int hash = 0;
    int end = start;
    while (end < text.length()) {
      char c = text.charAt(end);
      char folded = WordFold.of(c);
      if (folded == WordFold.NONE) {
        break;
      }
      hash = folded == WordFold.SILENT ? hash : hash * 31 + folded;
      hash = WordFold.isDouble(c) ? hash * 31 + folded : hash;
      end++;
    }
    Phrase[] candidates = find(hash);
    return candidates == null ? end : phrase(text, start, end, candidates, found);
  }

  private static int phrase(
      String text, int start, int end, Phrase[] candidates, Consumer<TermHit> found) {
    for (Phrase phrase : candidates) {
      int last = phrase.end(text, start);
      if (last > start) {
        phrase.terms.forEach(term -> found.accept(new TermHit(start, last, term)));
        return last;
      }
    }
    return end;
  }

  private static int hash(String word, int before) {
    int hash = before;
    for (int i = 0; i < word.length(); i++) {
      hash = hash * 31 + word.charAt(i);
    }
    return hash;
  }

  /** Returns the words of a term, folded. */
  static List<String> words(String term) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i <= term.length(); i++) {
      char folded = i < term.length() ? WordFold.of(term.charAt(i)) : WordFold.NONE;
      if (folded == WordFold.NONE) {
        if (!word.isEmpty()) {
          words.add(word.toString());
          word.setLength(0);
        }
      } else if (folded != WordFold.SILENT) {
        word.append(folded);
        if (WordFold.isDouble(term.charAt(i))) {
          word.append(folded);
        }
      }
    }
    return words;
  }

  /** Collects phrases. */
  static final class Builder {

    private final Map<String, Phrase> phrases = new TreeMap<>();

    /**
     * Adds a meaning of a phrase; one that is written in capitals alone is met in capitals alone.
     * In English the last word may have the ending of a plural.
     */
    void add(String text, boolean hasPlurals, ContextTerm term) {
      List<String> words = words(text);
      if (words.isEmpty()) {
        return;
      }
      boolean isCapitals = isCapitals(text);
      put(words, isCapitals, term);
      String last = words.get(words.size() - 1);
      if (hasPlurals && last.length() > 2 && Character.isLetter(last.charAt(last.length() - 1))) {
        List<String> plural = new ArrayList<>(words.subList(0, words.size() - 1));
        plural.add(plural(last));
        put(plural, false, term);
      }
    }

    private void put(List<String> words, boolean isCapitals, ContextTerm term) {
      String key = String.join(" ", words) + (isCapitals ? "!" : "");
      List<ContextTerm> terms =
          phrases.computeIfAbsent(key, k -> new Phrase(words, isCapitals)).terms;
      if (!terms.contains(term)) {
        terms.add(term);
      }
    }

    private static String plural(String word) {
      if (word.endsWith("y") && word.length() > 3 && "aeou".indexOf(beforeLast(word)) < 0) {
        return word.substring(0, word.length() - 1) + "ies";
      }
      if (word.endsWith("sis")) {
        return word.substring(0, word.length() - 2) + "es";
      }
      boolean hisses = word.endsWith("s") || word.endsWith("x") || word.endsWith("ch");
      return word + (hisses ? "es" : "s");
    }

    private static char beforeLast(String word) {
      return word.charAt(word.length() - 2);
    }

    /** Whether a term is an abbreviation in capitals, which small letters would make a word. */
    private static boolean isCapitals(String text) {
      return text.chars().filter(Character::isLetter).count() > 1
          && text.chars().noneMatch(Character::isLowerCase);
    }

    TermTable build() {
      return new TermTable(phrases);
    }
  }

  /** A phrase with all its meanings. */
  private static final class Phrase {

    private final List<String> words;
    private final boolean isCapitals;
    private final List<ContextTerm> terms = new ArrayList<>();

    Phrase(List<String> words, boolean isCapitals) {
      this.words = List.copyOf(words);
      this.isCapitals = isCapitals;
    }

    /** Returns where the phrase ends if it begins at an offset, else -1. */
    int end(String text, int start) {
      int at = start;
      for (int i = 0; i < words.size(); i++) {
        int begin = i == 0 ? at : gapEnd(text, at);
        at = begin < 0 ? -1 : wordEnd(text, begin, words.get(i));
        if (at < 0) {
          return -1;
        }
      }
      return isCapitals && text.substring(start, at).chars().anyMatch(Character::isLowerCase)
          ? -1
          : at;
    }

    private static int gapEnd(String text, int start) {
      int at = start;
      int lines = 0;
      while (at < text.length() && at - start <= MOST_GAP) {
        char c = text.charAt(at);
        if (WordFold.of(c) != WordFold.NONE) {
          return at;
        }
        lines += c == '\n' ? 1 : 0;
        if (lines > 1 || !(Character.isWhitespace(c) || "-/'’`_&\u2010\u2011".indexOf(c) >= 0)) {
          return -1;
        }
        at++;
      }
      return -1;
    }

    private static int wordEnd(String text, int start, String word) {
      int at = start;
      int matched = 0;
      while (at < text.length()) {
        char c = text.charAt(at);
        char folded = WordFold.of(c);
        if (folded == WordFold.NONE) {
          break;
        }
        for (int n = WordFold.isDouble(c) ? 2 : folded == WordFold.SILENT ? 0 : 1; n > 0; n--) {
          if (matched == word.length() || word.charAt(matched++) != folded) {
            return -1;
          }
        }
        at++;
      }
      return matched == word.length() ? at : -1;
    }
  }
}
