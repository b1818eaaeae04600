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
 * patient}. Underscores separate words. Safe for use by many threads.
 */
public final class Words {
  /** Words as written, folded. */
  public static final Words FOLDED = new Words(false);

  /** Words folded and stemmed. */
  public static final Words STEMMED = new Words(true);

  private final Analyzer analyzer;

  private Words(boolean stemmed) {
    this.analyzer = new FoldingAnalyzer(stemmed);
  }

  /** Returns the words of a text in order. */
  public List<Word> of(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text.replace('_', ' '))) {
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
