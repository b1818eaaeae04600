package org.subrosa.extract.raw;

import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.subrosa.document.RawPart;

/**
 * Finds text in anything marked up with angle brackets, well formed or not: what stands between
 * tags, as paragraphs; what stands in attributes, comments and instructions, each for itself. Knows
 * no entity but those that XML itself defines, and follows no reference.
 */
final class MarkupText {

  private static final int SHORTEST = 3;
  private static final int MOST_PARAGRAPH = 1 << 16;

  /** Elements within a paragraph: text goes on through them. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "em", "font", "i",
          "ins", "kbd", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong",
          "sub", "sup", "t", "time", "tspan", "tt", "u", "var", "wbr");

  private final RawPart part;
  private final BiConsumer<RawPart, String> pieces;
  private final StringBuilder paragraph = new StringBuilder();

  /**
   * Prepares the reading of a text.
   *
   * @param part kind of place that its paragraphs count as
   */
  MarkupText(RawPart part, BiConsumer<RawPart, String> pieces) {
    this.part = part;
    this.pieces = pieces;
  }

  /** Hands over the pieces of a text. */
  void read(String text) {
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('<', at);
      int end = open < 0 ? text.length() : open;
      add(text, at, end);
      at = open < 0 ? end : markup(text, open);
    }
    endParagraph();
  }

  private void add(String text, int from, int end) {
    paragraph.append(text, from, end);
    if (paragraph.length() > MOST_PARAGRAPH) {
      endParagraph();
    }
  }

  /** Returns where the markup that begins here ends. */
  private int markup(String text, int open) {
    if (text.startsWith("<!--", open)) {
      return piece(text, open + 4, "-->");
    }
    if (text.startsWith("<![CDATA[", open)) {
      int end = text.indexOf("]]>", open);
      int stop = end < 0 ? text.length() : end;
      add(text, open + 9 > stop ? stop : open + 9, stop);
      return end < 0 ? stop : end + 3;
    }
    if (text.startsWith("<?", open)) {
      return piece(text, open + 2, "?>");
    }
    if (text.startsWith("<!", open)) {
      return piece(text, open + 2, ">");
    }
    char next = open + 1 < text.length() ? text.charAt(open + 1) : ' ';
    if (next != '/' && !Character.isLetter(next)) {
      paragraph.append('<');
      return open + 1;
    }
    return tag(text, open + 1);
  }

  private int piece(String text, int from, String mark) {
    int end = text.indexOf(mark, from);
    int stop = end < 0 ? text.length() : end;
    hand(RawPart.COMMENT, text.substring(Math.min(from, stop), stop));
    return end < 0 ? stop : end + mark.length();
  }

  private int tag(String text, int from) {
    int at = from;
    while (at < text.length() && isOfName(text.charAt(at))) {
      at++;
    }
    String name = text.substring(from, at).replace("/", "");
    if (!INLINE.contains(name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT))) {
      endParagraph();
    }
    while (at < text.length() && text.charAt(at) != '>') {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        int end = text.indexOf(c, at + 1);
        if (end < 0) {
          return at + 1;
        }
        hand(RawPart.ATTRIBUTE, text.substring(at + 1, end));
        at = end + 1;
      } else {
        at = c == '=' ? unquoted(text, at + 1) : at + 1;
      }
    }
    return Math.min(text.length(), at + 1);
  }

  private int unquoted(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    int start = at;
    if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
      return at;
    }
    while (at < text.length()
        && text.charAt(at) != '>'
        && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    hand(RawPart.ATTRIBUTE, text.substring(start, at));
    return at;
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '/' || c == ':' || c == '-' || c == '_' || c == '.';
  }

  private void endParagraph() {
    hand(part, paragraph.toString());
    paragraph.setLength(0);
  }

  private void hand(RawPart kind, String piece) {
    String text = piece.strip();
    if (text.length() >= SHORTEST) {
      pieces.accept(kind, plain(text));
    }
  }

  /** The five entities of XML and character references (XML 1.0, 4.6 and 4.1). */
  private static String plain(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int end = c == '&' ? text.substring(at, Math.min(text.length(), at + 12)).indexOf(';') : -1;
      String value = end < 1 ? null : entity(text.substring(at + 1, at + end));
      plain.append(value == null ? String.valueOf(c) : value);
      at += value == null ? 1 : end + 1;
    }
    return plain.toString();
  }

  private static @Nullable String entity(String name) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      case "nbsp" -> " ";
      default -> name.startsWith("#") ? reference(name.substring(1)) : null;
    };
  }

  private static @Nullable String reference(String number) {
    try {
      boolean isHex = number.startsWith("x") || number.startsWith("X");
      int c = isHex ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
      return Character.isValidCodePoint(c) ? Character.toString(c) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
