package org.subrosa.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.subrosa.language.Words;
import org.subrosa.match.MeteredText;
import org.subrosa.match.StepLimitException;
import org.subrosa.rule.RulePattern;
import org.subrosa.sensitive.SensitiveText;
import org.subrosa.text.Label;
import org.subrosa.text.View;

/**
 * Tries patterns that would match almost anything on the cells alone whose label says what they
 * hold: every word is a password in a column of passwords, and nowhere else.
 *
 * <p>A label says so when it ends with one of the pattern's own: {@code user password} does, {@code
 * password changed} does not. Immutable and safe for use by many threads.
 */
final class LabelledCells {

  private final List<Entry> entries = new ArrayList<>();

  /** Takes a pattern in; {@code number} is what {@link CellSink} is told of it. */
  void add(int number, RulePattern pattern) {
    List<List<String>> labels =
        pattern.cellLabels().stream().map(LabelledCells::words).filter(l -> !l.isEmpty()).toList();
    entries.add(new Entry(number, pattern, labels));
  }

  private static List<String> words(String label) {
    return ReadingWords.of(label).stream().map(Words.Word::term).toList();
  }

  /** Finds cells in the plain reading of a unit: labels belong to what is written, as written. */
  void scan(Reading reading, CellSink sink) {
    if (entries.isEmpty()
        || reading.labels().isEmpty()
        || !reading.view().layer().equals(View.PLAIN)) {
      return;
    }
    Map<SensitiveText, List<Entry>> byLabel = new HashMap<>();
    int at = 0;
    for (Label label : reading.labels()) {
      if (label.layout() == Label.Layout.LOOSE) {
        continue;
      }
      List<Entry> asked = byLabel.computeIfAbsent(label.text(), this::askedBy);
      if (!asked.isEmpty()) {
        at = reading.firstFrom(at, label.start());
        scan(asked, reading, at, reading.firstFrom(at, label.end()), sink);
      }
    }
  }

  private List<Entry> askedBy(SensitiveText label) {
    List<String> header = words(Reading.reveal(label));
    return entries.stream().filter(entry -> entry.isNamedBy(header)).toList();
  }

  private static void scan(
      List<Entry> asked, Reading reading, int cellStart, int cellEnd, CellSink sink) {
    String text = reading.text();
    int start = cellStart;
    int end = cellEnd;
    while (start < end && isAround(text.charAt(start))) {
      start++;
    }
    while (end > start && isAround(text.charAt(end - 1))) {
      end--;
    }
    String cell = text.substring(start, end);
    for (Entry entry : asked) {
      try {
        Matcher matcher = MeteredText.matcher(entry.pattern().regex(), cell);
        if (end > start && MeteredText.test(matcher, Matcher::matches)) {
          sink.cell(entry.number(), start, end);
        }
      } catch (StepLimitException e) {
        sink.givenUp(entry.number());
      }
    }
  }

  /** Blanks, and the quotation marks of a CSV cell. */
  private static boolean isAround(char c) {
    return Character.isWhitespace(c) || c == '"';
  }

  /** Receives cells. */
  interface CellSink {

    /** Takes a cell's stretch of the reading. */
    void cell(int number, int start, int end);

    /** Takes note that a pattern cost too much. */
    void givenUp(int number);
  }

  /**
   * A pattern and the labels that ask for it.
   *
   * @param labels their words, folded and stemmed
   */
  private record Entry(int number, RulePattern pattern, List<List<String>> labels) {

    boolean isNamedBy(List<String> header) {
      return labels.stream()
          .anyMatch(
              label ->
                  label.size() <= header.size()
                      && header.subList(header.size() - label.size(), header.size()).equals(label));
    }
  }
}
