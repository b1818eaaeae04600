package org.subrosa.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.subrosa.finding.RedactionLabel;
import org.subrosa.language.Words;

/**
 * The words of one reading, analysed a stretch at a time where somebody asks for them: many values
 * stand near the same words. Parts of words in camel case are words of their own, and the labels of
 * a redacted copy are none. For one thread.
 */
final class ReadingWords {

  private static final int STRETCH = 256;

  private final String text;
  private final Map<Integer, List<Words.Word>> stretches = new HashMap<>();

  ReadingWords(String text) {
    this.text = RedactionLabel.blank(text);
  }

  /** Returns the words of a short text, such as a label. */
  static List<Words.Word> of(String text) {
    return split(RedactionLabel.blank(text));
  }

  /** Returns the reading's text with blanks for the labels of redacted copies. */
  String text() {
    return text;
  }

  /**
   * Returns the words from one offset of the reading to another; of a word that an offset cuts,
   * what lies between.
   */
  List<Words.Word> between(int from, int to) {
    List<Words.Word> words = new ArrayList<>();
    int number = from / STRETCH;
    if (number > 0 && begin(number) > from) {
      number--;
    }
    for (; begin(number) < to; number++) {
      for (Words.Word word : stretches.computeIfAbsent(number, this::stretch)) {
        if (word.start() >= from && word.end() <= to) {
          words.add(word);
        } else if (word.end() > from && word.start() < to) {
          int cut = Math.max(from, word.start());
          words.addAll(moved(split(text.substring(cut, Math.min(to, word.end()))), cut));
        }
      }
    }
    return words;
  }

  private List<Words.Word> stretch(int number) {
    int begin = begin(number);
    return moved(split(text.substring(begin, begin(number + 1))), begin);
  }

  /** Stretches begin at a blank if there is one near, so that no word is cut. */
  private int begin(int number) {
    long plain = (long) number * STRETCH;
    if (plain == 0 || plain >= text.length()) {
      return (int) Math.min(plain, text.length());
    }
    int begin = (int) plain;
    int end = Math.min(text.length(), begin + STRETCH);
    for (int at = begin; at < end; at++) {
      if (Character.isWhitespace(text.charAt(at))) {
        return at;
      }
    }
    return Character.isLowSurrogate(text.charAt(begin)) ? begin + 1 : begin;
  }

  private static List<Words.Word> moved(List<Words.Word> words, int by) {
    if (by == 0) {
      return words;
    }
    List<Words.Word> moved = new ArrayList<>(words.size());
    for (Words.Word word : words) {
      moved.add(new Words.Word(word.term(), word.start() + by, word.end() + by));
    }
    return moved;
  }

  /** Returns the words of a text, those of {@code patientId} apart. */
  private static List<Words.Word> split(String text) {
    List<Words.Word> words = new ArrayList<>();
    int begin = 0;
    for (int at = 1; at <= text.length(); at++) {
      if (at == text.length() || isCamelJoint(text, at)) {
        words.addAll(moved(Words.STEMMED.of(text.substring(begin, at)), begin));
        begin = at;
      }
    }
    return words;
  }

  private static boolean isCamelJoint(String text, int at) {
    return Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1));
  }
}
