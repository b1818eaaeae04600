package org.subrosa.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.subrosa.document.Span;
import org.subrosa.language.Segmenter;

/**
 * Cuts a text into what is tagged at once: cells of a table, lines of a form or a list, sentences
 * of running text whose lines are wrapped.
 */
final class Stretches {

  /** A line of running text is at least so long where it is wrapped. */
  private static final int WRAPPED = 40;

  /** A sentence that is longer is none; it is cut, so that one text costs what another does. */
  private static final int LONGEST = 1_500;

  /** OpenNLP looks around each full stop as far as the next blank. */
  private static final int LONGEST_AT_ONCE = 6_000;

  /** So many blanks separate columns. */
  private static final int COLUMN_GAP = 4;

  private static final int LONGEST_LABEL = 30;

  /** Words that sentences begin with, and names do not. */
  private static final Set<String> OPENERS =
      Set.of(
          "", "The", "A", "An", "It", "He", "She", "We", "They", "I", "You", "This", "That",
          "These", "Those", "In", "On", "At", "By", "For", "From", "If", "When", "While", "After",
          "Before", "There", "As", "But", "And", "So", "Our", "His", "Her", "Their", "My", "No",
          "Not", "All", "Each", "See", "Please", "Then", "What", "How", "To", "With");

  private final String text;
  private final Tokens tokens;

  private Stretches(String text) {
    this.text = text;
    this.tokens = new Tokens(text);
  }

  /**
   * Returns the tokens of a text.
   *
   * @param cells stretches that stand for themselves, in order, not overlapping
   */
  static Tokens tokens(String text, List<Span> cells) {
    Stretches stretches = new Stretches(text);
    int at = 0;
    for (Span cell : cells) {
      stretches.lines(at, cell.start());
      stretches.lines(cell.start(), cell.end());
      at = cell.end();
    }
    stretches.lines(at, text.length());
    return stretches.tokens;
  }

  private void lines(int from, int to) {
    int at = from;
    while (at < to) {
      int end = lineEnd(at, to);
      while (end < to && isWrapped(at, end, to)) {
        end = lineEnd(end + 1, to);
      }
      columns(at, end);
      at = end + 1;
    }
  }

  private int lineEnd(int from, int to) {
    int end = from;
    while (end < to && !isLineEnd(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\f' || c == '\u2028' || c == '\u2029' || c == '\u000B';
  }

  /** Whether the line that ends goes on in the next one. */
  private boolean isWrapped(int blockStart, int end, int to) {
    if (text.charAt(end) != '\n' || end - blockStart > LONGEST) {
      return false;
    }
    int lineStart = text.lastIndexOf('\n', end - 1) + 1;
    if (end - Math.max(blockStart, lineStart) < WRAPPED) {
      return false;
    }
    int next = end + 1;
    while (next < to && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
      next++;
    }
    return next < to && Character.isLetterOrDigit(text.charAt(next)) && !isLabelled(next, to);
  }

  /** Whether a line begins with a label and its colon. */
  private boolean isLabelled(int from, int to) {
    int most = Math.min(to, from + LONGEST_LABEL);
    for (int i = from; i < most; i++) {
      char c = text.charAt(i);
      if (c == ':') {
        return i + 1 < to && Character.isWhitespace(text.charAt(i + 1));
      }
      if (!Character.isLetterOrDigit(c) && c != ' ') {
        return false;
      }
    }
    return false;
  }

  /** Cuts a line at tabs, bars and wide gaps, unless a label stands before them. */
  private void columns(int from, int to) {
    int start = from;
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      int gap = at;
      while (gap < to && (text.charAt(gap) == ' ' || text.charAt(gap) == '\t')) {
        gap++;
      }
      boolean isIndent = at > from && text.charAt(at - 1) == '\n';
      boolean isWide = c == '|' || (!isIndent && (c == '\t' || gap - at >= COLUMN_GAP));
      if (isWide && (at == start || !isLabelSign(at - 1))) {
        parts(start, at);
        start = Math.max(gap, at + 1);
      }
      at = Math.max(gap, at + 1);
    }
    parts(start, to);
  }

  private void parts(int from, int to) {
    int at = from;
    while (to - at > LONGEST_AT_ONCE) {
      int cut = cut(at, LONGEST_AT_ONCE);
      sentences(at, cut);
      at = cut;
    }
    sentences(at, to);
  }

  private boolean isLabelSign(int at) {
    return text.charAt(at) == ':' || text.charAt(at) == '=';
  }

  private void sentences(int from, int to) {
    if (from >= to || !hasLetter(from, to)) {
      return;
    }
    if (!mayHaveEnd(from, to)) {
      pieces(from, to);
      return;
    }
    int start = from;
    for (Span sentence : Segmenter.sentences(text.substring(from, to))) {
      int end = from + sentence.end();
      if (!leadsOn(start, end, to)) {
        pieces(start, end);
        start = end;
      }
    }
    pieces(start, to);
  }

  /**
   * Whether a supposed sentence goes on: behind {@code Dr.}, and behind the initial of a name,
   * {@code Ann B.}.
   */
  private boolean leadsOn(int from, int end, int to) {
    int last = end - 1;
    int start = wordStart(last - 1, from);
    if (last <= from || text.charAt(last) != '.' || start > last - 1) {
      return false;
    }
    String word = text.substring(start, last);
    if (word.length() > 1 || !Character.isUpperCase(word.charAt(0))) {
      return Tokens.leadsOn(word);
    }
    int before = start - 2;
    boolean isBehindName =
        before >= from
            && Character.isLetter(text.charAt(before))
            && Character.isUpperCase(text.charAt(wordStart(before, from)));
    return isBehindName || !OPENERS.contains(wordFrom(end, to));
  }

  private int wordStart(int at, int from) {
    int start = at + 1;
    while (start > from && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private String wordFrom(int at, int to) {
    int start = at;
    while (start < to && !Character.isLetter(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < to && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private boolean hasLetter(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetter(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence may end before the end. */
  private boolean mayHaveEnd(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      char c = text.charAt(i);
      if ((c == '.' || c == '!' || c == '?') && !Character.isLetterOrDigit(text.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private void pieces(int from, int to) {
    int at = from;
    while (to - at > LONGEST) {
      int cut = cut(at, LONGEST);
      tokens.add(at, cut);
      at = cut;
    }
    tokens.add(at, to);
  }

  /** Returns where to cut so many characters off, at a blank if there is one in their last half. */
  private int cut(int from, int most) {
    int cut = from + most;
    while (cut > from + most / 2 && !Character.isWhitespace(text.charAt(cut))) {
      cut--;
    }
    return cut > from + most / 2 ? cut : from + most;
  }

  /** Returns the stretches, for tests. */
  static List<String> of(String text) {
    Tokens tokens = tokens(text, List.of());
    List<String> all = new ArrayList<>();
    for (int at = 0; at < tokens.size(); at = tokens.sentenceEnd(at)) {
      all.add(String.join(" ", tokens.words(at, tokens.sentenceEnd(at))));
    }
    return all;
  }
}
