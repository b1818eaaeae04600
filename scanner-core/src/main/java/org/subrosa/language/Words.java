package org.subrosa.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Splits text into words for comparison: Unicode word boundaries (UAX #29), lower case, accents
 * folded; {@link #STEMMED} also takes English endings off, so that {@code patients} meets {@code
 * patient}. Beyond the standard, underscores, full stops, colons and middle dots separate words,
 * and so do apostrophes and the joints of letters and digits: documents write {@code Dear:Ann} and
 * {@code Ann1985}. Safe for use by many threads.
 */
public final class Words {
  /** Words as written, folded. */
  public static final Words FOLDED = new Words(false);

  /** Words folded and stemmed. */
  public static final Words STEMMED = new Words(true);

  private static final String SEPARATORS = "_.:'\u2019\u00B7\u2027";

  private final Analyzer analyzer;
  private final AsciiWords ascii;

  private Words(boolean stemmed) {
    this.analyzer = new FoldingAnalyzer(stemmed);
    this.ascii = new AsciiWords(stemmed);
  }

  /** Returns the words of a text in order. */
  public List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    return ascii.add(text, words) ? words : ofAnyScript(text);
  }

  /** Returns what {@link #of} returns, by the way that fits every script. */
  List<Word> ofAnyScript(String text) {
    List<Word> words = new ArrayList<>();
    if (!text.isBlank()) {
      add(separated(text), 0, words);
    }
    return words;
  }

  private void add(String text, int offset, List<Word> words) {
    List<Word> found = analyze(text);
    for (Word word : found) {
      int joint = joint(text, word);
      if (joint < 0) {
        words.add(
            offset == 0 ? word : new Word(word.term(), offset + word.start(), offset + word.end()));
      } else {
        add(text.substring(word.start(), joint), offset + word.start(), words);
        add(text.substring(joint, word.end()), offset + joint, words);
      }
    }
  }

  private List<Word> analyze(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(new Word(term.toString(), offset.startOffset(), offset.endOffset()));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory can be read", e);
    }
    return words;
  }

  /** Puts a blank for each separator, so that offsets stay. */
  private static String separated(String text) {
    char[] separated = text.toCharArray();
    boolean isChanged = false;
    for (int i = 0; i < separated.length; i++) {
      char c = separated[i];
      boolean isPlain = (c >= 'a' && c <= 'z') || c == ' ';
      if (!isPlain && SEPARATORS.indexOf(c) >= 0 && !isInWord(text, i)) {
        separated[i] = ' ';
        isChanged = true;
      }
    }
    return isChanged ? new String(separated) : text;
  }

  /** A point between digits and the apostrophe of a possessive belong to their word. */
  private static boolean isInWord(String text, int at) {
    char left = at > 0 ? text.charAt(at - 1) : ' ';
    char right = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    char beyond = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
    return switch (text.charAt(at)) {
      case '.' -> Character.isDigit(left) && Character.isDigit(right);
      case '\'', '\u2019' -> (right == 's' || right == 'S') && !Character.isLetter(beyond);
      default -> false;
    };
  }

  /** Returns where in a text a digit of a word first stands beside a letter, or -1. */
  private static int joint(String text, Word word) {
    for (int i = word.start() + 1; i < word.end(); i++) {
      char left = text.charAt(i - 1);
      char right = text.charAt(i);
      if ((Character.isDigit(left) && Character.isLetter(right))
          || (Character.isLetter(left) && Character.isDigit(right))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * A word.
   *
   * @param term its folded form
   * @param start first UTF-16 unit in the text
   * @param end UTF-16 unit after its last
   */
  public record Word(String term, int start, int end) {

    /** Returns the place, never the word. */
    @Override
    public String toString() {
      return "Word[" + start + ".." + end + "]";
    }
  }

  /** The chain of Lucene filters. */
  private static final class FoldingAnalyzer extends Analyzer {

    private final boolean stemmed;

    FoldingAnalyzer(boolean stemmed) {
      this.stemmed = stemmed;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer source = new StandardTokenizer();
      TokenStream folded =
          new AccentFilter(
              new ASCIIFoldingFilter(new LowerCaseFilter(new EnglishPossessiveFilter(source))));
      return new TokenStreamComponents(source, stemmed ? new PorterStemFilter(folded) : folded);
    }
  }

  /** Takes off accents that are characters of their own: names from macOS have them so. */
  private static final class AccentFilter extends TokenFilter {

    private static final char FIRST = '\u0300';
    private static final char LAST = '\u036F';

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    AccentFilter(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      int kept = 0;
      char[] characters = term.buffer();
      for (int i = 0; i < term.length(); i++) {
        if (characters[i] < FIRST || characters[i] > LAST) {
          characters[kept++] = characters[i];
        }
      }
      term.setLength(kept);
      return true;
    }
  }
}
