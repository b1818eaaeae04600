package org.subrosa.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.subrosa.document.Location;
import org.subrosa.sensitive.RevealPermit;
import org.subrosa.text.TextUnit;

/**
 * Puts the end of a page beside the beginning of the next: a value can begin on one and end on the
 * other. The last line and the first may be a footer and a header, so the lines beside them are
 * tried too. Only groups of digits and names are broken in this way, so lines that end or begin
 * with other words are left alone.
 */
final class PageSeams {

  private static final int LINES = 2;
  private static final int LONGEST = 48;

  private final Consumer<String> seams;
  private List<String> ends = List.of();
  private int page;

  PageSeams(Consumer<String> seams) {
    this.seams = seams;
  }

  /** Takes the next unit of a document. */
  void unit(TextUnit unit) {
    if (unit.location() instanceof Location.Page place) {
      String text = unit.text().reveal(RevealPermit.reading());
      if (unit.base() == 0 && place.number() == page + 1) {
        join(ends, lines(text, false));
      }
      page = place.number();
      ends = lines(text, true);
    }
  }

  private void join(List<String> before, List<String> after) {
    for (String end : before) {
      for (String beginning : after) {
        if (isBroken(end.charAt(end.length() - 1), lastWord(end), beginning.charAt(0))) {
          seams.accept(end + " " + beginning);
        }
      }
    }
  }

  /** Digits go on with digits, and a name with a capital letter. */
  private static boolean isBroken(char last, int word, char next) {
    boolean isNumber = Character.isDigit(last) || last == '-';
    return (isNumber && Character.isDigit(next))
        || (Character.isLetter(last) && Character.isUpperCase(word) && Character.isUpperCase(next));
  }

  private static int lastWord(String line) {
    return line.codePointAt(line.lastIndexOf(' ') + 1);
  }

  /** Returns the first or the last lines that are not blank, nearest to the seam first. */
  private static List<String> lines(String text, boolean isEnd) {
    List<String> lines = new ArrayList<>();
    int at = isEnd ? text.length() : 0;
    while (lines.size() < LINES && (isEnd ? at > 0 : at < text.length())) {
      int end = isEnd ? text.lastIndexOf('\n', at - 1) : text.indexOf('\n', at);
      int stop = end < 0 ? (isEnd ? -1 : text.length()) : end;
      String line = (isEnd ? text.substring(stop + 1, at) : text.substring(at, stop)).strip();
      if (!line.isEmpty()) {
        lines.add(shortened(line, isEnd));
      }
      at = isEnd ? Math.max(0, stop) : stop + 1;
    }
    return Collections.unmodifiableList(lines);
  }

  private static String shortened(String line, boolean isEnd) {
    if (line.length() <= LONGEST) {
      return line;
    }
    String part = isEnd ? line.substring(line.length() - LONGEST) : line.substring(0, LONGEST);
    int blank = isEnd ? part.indexOf(' ') : part.lastIndexOf(' ');
    boolean isWhole = blank < 0;
    return isWhole ? part : isEnd ? part.substring(blank + 1) : part.substring(0, blank);
  }
}
