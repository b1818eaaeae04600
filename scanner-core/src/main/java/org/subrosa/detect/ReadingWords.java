package org.subrosa.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.subrosa.finding.RedactionLabel;
import org.subrosa.language.Words;
import org.subrosa.sensitive.SensitiveText;

/**
 * The words of one reading, analysed a stretch at a time where somebody asks for them: many values
 * stand near the same words. Parts of words in camel case are words of their own, and the labels of
 * a redacted copy are none. For one thread.
 */
final class ReadingWords {

  private static final int STRETCH = 256;
  private static final int LONGEST_WORD = 256;
  private static final int[] NONE = {};

  /** Numbers for each word of the vocabulary that was met. */
  private static final int TOLD = 3;

  private final String text;
  private final ContextVocabulary vocabulary;
  private final Map<Integer, List<Words.Word>> stretches = new HashMap<>();

  /**
   * Of each stretch that was looked at, what stands between two blanks and has words of the
   * vocabulary: where it begins, where it ends, and the number of the word, for each.
   */
  private final int[] @Nullable [] telling;

  ReadingWords(String text, ContextVocabulary vocabulary) {
    this.text = RedactionLabel.blank(text);
    this.vocabulary = vocabulary;
    this.telling = new int[text.length() / STRETCH + 1][];
  }

  /** Returns the words of a short text, such as a label. */
  static List<Words.Word> of(String text) {
    return split(RedactionLabel.blank(text));
  }

  /** Returns the words of a label over cells. */
  ContextWindow.Header header(SensitiveText label) {
    List<Words.Word> words = of(Reading.reveal(label));
    BitSet telling = new BitSet();
    words.stream().mapToInt(vocabulary::number).filter(number -> number >= 0).forEach(telling::set);
    return new ContextWindow.Header(words, telling);
  }

  /** Returns the reading's text with blanks for the labels of redacted copies. */
  String text() {
    return text;
  }

  /**
   * Whether some words of the vocabulary may be among those from one offset to another; false only
   * where {@link #between} has none of them, nor would have if an offset between cut the text.
   *
   * @param asked whose words
   */
  boolean mayTell(int from, int to, ContextMatcher asked) {
    if (vocabulary.isInWord(text, from) || vocabulary.isInWord(text, to)) {
      return true;
    }
    for (int number = from / STRETCH; (long) number * STRETCH < to; number++) {
      int[] told = telling(number);
      for (int i = 0; i < told.length; i += TOLD) {
        if (told[i] < to && told[i + 1] > from && asked.hasKey(told[i + 2])) {
          return true;
        }
      }
    }
    return false;
  }

  private int[] telling(int number) {
    int[] known = telling[number];
    if (known == null) {
      int first = number * STRETCH;
      known = telling(first, Math.min(text.length(), first + STRETCH));
      telling[number] = known;
    }
    return known;
  }

  /** Words that an end of the stretch cuts are looked at whole. */
  private int[] telling(int first, int last) {
    Told told = new Told();
    int at = first;
    while (at > 0 && first - at < LONGEST_WORD && isOfWord(at - 1)) {
      at--;
    }
    while (at < last) {
      int end = at;
      while (end < text.length() && end - last < LONGEST_WORD && isOfWord(end)) {
        end++;
      }
      if (end > at) {
        told.from = at;
        told.to = end;
        tell(at, end, told);
      }
      at = end + 1;
    }
    return told.all;
  }

  private void tell(int start, int end, Told told) {
    if (ContextVocabulary.reads(text, start, end)) {
      vocabulary.of(text, start, end, told);
      return;
    }
    vocabulary.ofAnyScript(text.substring(start, end), told);
  }

  /** Collects the words of the vocabulary in what stands between two blanks. */
  private static final class Told implements IntConsumer {

    private int[] all = NONE;
    private int from;
    private int to;

    @Override
    public void accept(int number) {
      int size = all.length;
      all = Arrays.copyOf(all, size + TOLD);
      all[size] = from;
      all[size + 1] = to;
      all[size + 2] = number;
    }
  }

  private boolean isOfWord(int at) {
    return !Character.isWhitespace(text.charAt(at));
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
    if (end == text.length()) {
      return end;
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
  static List<Words.Word> split(String text) {
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

  /** Returns a name with a blank between the parts of words in camel case. */
  static String apart(String name) {
    StringBuilder apart = new StringBuilder(name);
    for (int at = name.length() - 1; at > 0; at--) {
      if (isCamelJoint(name, at)) {
        apart.insert(at, ' ');
      }
    }
    return apart.toString();
  }

  private static boolean isCamelJoint(String text, int at) {
    return Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1));
  }
}
