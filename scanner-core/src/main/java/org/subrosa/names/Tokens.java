package org.subrosa.names;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;

/**
 * The words and signs of a text, sentence by sentence, as the model was trained to see them: a
 * clitic ({@code 's}, {@code n't}) is a word of its own, the full stop of an initial or a usual
 * abbreviation is not, and neither is a hyphen or an apostrophe within a word.
 *
 * <p>OpenNLP's trained tokenizer does the same and takes three times as long as the tagger; what it
 * does better, hardly any name shows.
 */
final class Tokens {

  /** Words that a full stop belongs to, in lower case. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "rev", "hon", "gen", "col", "lt",
          "sgt", "capt", "cpt", "gov", "sen", "rep", "pres", "messrs", "esq", "inc", "corp", "ltd",
          "co", "bros", "dept", "univ", "assn", "ave", "blvd", "rd", "mt", "ft", "no", "vs", "jan",
          "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "etc");

  /** Those of them that end a sentence as well. */
  private static final Set<String> ENDINGS =
      Set.of("jr", "sr", "esq", "inc", "corp", "ltd", "co", "bros", "dept", "etc");

  private static final int LONGEST_ABBREVIATION = 6;

  private final String text;
  private final BitSet firsts = new BitSet();
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private String[] words = new String[64];
  private int size;

  Tokens(String text) {
    this.text = text;
  }

  /** Whether a word with its full stop asks for another word behind it. */
  static boolean leadsOn(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return ABBREVIATIONS.contains(lower) && !ENDINGS.contains(lower);
  }

  String text() {
    return text;
  }

  int size() {
    return size;
  }

  int start(int token) {
    return starts[token];
  }

  int end(int token) {
    return ends[token];
  }

  String word(int token) {
    return words[token];
  }

  /** Whether a sentence begins with a token. */
  boolean isFirst(int token) {
    return firsts.get(token);
  }

  /** Returns the end of the sentence that a token is in. */
  int sentenceEnd(int token) {
    int next = firsts.nextSetBit(token + 1);
    return next < 0 ? size : next;
  }

  /** Returns the words of a stretch of tokens. */
  String[] words(int from, int to) {
    return Arrays.copyOfRange(words, from, to);
  }

  /** Whether a text's stretch between two neighbours has a line end. */
  boolean isLineBetween(int left, int right) {
    for (int i = ends[left]; i < starts[right]; i++) {
      if (text.charAt(i) == '\n') {
        return true;
      }
    }
    return false;
  }

  /** Adds a sentence. */
  void add(int from, int to) {
    int first = size;
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c) || Character.isISOControl(c)) {
        at++;
      } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        at = addWord(at, to);
      } else {
        add(at, at + 1, text.substring(at, at + 1));
        at++;
      }
    }
    if (size > first) {
      firsts.set(first);
    }
  }

  private int addWord(int from, int to) {
    int end = wordEnd(from, to);
    int clitic = clitic(from, end);
    if (clitic > from) {
      add(from, clitic, text.substring(from, clitic));
      add(clitic, end, text.substring(clitic, end));
      return end;
    }
    if (end < to && text.charAt(end) == '.' && ownsPoint(from, end)) {
      end++;
    }
    add(from, end, text.substring(from, end));
    return end;
  }

  /** Letters, digits, and single joints between them. */
  private int wordEnd(int from, int to) {
    int end = from;
    while (end < to) {
      char c = text.charAt(end);
      if (isOfWord(c)) {
        end++;
      } else if (end + 1 < to && isJoint(from, end, c) && isOfWord(text.charAt(end + 1))) {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || c == '_'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Numbers have points and commas, {@code U.S} and hosts have points, names have hyphens. */
  private boolean isJoint(int from, int at, char c) {
    char left = text.charAt(at - 1);
    char right = text.charAt(at + 1);
    return switch (c) {
      case '-', '\'', '\u2019' -> true;
      case ',' -> Character.isDigit(left) && Character.isDigit(right);
      case '.' ->
          (Character.isDigit(left) && Character.isDigit(right))
              || (Character.isLetter(left)
                  && Character.isLetter(right)
                  && (Character.isLowerCase(right)
                      || at - from == 1
                      || text.charAt(at - 2) == '.'));
      case '@', '&' -> Character.isLetterOrDigit(left);
      default -> false;
    };
  }

  /** Returns where the clitic of a word begins, or its start when it has none. */
  private int clitic(int from, int end) {
    int at = end;
    while (at > from && end - at < 4) {
      at--;
      char c = text.charAt(at);
      if (c == '\'' || c == '\u2019') {
        return clitic(from, at, end);
      }
    }
    return from;
  }

  private int clitic(int from, int apostrophe, int end) {
    String tail = text.substring(apostrophe + 1, end).toLowerCase(Locale.ROOT);
    if (tail.equals("t")) {
      char before = apostrophe > from ? text.charAt(apostrophe - 1) : ' ';
      return before == 'n' || before == 'N' ? apostrophe - 1 : from;
    }
    return switch (tail) {
      case "s", "re", "ll", "ve", "d", "m" -> apostrophe;
      default -> from;
    };
  }

  /** Whether a full stop belongs to the word before it. */
  private boolean ownsPoint(int from, int end) {
    int length = end - from;
    boolean isInitial = length == 1 && Character.isUpperCase(text.charAt(from));
    boolean hasPoint = length > 2 && text.charAt(end - 2) == '.';
    return isInitial
        || hasPoint
        || (length <= LONGEST_ABBREVIATION
            && ABBREVIATIONS.contains(text.substring(from, end).toLowerCase(Locale.ROOT)));
  }

  private void add(int start, int end, String word) {
    if (size == words.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      words = Arrays.copyOf(words, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    words[size++] = word;
  }

  /** Returns how many there are, never the words. */
  @Override
  public String toString() {
    return "Tokens[" + size + "]";
  }
}
