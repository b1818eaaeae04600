package org.subrosa.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Splits text of ASCII letters alone, without the machinery that other scripts need: the same words
 * that {@link Words} finds by Lucene's chain of filters, at a fraction of the cost.
 *
 * <p>A word is a run of letters, or a run of digits with single points, commas and semicolons
 * between digits (UAX #29, WB11 and WB12).
 */
final class AsciiWords {

  /** Lucene cuts words that are longer. */
  private static final int LONGEST = 255;

  private final boolean stemmed;
  private final ThreadLocal<Stemmer> stemmers = ThreadLocal.withInitial(Stemmer::new);

  AsciiWords(boolean stemmed) {
    this.stemmed = stemmed;
  }

  /**
   * Adds the words of a text.
   *
   * @return false where the text is not one for this way to read it; then some may have been added
   */
  boolean add(String text, List<Words.Word> words) {
    int run = 0;
    for (int at = 0; at < text.length(); ) {
      char c = text.charAt(at);
      if (c >= 0x80) {
        return false;
      }
      int end = isLetter(c) ? lettersEnd(text, at) : isDigit(c) ? digitsEnd(text, at) : at + 1;
      if (isLetter(c)) {
        boolean isPossessive = isPossessive(text, end);
        words.add(new Words.Word(term(text, at, end), at, isPossessive ? end + 2 : end));
        end = isPossessive ? end + 2 : end;
      } else if (isDigit(c)) {
        words.add(new Words.Word(text.substring(at, end), at, end));
      }
      run = isLetter(c) || isDigit(c) ? run + end - at : 0;
      if (run > LONGEST) {
        return false;
      }
      at = end;
    }
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int lettersEnd(String text, int start) {
    int end = start + 1;
    while (end < text.length() && isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int digitsEnd(String text, int start) {
    int end = start + 1;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean isWithin = c == '.' || c == ',' || c == ';';
      if (isWithin && end + 1 < text.length() && isDigit(text.charAt(end + 1))) {
        end++;
      } else if (!isDigit(c)) {
        break;
      }
      end++;
    }
    return end;
  }

  private static boolean isPossessive(String text, int end) {
    return end + 1 < text.length()
        && text.charAt(end) == '\''
        && (text.charAt(end + 1) | 0x20) == 's'
        && (end + 2 == text.length() || !Character.isLetter(text.charAt(end + 2)));
  }

  private String term(String text, int start, int end) {
    char[] letters = new char[end - start];
    for (int i = start; i < end; i++) {
      letters[i - start] = (char) (text.charAt(i) | 0x20);
    }
    return stemmed ? stemmers.get().stem(letters) : new String(letters);
  }

  /**
   * Lucene's stemmer, fed with one word at a time. Texts say the same words again and again, so it
   * keeps some. For one thread.
   */
  private static final class Stemmer {

    private static final int KEPT = 1 << 11;

    private final OneWord word = new OneWord();
    private final PorterStemFilter filter = new PorterStemFilter(word);
    private final char[][] words = new char[KEPT][];
    private final String[] stems = new String[KEPT];

    String stem(char[] letters) {
      int place = Arrays.hashCode(letters) & (KEPT - 1);
      if (!Arrays.equals(letters, words[place])) {
        stems[place] = stemmed(letters);
        words[place] = letters;
      }
      return stems[place];
    }

    private String stemmed(char[] letters) {
      word.give(letters);
      try {
        filter.incrementToken();
      } catch (IOException e) {
        throw new UncheckedIOException("a word in memory can be read", e);
      }
      return word.term.toString();
    }
  }

  /** Gives a stemmer its next word. */
  private static final class OneWord extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    void give(char[] letters) {
      term.copyBuffer(letters, 0, letters.length);
    }

    @Override
    public boolean incrementToken() {
      return true;
    }
  }
}
