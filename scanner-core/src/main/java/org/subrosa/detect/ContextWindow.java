package org.subrosa.detect;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.subrosa.finding.RedactionLabel;
import org.subrosa.language.Words;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;

/**
 * The words around one value of a reading.
 *
 * <p>In a table they are the column's header, the neighbour cell to the left and the cell itself;
 * in running text the words before and after, those of the value's own sentence or form label
 * before those beyond. The words are analysed once for all rules that ask about the same value. The
 * labels of a redacted copy say nothing about what stands beside them.
 */
final class ContextWindow {

  private static final int CHARACTERS_BEFORE = 200;
  private static final int CHARACTERS_AFTER = 80;

  private final boolean isCell;
  private final NearText near;
  private final List<Words.Word> header;
  private final List<Words.Word> wordsBefore;
  private final List<Words.Word> wordsAfter;

  private ContextWindow(
      List<Words.Word> header, String before, String value, String after, boolean isCell) {
    this.isCell = isCell;
    this.near = NearText.of(plain(before), value, plain(after));
    this.header = header;
    this.wordsBefore = Words.STEMMED.of(near.before());
    this.wordsAfter = Words.STEMMED.of(near.after());
  }

  private static String plain(String text) {
    return splitCamelCase(RedactionLabel.blank(text));
  }

  /**
   * Looks around the value from {@code start} to {@code end} of a reading's text.
   *
   * @param headers the words of the headers that were met before: a column has one for many cells
   */
  static ContextWindow around(
      Reading reading, int start, int end, Map<SensitiveText, List<Words.Word>> headers) {
    String text = reading.text();
    OptionalInt label = reading.labelAt(start);
    if (label.isEmpty()) {
      int from = wordBoundary(text, Math.max(0, start - CHARACTERS_BEFORE), start);
      int to = Math.min(text.length(), end + CHARACTERS_AFTER);
      return new ContextWindow(
          List.of(),
          text.substring(from, start),
          text.substring(start, end),
          text.substring(end, to),
          false);
    }
    int index = label.getAsInt();
    Label own = reading.labels().get(index);
    int left = index > 0 ? reading.labels().get(index - 1).start() : own.start();
    return new ContextWindow(
        headers.computeIfAbsent(
            own.text(), header -> Words.STEMMED.of(plain(Reading.reveal(header)))),
        text.substring(cellsStart(reading, left, start), start),
        text.substring(start, end),
        text.substring(end, cellEnd(reading, own, end)),
        true);
  }

  /** Returns where the unit's offset {@code limit} or the line begins, in the reading's text. */
  private static int cellsStart(Reading reading, int limit, int start) {
    int from = start;
    while (from > 0
        && start - from < CHARACTERS_BEFORE
        && reading.view().map().start(from - 1) >= limit
        && reading.text().charAt(from - 1) != '\n') {
      from--;
    }
    return from;
  }

  private static int cellEnd(Reading reading, Label own, int end) {
    int to = end;
    while (to < reading.text().length()
        && to - end < CHARACTERS_AFTER
        && reading.view().map().start(to) < own.end()) {
      to++;
    }
    return to;
  }

  private static int wordBoundary(String text, int from, int most) {
    int at = from;
    while (at > 0 && at < most && !Character.isWhitespace(text.charAt(at - 1))) {
      at++;
    }
    return at;
  }

  /** Separates {@code patientId} into two words. */
  static String splitCamelCase(String text) {
    int joint = 1;
    while (joint < text.length() && !isCamelJoint(text, joint)) {
      joint++;
    }
    if (joint >= text.length()) {
      return text;
    }
    StringBuilder split = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i > 0 && isCamelJoint(text, i)) {
        split.append(' ');
      }
      split.append(c);
    }
    return split.toString();
  }

  private static boolean isCamelJoint(String text, int at) {
    return Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1));
  }

  /** Returns the words of the column's header, all of which count. */
  List<Words.Word> header() {
    return header;
  }

  /** Returns the words before the value, nearest last. */
  List<Words.Word> wordsBefore() {
    return wordsBefore;
  }

  /** Returns the words after the value, nearest first. */
  List<Words.Word> wordsAfter() {
    return wordsAfter;
  }

  /** Returns whether a word stands in the value's own sentence, form label or cells. */
  boolean isSameSentence(Words.Word word, boolean isBefore) {
    return isCell || (isBefore ? near.isSameBefore(word.start()) : near.isSameAfter(word.start()));
  }

  /** Returns whether a word before the value is part of the label directly before it. */
  boolean isLabel(Words.Word word) {
    return near.isLabel(word.start());
  }
}
