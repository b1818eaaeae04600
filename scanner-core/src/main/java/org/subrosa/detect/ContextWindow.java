package org.subrosa.detect;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.subrosa.language.Words;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;

/**
 * The words around one value of a reading.
 *
 * <p>In a table they are the column's header, the neighbour cell to the left and the cell itself;
 * in running text the words before and after, those of the value's own sentence or form label
 * before those beyond. All rules that ask about the same value share them.
 */
final class ContextWindow {

  private static final int CHARACTERS_BEFORE = 200;
  private static final int CHARACTERS_AFTER = 80;

  private final boolean isCell;
  private final String text;
  private final int from;
  private final int start;
  private final int end;
  private final int to;
  private final ReadingWords words;
  private final Header header;
  private @Nullable List<Words.Word> wordsBefore;
  private @Nullable List<Words.Word> wordsAfter;
  private @Nullable NearText near;

  private ContextWindow(
      ReadingWords words, Header header, boolean isCell, int from, int start, int end, int to) {
    this.isCell = isCell;
    this.words = words;
    this.text = words.text();
    this.from = from;
    this.start = start;
    this.end = end;
    this.to = to;
    this.header = header;
  }

  /**
   * Looks around the value from {@code start} to {@code end} of a reading's text.
   *
   * @param words the words of that reading
   * @param headers the headers that were met before: a column has one for many cells
   */
  static ContextWindow around(
      Reading reading, ReadingWords words, int start, int end, Map<SensitiveText, Header> headers) {
    String text = reading.text();
    OptionalInt label = reading.labelAt(start);
    if (label.isEmpty()) {
      int from = wordBoundary(text, Math.max(0, start - CHARACTERS_BEFORE), start);
      int to = Math.min(text.length(), end + CHARACTERS_AFTER);
      return new ContextWindow(words, Header.NONE, false, from, start, end, to);
    }
    int index = label.getAsInt();
    Label own = reading.labels().get(index);
    int left = index > 0 ? reading.labels().get(index - 1).start() : own.start();
    return new ContextWindow(
        words,
        headers.computeIfAbsent(own.text(), words::header),
        true,
        cellsStart(reading, left, start),
        start,
        end,
        cellEnd(reading, own, end));
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

  /** Returns the words of the column's header, all of which count. */
  List<Words.Word> header() {
    return header.words();
  }

  /** Whether no rule finds context here; false where some may. */
  boolean isSilent() {
    return !header.isTelling() && wordsBefore().isEmpty() && wordsAfter().isEmpty();
  }

  /** Returns the words before the value, nearest last; none where no rule has one of them. */
  List<Words.Word> wordsBefore() {
    List<Words.Word> known = wordsBefore;
    if (known == null) {
      known = words.mayTell(from, start) ? words.between(from, start) : List.of();
      wordsBefore = known;
    }
    return known;
  }

  /** Returns the words after the value, nearest first; none where no rule has one of them. */
  List<Words.Word> wordsAfter() {
    List<Words.Word> known = wordsAfter;
    if (known == null) {
      known = words.mayTell(end, to) ? words.between(end, to) : List.of();
      wordsAfter = known;
    }
    return known;
  }

  /** Returns whether a word before the value stands in its own sentence, form label or cells. */
  boolean isSameBefore(Words.Word word) {
    return isCell || near().isSameBefore(word.start() - from);
  }

  /** Returns whether a word after the value stands in its own sentence or cell. */
  boolean isSameAfter(Words.Word word) {
    return isCell || near().isSameAfter(word.start() - end);
  }

  /** Returns whether a word before the value is part of the label directly before it. */
  boolean isLabel(Words.Word word) {
    return near().isLabel(word.start() - from);
  }

  /** Few values have a word near that anybody asks about. */
  private NearText near() {
    NearText known = near;
    if (known == null) {
      known =
          NearText.of(
              text.substring(from, start), text.substring(start, end), text.substring(end, to));
      near = known;
    }
    return known;
  }

  /**
   * What stands over the cells of a column.
   *
   * @param words folded and stemmed
   * @param isTelling whether some rule's context begins with one of them
   */
  record Header(List<Words.Word> words, boolean isTelling) {

    static final Header NONE = new Header(List.of(), false);

    /** Returns how many words there are, never the words. */
    @Override
    public String toString() {
      return "Header[" + words.size() + " words]";
    }
  }
}
