package org.subrosa.names;

import java.util.Locale;

/** What is known of a word by itself, as numbers. */
final class WordForm {

  private final int exact;
  private final int lower;
  private final int shape;
  private final int brief;
  private final char initial;
  private final int group;
  private final int family;
  private final int lists;
  private final int[] begins;
  private final int[] ends;

  /**
   * Makes one of all its parts.
   *
   * @param exact hash of the word
   * @param lower hash of the word in lower case, digits as 0
   * @param shape hash of its first letters' and last letter's kinds
   * @param brief hash of its kinds of letters, repeats left out
   * @param initial kind of its first character
   * @param group its cluster among 400, 0 when it has none
   * @param family its cluster among 64
   * @param lists bits of the lists that have it, as {@link NameLists} gives them
   * @param begins hashes of its first one to four letters
   * @param ends hashes of its last one to four letters
   */
  WordForm(
      int exact,
      int lower,
      int shape,
      int brief,
      char initial,
      int group,
      int family,
      int lists,
      int[] begins,
      int[] ends) {
    this.exact = exact;
    this.lower = lower;
    this.shape = shape;
    this.brief = brief;
    this.initial = initial;
    this.group = group;
    this.family = family;
    this.lists = lists;
    this.begins = begins;
    this.ends = ends;
  }

  int exact() {
    return exact;
  }

  int lower() {
    return lower;
  }

  int shape() {
    return shape;
  }

  int brief() {
    return brief;
  }

  char initial() {
    return initial;
  }

  int group() {
    return group;
  }

  int family() {
    return family;
  }

  int lists() {
    return lists;
  }

  int[] begins() {
    return begins;
  }

  int[] ends() {
    return ends;
  }

  private static final int LONGEST_AFFIX = 4;
  private static final int LONGEST_SHAPE = 5;

  /** Reads a word. */
  static WordForm of(String word, NameLists lists) {
    String lower = folded(word);
    int affixes = Math.min(LONGEST_AFFIX, lower.length() - 1);
    int[] begins = new int[affixes];
    int[] ends = new int[affixes];
    for (int i = 0; i < affixes; i++) {
      begins[i] = Hash.of(lower, 0, i + 1);
      ends[i] = Hash.of(lower, lower.length() - 1 - i, lower.length());
    }
    int cluster = lists.cluster(word, lower);
    return new WordForm(
        Hash.of(word),
        Hash.of(lower),
        Hash.of(shape(word)),
        Hash.of(brief(word)),
        kind(word.charAt(0)),
        NameLists.group(cluster),
        NameLists.family(cluster),
        lists.of(lower),
        begins,
        ends);
  }

  /** Returns a word in lower case with all its digits as 0: numbers are alike. */
  static String folded(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    boolean hasDigit = lower.chars().anyMatch(Character::isDigit);
    if (!hasDigit) {
      return lower;
    }
    StringBuilder folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      folded.append(Character.isDigit(lower.charAt(i)) ? '0' : lower.charAt(i));
    }
    return folded.toString();
  }

  private static String shape(String word) {
    StringBuilder shape = new StringBuilder(LONGEST_SHAPE + 1);
    for (int i = 0; i < word.length(); i++) {
      if (shape.length() < LONGEST_SHAPE || i == word.length() - 1) {
        shape.append(kind(word.charAt(i)));
      }
    }
    return shape.toString();
  }

  private static String brief(String word) {
    StringBuilder brief = new StringBuilder();
    char last = 0;
    for (int i = 0; i < word.length(); i++) {
      char kind = kind(word.charAt(i));
      if (kind != last) {
        brief.append(kind);
      }
      last = kind;
    }
    return brief.toString();
  }

  private static char kind(char c) {
    if (Character.isUpperCase(c)) {
      return 'X';
    }
    if (Character.isLowerCase(c)) {
      return 'x';
    }
    if (Character.isDigit(c)) {
      return 'd';
    }
    return Character.isLetter(c) ? 'l' : c;
  }
}
