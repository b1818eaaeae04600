package org.subrosa.address;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The characters between two offsets of a text. Beyond them there are line ends only. Every step is
 * bounded: no blank row or word is followed further than addresses need.
 */
final class AddressText {

  private static final int LONGEST_WORD = 40;
  private static final int MOST_BLANKS = 8;
  private static final int MOST_MARKS = 4;
  private static final int LONGEST_LINE = 200;

  /** Marks that lines of comments begin with; bullets are none, each begins something new. */
  private static final String COMMENTS = "#%;/!?";

  private static final String JOINERS = "-'’";

  private final CharSequence text;
  private final int from;
  private final int to;

  AddressText(CharSequence text, int from, int to) {
    this.text = text;
    this.from = from;
    this.to = to;
  }

  /** Returns a character, a line end beyond the text. */
  char at(int index) {
    return index < from || index >= to ? '\n' : text.charAt(index);
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
  }

  static boolean isWord(char c) {
    return isDigit(c) || isLetter(c);
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u00a0';
  }

  static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  boolean isCapital(int index) {
    return Character.isUpperCase(at(index)) || Character.isTitleCase(at(index));
  }

  /** Returns the end of the digits that begin at an offset, at most {@code most} of them. */
  int digitsEnd(int start, int most) {
    int at = start;
    while (at - start < most && isDigit(at(at))) {
      at++;
    }
    return at;
  }

  /**
   * Returns the end of a word: letters and digits, with hyphens and apostrophes between letters.
   */
  int wordEnd(int start) {
    int at = start;
    while (at - start < LONGEST_WORD && (isWord(at(at)) || isJoint(at))) {
      at++;
    }
    return at;
  }

  /** Returns the beginning of the word that ends before an offset. */
  int wordStart(int end) {
    int at = end;
    while (end - at < LONGEST_WORD && (isWord(at(at - 1)) || isJoint(at - 1))) {
      at--;
    }
    return at;
  }

  private boolean isJoint(int at) {
    return JOINERS.indexOf(at(at)) >= 0 && isLetter(at(at - 1)) && isLetter(at(at + 1));
  }

  int blanksEnd(int start) {
    int at = start;
    while (at - start < MOST_BLANKS && isBlank(at(at))) {
      at++;
    }
    return at;
  }

  int blanksStart(int end) {
    int at = end;
    while (end - at < MOST_BLANKS && isBlank(at(at - 1))) {
      at--;
    }
    return at;
  }

  /**
   * Returns where the next part begins: behind blanks with at most one sign of separation and one
   * line end; -1 where nothing separates, or nothing follows.
   */
  int partStart(int end) {
    int at = blanksEnd(end);
    if (",;|·•".indexOf(at(at)) >= 0) {
      at = blanksEnd(at + 1);
    } else if (at > end && "-/".indexOf(at(at)) >= 0 && isBlank(at(at + 1))) {
      at = blanksEnd(at + 1);
    }
    at = blanksEnd(markEnd(lineStart(at)));
    if (at(at) == ',' && isLineEnd(at(blanksStart(at) - 1))) {
      at = blanksEnd(at + 1);
    }
    return at > end && at < to && !isLineEnd(at(at)) ? at : -1;
  }

  /**
   * Returns what begins behind a line that is empty, or holds a quotation's mark alone; else -1.
   */
  int behindBlankLine(int end) {
    int first = lineStart(blanksEnd(end));
    int at = blanksEnd(markEnd(first));
    if (first == end || !isLineEnd(at(at))) {
      return -1;
    }
    at = blanksEnd(markEnd(lineStart(at)));
    return at < to && !isLineEnd(at(at)) ? at : -1;
  }

  private int lineStart(int at) {
    if (at >= to || !isLineEnd(at(at))) {
      return at;
    }
    return at(at) == '\r' && at(at + 1) == '\n' ? at + 2 : at + 1;
  }

  /**
   * Goes over the marks that begin a line: those of quotation in a mail, {@code > > }, and those of
   * a comment, {@code # }, that the line before begins with as well.
   */
  int markEnd(int lineStart) {
    if (!isLineEnd(at(lineStart - 1))) {
      return lineStart;
    }
    int end = lineStart;
    int at = blanksEnd(lineStart);
    while (end - lineStart < MOST_BLANKS && isQuote(at(at))) {
      end = at + 1;
      at = blanksEnd(end);
    }
    return end == lineStart ? commentMarkEnd(lineStart) : end;
  }

  private int commentMarkEnd(int lineStart) {
    int mark = blanksEnd(lineStart);
    int end = marksEnd(mark);
    if (end == mark || !isBlank(at(end))) {
      return lineStart;
    }
    int before = at(lineStart - 2) == '\r' ? lineStart - 2 : lineStart - 1;
    while (lineStart - before < LONGEST_LINE && before > from && !isLineEnd(at(before - 1))) {
      before--;
    }
    int other = blanksEnd(before);
    boolean isSame = marksEnd(other) - other == end - mark && at(other) == at(mark);
    return isSame ? end : lineStart;
  }

  /** Returns the end of a row of the same mark. */
  private int marksEnd(int start) {
    int at = start;
    while (at - start < MOST_MARKS && COMMENTS.indexOf(at(at)) >= 0 && at(at) == at(start)) {
      at++;
    }
    return at;
  }

  private static boolean isQuote(char c) {
    return c == '>' || c == '|';
  }

  private static boolean isMark(char c) {
    return isQuote(c) || COMMENTS.indexOf(c) >= 0;
  }

  /** Whether a line begins at an offset, but for blanks and marks. */
  boolean isLineStart(int start) {
    int at = blanksStart(start);
    while (start - at < MOST_BLANKS && isMark(at(at - 1))) {
      at = blanksStart(at - 1);
    }
    return isLineEnd(at(at - 1));
  }

  /** Returns the end of the line before the one that begins at an offset; -1 where none is. */
  int lineEndBefore(int start) {
    int at = blanksStart(start);
    while (start - at < MOST_BLANKS && isMark(at(at - 1))) {
      at = blanksStart(at - 1);
    }
    if (at <= from || !isLineEnd(at(at - 1))) {
      return -1;
    }
    at--;
    return blanksStart(at(at) == '\n' && at(at - 1) == '\r' ? at - 1 : at);
  }

  /** Whether a line ends in a stretch. */
  boolean hasLineEnd(int start, int end) {
    return has(start, end, "\n\r");
  }

  boolean hasComma(int start, int end) {
    return has(start, end, ",;|");
  }

  private boolean has(int start, int end, String signs) {
    for (int at = start; at < end; at++) {
      if (signs.indexOf(at(at)) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether a part ends at an offset: what follows, if anything, is a sentence or a sign. */
  boolean isPartEnd(int at) {
    int next = blanksEnd(at);
    char c = at(next);
    if (next > at && Character.isLowerCase(c)) {
      return true;
    }
    return !isWord(c) && "/\\@#_=+*%$&".indexOf(c) < 0 && !(c == '-' && isWord(at(next + 1)));
  }

  /** Returns a word in small letters without accents. */
  String term(int start, int end) {
    return folded(text.subSequence(start, Math.min(end, to)).toString());
  }

  static String folded(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    for (int at = 0; at < small.length(); at++) {
      if (small.charAt(at) >= 0x80) {
        return plain(small);
      }
    }
    return small;
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace("ß", "ss")
        .replace("ł", "l")
        .replace("ø", "o")
        .replace("æ", "ae")
        .replace('’', '\'');
  }
}
