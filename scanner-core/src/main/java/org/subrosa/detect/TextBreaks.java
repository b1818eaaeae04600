package org.subrosa.detect;

import java.util.Set;

/**
 * Where lines, paragraphs and sentences of a text end, counted from its beginning, so that it costs
 * the same to tell of near and of far places what lies between them. Sentences are told by signs
 * and capitals alone: every pair of a term and an identifier asks, and no model is that quick.
 */
final class TextBreaks {

  private static final int LONGEST_ABBREVIATION = 6;
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "dr", "mr", "mrs", "ms", "st", "prof", "no", "nr", "vs", "jr", "sr", "dept", "approx",
          "hr", "fr", "sra", "dra", "sig", "pt", "dob", "geb", "mme", "mlle", "ref", "tel");

  private final String text;
  private final int[] lines;
  private final int[] paragraphs;
  private final int[] sentences;

  TextBreaks(String text) {
    this.text = text;
    lines = new int[text.length() + 1];
    paragraphs = new int[text.length() + 1];
    sentences = new int[text.length() + 1];
    boolean isBlank = true;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean isLineEnd = c == '\n' || c == '\f';
      lines[at + 1] = lines[at] + (isLineEnd ? 1 : 0);
      paragraphs[at + 1] = paragraphs[at] + (isLineEnd && isBlank ? 1 : 0);
      sentences[at + 1] = sentences[at] + (isSentenceEnd(at) ? 1 : 0);
      isBlank = isLineEnd || (isBlank && Character.isWhitespace(c));
    }
  }

  /** Returns how many lines end from one offset to another. */
  int lines(int from, int to) {
    return lines[to] - lines[from];
  }

  /** Returns how many empty lines there are from one offset to another. */
  int paragraphs(int from, int to) {
    return paragraphs[to] - paragraphs[from];
  }

  /** Returns how many sentences end from one offset to another. */
  int sentences(int from, int to) {
    return sentences[to] - sentences[from];
  }

  /** Returns where the line of an offset begins, or a place farther before it than so much. */
  int lineStart(int at, int most) {
    int start = at;
    while (start > 0 && at - start <= most && text.charAt(start - 1) != '\n') {
      start--;
    }
    return start;
  }

  /** Returns where the line of an offset ends, or a place farther behind it than so much. */
  int lineEnd(int at, int most) {
    int end = at;
    while (end < text.length() && end - at <= most && text.charAt(end) != '\n') {
      end++;
    }
    return end;
  }

  /** Returns where the paragraph of an offset begins, or the text so far before it. */
  int paragraphStart(int at, int most) {
    int start = at;
    while (start > 0 && at - start < most && paragraphs(start - 1, at) == 0) {
      start--;
    }
    return start;
  }

  /** Returns where the paragraph of an offset ends, or the text so far behind it. */
  int paragraphEnd(int at, int most) {
    int end = at;
    while (end < text.length() && end - at < most && paragraphs(at, end + 1) == 0) {
      end++;
    }
    return end;
  }

  private boolean isSentenceEnd(int at) {
    char c = text.charAt(at);
    if (c != '.' && c != '!' && c != '?') {
      return false;
    }
    int next = at + 1;
    while (next < text.length() && "\"')]\u201D\u2019\u00BB".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next < text.length() && !Character.isWhitespace(text.charAt(next))) {
      return false;
    }
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    boolean isFollowed = next == text.length() || !Character.isLowerCase(text.charAt(next));
    return isFollowed && (c != '.' || !isAbbreviation(at));
  }

  private boolean isAbbreviation(int point) {
    int start = point;
    while (start > 0
        && point - start <= LONGEST_ABBREVIATION
        && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, point).toLowerCase(java.util.Locale.ROOT);
    boolean isInitial = word.length() == 1 && Character.isUpperCase(text.charAt(start));
    return isInitial || ABBREVIATIONS.contains(word);
  }
}
