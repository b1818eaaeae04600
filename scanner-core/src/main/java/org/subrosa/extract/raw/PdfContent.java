package org.subrosa.extract.raw;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a content stream (ISO 32000-2, 7.8.2) without its fonts: what it draws by name, the strings
 * of its property lists, and its text as far as codes are characters.
 */
final class PdfContent {

  private static final int MOST_TEXT = 1 << 22;
  private static final int MOST_NAMES = 4096;

  /** Thousandths of the font's size that part words in an array of strings. */
  private static final double WORD_GAP = -200;

  /** Operators of content streams that show no text (ISO 32000-2, annex A). */
  private static final Set<String> OPERATORS =
      Set.of(
          ("b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 DP EI EMC EX f F f* G g gs h i j J K k l"
                  + " m M MP n q Q re RG rg ri s S SC sc SCN scn sh Tc Tf TL Tm Tr Ts Tw Tz v w W W*"
                  + " y true false null")
              .split(" "));

  private final Set<String> drawn = new HashSet<>();
  private final StringBuilder text = new StringBuilder();
  private final Consumer<String> properties;
  private final TextOrder order = new TextOrder();
  private final Operands operands = new Operands();
  private String lastName = "";
  private int dictionaries;
  private int shown;
  private int words;
  private int unknown;

  /** Reads streams whose property lists go to properties. */
  PdfContent(Consumer<String> properties) {
    this.properties = properties;
  }

  /** Reads a stream. */
  void read(byte[] stream) throws IOException {
    ByteView bytes = ByteView.of(stream);
    PdfLexer lexer = new PdfLexer(bytes);
    for (PdfLexer.Token token = lexer.next(); token != PdfLexer.Token.END; token = lexer.next()) {
      switch (token) {
        case DICTIONARY -> dictionaries++;
        case DICTIONARY_END -> dictionaries = Math.max(0, dictionaries - 1);
        case NAME -> lastName = lexer.word();
        case STRING -> string(lexer.content());
        case NUMBER -> number(lexer.word());
        case WORD -> operator(lexer, bytes);
        default -> {}
      }
    }
  }

  private void string(byte[] string) {
    if (dictionaries > 0) {
      String value = PdfText.decode(string);
      if (PdfText.isTelling(value)) {
        properties.accept(value);
      }
    } else {
      order.string(string.length);
      if (text.length() < MOST_TEXT) {
        text.append(PrintableRuns.decoded(string));
      }
    }
  }

  private void number(String number) {
    operands.add(number);
    if (number.startsWith("-") && number.length() < 12 && !text.isEmpty() && gap(number)) {
      text.append(' ');
    }
  }

  private static boolean gap(String number) {
    try {
      return Double.parseDouble(number) < WORD_GAP;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private void operator(PdfLexer lexer, ByteView bytes) throws IOException {
    order.operator(lexer.word(), operands);
    operands.clear();
    switch (lexer.word()) {
      case "Tj", "TJ" -> shown++;
      case "'", "\"" -> {
        shown++;
        text.append('\n');
      }
      case "T*", "ET" -> text.append('\n');
      case "Td", "TD" -> text.append(' ');
      case "Do" -> {
        if (drawn.size() < MOST_NAMES) {
          drawn.add(lastName);
        }
      }
      case "ID" -> lexer.moveTo(endOfImage(bytes, lexer.position()));
      default -> unknown += OPERATORS.contains(lexer.word()) ? 0 : 1;
    }
    words++;
  }

  /** An image in the stream ends at a blank, EI and a blank (8.9.7). */
  private static long endOfImage(ByteView bytes, long from) throws IOException {
    for (long at = from; at + 2 < bytes.size(); at++) {
      if (bytes.at(at) == 'E'
          && bytes.at(at + 1) == 'I'
          && PdfLexer.isBlank(bytes.at(at - 1))
          && (at + 2 >= bytes.size() || PdfLexer.isBlank(bytes.at(at + 2)))) {
        return at + 2;
      }
    }
    return bytes.size();
  }

  /** Returns the names of what is drawn, or of what an operator before it named. */
  Set<String> drawn() {
    return drawn;
  }

  /** Returns whether nearly all words are operators. */
  boolean isDrawing() {
    return words > 0 && 20 * unknown <= words;
  }

  /** Returns whether text is shown. */
  boolean showsText() {
    return shown > 0 && !text.isEmpty();
  }

  /** Returns whether its text is drawn in another order or direction than it is read. */
  boolean isScattered() {
    return order.isScattered();
  }

  /** Returns the text, as far as its codes are characters. */
  String text() {
    return text.toString();
  }
}
