package org.subrosa.detect;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.subrosa.document.Span;
import org.subrosa.language.Segmenter;

/**
 * Text before and after a value, and how much of it belongs to the value.
 *
 * <p>A value behind a form label, a key or an opening tag ({@code MRN: 42}, {@code "mrn": "42"},
 * {@code <mrn>42}) belongs to that label alone: what stands before the label speaks of something
 * else. Elsewhere a sentence counts, as OpenNLP finds it, and an empty line ends it too. The
 * sentence is looked for only when somebody asks.
 */
final class NearText {

  /** A label directly before a value: its sign, then at most quotes, brackets and blanks. */
  private static final Pattern LABEL_END = Pattern.compile("[:=#>]\\s*[\"'(\\[]*\\s*$");

  /** What ends an earlier item before a label: a line, a cell, a tag, or a value and its comma. */
  private static final Pattern ITEM_END = Pattern.compile("[\\n\\t{<&]|[\"'\\d\\])}]\\s*[,;|}]");

  /** A next line that has a label of its own. */
  private static final Pattern LABELLED_LINE = Pattern.compile("\\n\\s*[^\\n:=]{1,40}[:=]");

  /** Words whose full stop ends no sentence. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "no", "nos", "nr", "num", "tel", "ph", "dr", "mr", "mrs", "ms", "st", "geb", "ref",
          "acct", "ext", "soc", "sec", "lic", "med", "rec", "pat", "pt", "ins", "pol", "reg",
          "approx", "e.g", "i.e", "vs", "v", "n°", "né", "art");

  private final String before;
  private final String value;
  private final String after;
  private final int labelStart;
  private @Nullable Span sentence;

  private NearText(String before, String value, String after, int labelStart) {
    this.before = before;
    this.value = value;
    this.after = after;
    this.labelStart = labelStart;
  }

  static NearText of(String before, String value, String after) {
    return new NearText(before, value, after, labelStart(before));
  }

  /** Returns where the label directly before the value begins, or -1 when there is none. */
  private static int labelStart(String before) {
    Matcher end = LABEL_END.matcher(before);
    if (!end.find()) {
      return -1;
    }
    Matcher item = ITEM_END.matcher(before).region(0, end.start());
    int start = 0;
    while (item.find()) {
      start = item.end();
    }
    boolean hasWord =
        before.substring(start, end.start()).codePoints().anyMatch(Character::isLetter);
    return hasWord ? start : -1;
  }

  String before() {
    return before;
  }

  String after() {
    return after;
  }

  /** Returns whether a word before the value, at an offset of that text, belongs to it. */
  boolean isSameBefore(int start) {
    return labelStart >= 0 ? start >= labelStart : start >= sentence().start();
  }

  /** Returns whether an offset of the text before lies in a label directly before the value. */
  boolean isLabel(int start) {
    return labelStart >= 0 && start >= labelStart;
  }

  /** Returns whether a word after the value, at an offset of that text, belongs to it. */
  boolean isSameAfter(int start) {
    int line = after.indexOf('\n');
    boolean isNextLine = line >= 0 && start > line;
    if (isNextLine
        && (labelStart >= 0
            || LABELLED_LINE.matcher(after).region(line, after.length()).lookingAt())) {
      return false;
    }
    return before.length() + value.length() + start < sentence().end();
  }

  private Span sentence() {
    Span known = sentence;
    if (known == null) {
      known = findSentence();
      sentence = known;
    }
    return known;
  }

  private Span findSentence() {
    String text = before + value + after;
    int valueEnd = before.length() + value.length();
    int paragraph = before.lastIndexOf("\n\n") + 1;
    int next = text.indexOf("\n\n", valueEnd);
    int start = paragraph;
    int end = next < 0 ? text.length() : next;
    for (Span found : Segmenter.sentences(text.replace('\n', ' '))) {
      if (found.start() <= before.length() && !isAbbreviated(text, found.start())) {
        start = Math.max(start, found.start());
      }
      if (found.end() >= valueEnd && !isAbbreviated(text, found.end())) {
        end = Math.min(end, found.end());
      }
    }
    return new Span(Math.min(start, before.length()), Math.max(end, valueEnd));
  }

  /** Returns whether what stands before an offset is an abbreviation and not a sentence's end. */
  private static boolean isAbbreviated(String text, int offset) {
    String head = text.substring(0, offset).stripTrailing();
    if (!head.endsWith(".")) {
      return false;
    }
    int from = head.length() - 1;
    while (from > 0 && !Character.isWhitespace(head.charAt(from - 1))) {
      from--;
    }
    String word = head.substring(from, head.length() - 1).toLowerCase(Locale.ROOT);
    return ABBREVIATIONS.contains(word.substring(word.lastIndexOf('-') + 1));
  }
}
