package org.subrosa.context;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds characters so that words compare whatever their case and accents. Words are runs of letters
 * and digits; {@code ß} counts as two letters.
 */
final class WordFold {

  /** No character of a word. */
  static final char NONE = 0;

  /** Part of a word, and nothing in comparison: an accent that is a character of its own. */
  static final char SILENT = 1;

  private static final int KNOWN = 0x250;
  private static final char FIRST_ACCENT = '\u0300';
  private static final char LAST_ACCENT = '\u036F';
  private static final String STROKED = "øłđħŧæœıðþ";
  private static final String PLAIN = "oldhtaoidt";
  private static final char[] FOLDED = table();

  private WordFold() {}

  private static char[] table() {
    char[] table = new char[KNOWN];
    for (char c = 0; c < KNOWN; c++) {
      table[c] = Character.isLetterOrDigit(c) ? plain(c) : NONE;
    }
    return table;
  }

  private static char plain(char c) {
    String small = Character.toString(c).toLowerCase(Locale.ROOT);
    char first = Normalizer.normalize(small, Normalizer.Form.NFD).charAt(0);
    int stroked = STROKED.indexOf(first);
    return stroked < 0 ? first : PLAIN.charAt(stroked);
  }

  /** Returns what stands for a character in comparison, or {@link #NONE} or {@link #SILENT}. */
  static char of(char c) {
    if (c < KNOWN) {
      return FOLDED[c];
    }
    if (c >= FIRST_ACCENT && c <= LAST_ACCENT) {
      return SILENT;
    }
    return Character.isLetterOrDigit(c) ? Character.toLowerCase(c) : NONE;
  }

  /** Returns whether a character stands for two of its fold. */
  static boolean isDouble(char c) {
    return c == 'ß';
  }
}
