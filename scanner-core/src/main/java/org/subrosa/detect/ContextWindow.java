package org.subrosa.detect;

import java.util.List;
import java.util.Optional;
import org.subrosa.document.Span;
import org.subrosa.finding.RedactionLabel;
import org.subrosa.language.Segmenter;
import org.subrosa.language.Words;
import org.subrosa.text.Label;

/**
 * The words around one value of a reading.
 *
 * <p>In a table they are the column's header, the neighbour cell to the left and the cell itself;
 * in running text the words before and after. The words are analysed once for all rules that ask
 * about the same value. The labels of a redacted copy say nothing about what stands beside them.
 */
final class ContextWindow {

  private static final int CHARACTERS_BEFORE = 200;
  private static final int CHARACTERS_AFTER = 80;

  private final String before;
  private final String value;
  private final String after;
  private final boolean labelled;
  private final List<Words.Word> wordsBefore;
  private final List<Words.Word> wordsAfter;
  private int sentenceStart = -1;
  private int sentenceEnd = -1;

  private ContextWindow(String before, String value, String after, boolean labelled) {
    this.before = before;
    this.value = value;
    this.after = after;
    this.labelled = labelled;
    this.wordsBefore = Words.STEMMED.of(splitCamelCase(RedactionLabel.blank(before)));
    this.wordsAfter = Words.STEMMED.of(splitCamelCase(RedactionLabel.blank(after)));
  }

  /** Looks around the value from {@code start} to {@code end} of a reading's text. */
  static ContextWindow around(Reading reading, int start, int end) {
    String text = reading.text();
    Optional<Label> label = reading.labelAt(start);
    if (label.isEmpty()) {
      int from = wordBoundary(text, Math.max(0, start - CHARACTERS_BEFORE), start);
      int to = Math.min(text.length(), end + CHARACTERS_AFTER);
      return new ContextWindow(
          text.substring(from, start), text.substring(start, end), text.substring(end, to), false);
    }
    int from = cellStart(reading, label.get(), start);
    String before = Reading.reveal(label.get()) + " " + text.substring(from, start);
    return new ContextWindow(before, text.substring(start, end), "", true);
  }

  /** Returns where the cell to the left of a labelled value begins in the reading's text. */
  private static int cellStart(Reading reading, Label label, int start) {
    int index = reading.labels().indexOf(label);
    int limit = index > 0 ? reading.labels().get(index - 1).start() : label.start();
    int from = start;
    while (from > 0
        && start - from < CHARACTERS_BEFORE
        && reading.view().map().start(from - 1) >= limit
        && reading.text().charAt(from - 1) != '\n') {
      from--;
    }
    return from;
  }

  private static int wordBoundary(String text, int from, int most) {
    int at = from;
    while (at > 0 && at < most && !Character.isWhitespace(text.charAt(at - 1))) {
      at++;
    }
    return at;
  }

  /** Separates {@code patientId} into two words without moving any offset's order. */
  private static String splitCamelCase(String text) {
    StringBuilder split = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1))) {
        split.append(' ');
      }
      split.append(c);
    }
    return split.toString();
  }

  /** Returns the words before the value, nearest last. */
  List<Words.Word> wordsBefore() {
    return wordsBefore;
  }

  /** Returns the words after the value, nearest first. */
  List<Words.Word> wordsAfter() {
    return wordsAfter;
  }

  /** Returns whether words stand in the value's own sentence, label or cell. */
  boolean isSameSentence(Words.Word word, boolean isBefore) {
    if (labelled) {
      return true;
    }
    if (sentenceStart < 0) {
      findSentence();
    }
    int at = isBefore ? word.start() : before.length() + value.length() + word.start();
    return at >= sentenceStart && at < sentenceEnd;
  }

  /** Finds the sentence that holds the value; an empty line ends one too. */
  private void findSentence() {
    String text = before + value + after;
    int paragraph = before.lastIndexOf("\n\n") + 1;
    int next = text.indexOf("\n\n", before.length() + value.length());
    sentenceStart = paragraph;
    sentenceEnd = next < 0 ? text.length() : next;
    for (Span sentence : Segmenter.sentences(text.replace('\n', ' '))) {
      if (sentence.start() <= before.length() && before.length() < sentence.end()) {
        sentenceStart = Math.max(sentenceStart, sentence.start());
      }
      int last = before.length() + value.length() - 1;
      if (sentence.start() <= last && last < sentence.end()) {
        sentenceEnd = Math.min(sentenceEnd, sentence.end());
      }
    }
  }
}
