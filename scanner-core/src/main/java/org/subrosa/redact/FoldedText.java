package org.subrosa.redact;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import org.subrosa.finding.RedactionLabel;

/**
 * A text reduced to what makes two writings of a value the same: letters and digits, compatibility
 * forms and accents taken apart (NFKD, UAX #15), case folded. Each character remembers where it
 * stood. A label of a redacted copy becomes one {@link #BARRIER}, which equals nothing.
 */
final class FoldedText {

  /** Stands for a label. */
  static final char BARRIER = '\uFFFF';

  private final String text;
  private char[] characters;
  private int[] places;
  private int length;

  private FoldedText(String text) {
    this.text = text;
    this.characters = new char[text.length() + 1];
    this.places = new int[characters.length];
  }

  static FoldedText of(String text) {
    FoldedText folded = new FoldedText(text);
    Matcher label = RedactionLabel.in(text);
    int at = 0;
    while (label.find(at)) {
      folded.fold(at, label.start());
      folded.append(BARRIER, label.start());
      at = label.end();
    }
    folded.fold(at, text.length());
    return folded;
  }

  int length() {
    return length;
  }

  char charAt(int index) {
    return characters[index];
  }

  /** Returns where a folded character begins in the text. */
  int start(int index) {
    return places[index];
  }

  /** Returns where a folded character ends in the text, with the marks that sit on it. */
  int end(int index) {
    int end = text.offsetByCodePoints(places[index], 1);
    while (end < text.length()
        && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
      end++;
    }
    return end;
  }

  /** Returns the folded characters. */
  String characters() {
    return new String(characters, 0, length);
  }

  private void fold(int from, int to) {
    for (int i = from; i < to; ) {
      char c = text.charAt(i);
      if (c < 0x80) {
        foldAscii(c, i);
        i++;
      } else {
        int point = text.codePointAt(i);
        foldOther(point, i);
        i += Character.charCount(point);
      }
    }
  }

  private void foldAscii(char c, int at) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      append(c, at);
    } else if (c >= 'A' && c <= 'Z') {
      append((char) (c | 0x20), at);
    }
  }

  private void foldOther(int point, int at) {
    if (!Character.isLetterOrDigit(point)
        && Character.getType(point) != Character.LETTER_NUMBER
        && Character.getType(point) != Character.OTHER_NUMBER
        && Character.getType(point) != Character.OTHER_SYMBOL) {
      return;
    }
    String plain = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
    String folded = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    folded
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(
            each -> {
              for (char c : Character.toChars(each)) {
                append(c, at);
              }
            });
  }

  private void append(char c, int at) {
    if (length == characters.length) {
      characters = Arrays.copyOf(characters, length * 2);
      places = Arrays.copyOf(places, length * 2);
    }
    characters[length] = c;
    places[length++] = at;
  }
}
