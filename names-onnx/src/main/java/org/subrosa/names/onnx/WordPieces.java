package org.subrosa.names.onnx;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.subrosa.names.NameModelException;

/**
 * Cuts words into the pieces that a model of BERT's kind knows (WordPiece: Schuster and Nakajima,
 * 2012; as BERT does it: Devlin and others, 2018): signs stand alone, and of what is left the
 * longest piece from the left is taken again and again.
 */
final class WordPieces {

  private static final String UNKNOWN = "[UNK]";
  private static final String FIRST = "[CLS]";
  private static final String LAST = "[SEP]";
  private static final String CONTINUED = "##";

  /** BERT holds longer words for unknown as a whole. */
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> vocabulary;
  private final boolean lowersCase;
  private final boolean stripsAccents;

  WordPieces(Map<String, Integer> vocabulary, boolean lowersCase, boolean stripsAccents) {
    this.vocabulary = Map.copyOf(vocabulary);
    this.lowersCase = lowersCase;
    this.stripsAccents = stripsAccents;
  }

  static WordPieces read(Path file, ModelSettings settings) throws IOException {
    Map<String, Integer> vocabulary = new HashMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        vocabulary.putIfAbsent(line, vocabulary.size());
      }
    } catch (CharacterCodingException e) {
      throw new NameModelException(file + ": not in UTF-8; copy it again", e);
    }
    for (String needed : List.of(UNKNOWN, FIRST, LAST)) {
      if (!vocabulary.containsKey(needed)) {
        throw new NameModelException(
            file + ": no vocabulary of WordPiece, since " + needed + " is missing");
      }
    }
    boolean lowers = settings.lowersCase().orElseGet(() -> !hasCapitals(vocabulary));
    return new WordPieces(vocabulary, lowers, settings.stripsAccents().orElse(lowers));
  }

  /** A vocabulary without capitals was made for text without; its marks stand in brackets. */
  private static boolean hasCapitals(Map<String, Integer> vocabulary) {
    return vocabulary.keySet().stream()
        .anyMatch(
            piece -> !piece.startsWith("[") && piece.chars().anyMatch(Character::isUpperCase));
  }

  int first() {
    return vocabulary.getOrDefault(FIRST, 0);
  }

  int last() {
    return vocabulary.getOrDefault(LAST, 0);
  }

  /**
   * Returns the numbers of a word's pieces, at least one.
   *
   * @param most so many at most; what stands behind them is left out
   */
  List<Integer> of(String word, int most) {
    List<Integer> pieces = new ArrayList<>();
    for (String part : parts(written(word))) {
      addPieces(part, pieces);
    }
    if (pieces.isEmpty()) {
      pieces.add(number(UNKNOWN));
    }
    return pieces.subList(0, Math.min(most, pieces.size()));
  }

  private String written(String word) {
    String text = lowersCase ? word.toLowerCase(Locale.ROOT) : word;
    return stripsAccents
        ? Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "")
        : text;
  }

  /** Returns signs and ideographs one by one, and what is between them. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              boolean isGap = Character.isWhitespace(c) || Character.isSpaceChar(c);
              if (isGap || isSign(c) || Character.isIdeographic(c)) {
                end(word, parts);
              }
              if (!isGap && !isDropped(c)) {
                word.appendCodePoint(c);
              }
              if (isSign(c) || Character.isIdeographic(c)) {
                end(word, parts);
              }
            });
    end(word, parts);
    return parts;
  }

  private static void end(StringBuilder word, List<String> parts) {
    if (word.length() > 0) {
      parts.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isDropped(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.FORMAT || c == 0xFFFD;
  }

  /** BERT counts all signs of ASCII in, such as {@code $} and {@code ^}. */
  private static boolean isSign(int c) {
    if (c < 128) {
      return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private void addPieces(String part, List<Integer> pieces) {
    int before = pieces.size();
    int at = part.length() > LONGEST_WORD ? -1 : 0;
    while (at >= 0 && at < part.length()) {
      int end = longest(part, at);
      if (end > at) {
        pieces.add(number(piece(part, at, end)));
      }
      at = end > at ? end : -1;
    }
    if (at < 0) {
      pieces.subList(before, pieces.size()).clear();
      pieces.add(number(UNKNOWN));
    }
  }

  /** Returns where the longest piece ends that begins at a place, that place when there is none. */
  private int longest(String part, int at) {
    int end = part.length();
    while (end > at && !vocabulary.containsKey(piece(part, at, end))) {
      end--;
    }
    return end;
  }

  private static String piece(String part, int from, int to) {
    String letters = part.substring(from, to);
    return from == 0 ? letters : CONTINUED + letters;
  }

  private int number(String piece) {
    return vocabulary.getOrDefault(piece, 0);
  }
}
