package org.subrosa.detect;

import java.util.BitSet;
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
 * before those beyond; in a table that is drawn in running text both. All rules that ask about the
 * same value share them.
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
      return inText(words, Header.NONE, start, end);
    }
    int index = label.getAsInt();
    Label own = reading.labels().get(index);
    if (own.isDrawn()) {
      return inText(words, headers.computeIfAbsent(own.text(), words::header), start, end);
    }
    int left = index > 0 ? reading.labels().get(index - 1).start() : own.start();
    return new ContextWindow(
        words,
        headers.computeIfAbsent(own.text(), words::header),
        true,
        cellsStart(reading, left, start),
        start,
        end,
        wholeWords(text, end, cellEnd(reading, own, end)));
  }

  private static ContextWindow inText(ReadingWords words, Header header, int start, int end) {
    String text = words.text();
    int from = wordBoundary(text, Math.max(0, start - CHARACTERS_BEFORE), start);
    int to = wholeWords(text, end, Math.min(text.length(), end + CHARACTERS_AFTER));
    return new ContextWindow(words, header, false, from, start, end, to);
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

  /** Moves an end to the left where it would cut a word: part of a word means something else. */
  private static int wholeWords(String text, int from, int to) {
    int at = to;
    while (at > from && at < text.length() && isOfWord(text, at - 1) && isOfWord(text, at)) {
      at--;
    }
    return at == from ? to : at;
  }

  /** In other scripts words have no blanks between them. */
  private static boolean isOfWord(String text, int at) {
    char c = text.charAt(at);
    return c < 0x80 && Character.isLetterOrDigit(c);
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

  /** Whether a rule finds no context here; false where it may. */
  boolean isSilent(ContextMatcher asking) {
    return !header.isTelling(asking) && !mayTellBefore(asking) && !mayTellAfter(asking);
  }

  /** Whether some of a rule's terms may stand before the value. */
  boolean mayTellBefore(ContextMatcher asking) {
    return words.mayTell(from, start, asking);
  }

  /** Whether some of a rule's terms may stand behind the value. */
  boolean mayTellAfter(ContextMatcher asking) {
    return words.mayTell(end, to, asking);
  }

  /** Returns the words before the value, nearest last. */
  List<Words.Word> wordsBefore() {
    List<Words.Word> known = wordsBefore;
    if (known == null) {
      known = words.between(from, start);
      wordsBefore = known;
    }
    return known;
  }

  /** Returns the words after the value, nearest first. */
  List<Words.Word> wordsAfter() {
    List<Words.Word> known = wordsAfter;
    if (known == null) {
      known = words.between(end, to);
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
   * @param telling numbers of those that are key words of some rule's context
   */
  record Header(List<Words.Word> words, BitSet telling) {

    static final Header NONE = new Header(List.of(), new BitSet());

    /** Whether some of a rule's terms may be here. */
    boolean isTelling(ContextMatcher asking) {
      return telling.stream().anyMatch(asking::hasKey);
    }

    /** Returns how many words there are, never the words. */
    @Override
    public String toString() {
      return "Header[" + words.size() + " words]";
    }
  }
}
