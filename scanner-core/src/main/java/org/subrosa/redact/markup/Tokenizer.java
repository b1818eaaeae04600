package org.subrosa.redact.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts markup into tokens (XML 1.0, fifth edition; HTML Standard, 13.2.5). It knows where tags,
 * attributes and comments begin and end and nothing of what may stand where; every character of a
 * text is in one token or is part of its delimiters.
 */
final class Tokenizer {

  private static final Set<String> RAW = Set.of("script", "style", "xmp", "plaintext");
  private static final Set<String> ONLY_TEXT = Set.of("textarea", "title");

  private final CharSequence text;
  private final boolean isHtml;
  private final boolean isWhole;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokenizer(CharSequence text, boolean isHtml, boolean isWhole) {
    this.text = text;
    this.isHtml = isHtml;
    this.isWhole = isWhole;
  }

  /**
   * Reads whole tokens.
   *
   * @param isWhole whether the markup ends with the text, so that its last token needs no end
   */
  static Tokens read(CharSequence text, boolean isHtml, boolean isWhole) {
    return new Tokenizer(text, isHtml, isWhole).readAll();
  }

  private Tokens readAll() {
    int end = 0;
    while (at < text.length()) {
      int before = tokens.size();
      boolean isRead = text.charAt(at) == '<' ? readMarkup() : readText("<");
      if (!isRead && !isWhole) {
        return new Tokens(tokens.subList(0, before), end);
      }
      if (!isRead) {
        // What is never ended is taken as it stands.
        tokens.subList(before, tokens.size()).clear();
        add(Token.Kind.VERBATIM, end, text.length());
        at = text.length();
      }
      end = at;
    }
    return new Tokens(tokens, end);
  }

  private void add(Token.Kind kind, int start, int end) {
    tokens.add(new Token(kind, "", start, end, List.of()));
  }

  /** Reads text up to where a string begins. */
  private boolean readText(String until) {
    int end = indexOf(until, at + 1);
    if (end < 0 && !isWhole) {
      return false;
    }
    int stop = end < 0 ? text.length() : end;
    add(Token.Kind.TEXT, at, stop);
    at = stop;
    return true;
  }

  private boolean readMarkup() {
    if (isAt("<!--")) {
      return readVerbatim(4, "-->");
    }
    if (isAt("<![CDATA[")) {
      return readVerbatim(9, "]]>");
    }
    if (isAt("<!DOCTYPE") || isAt("<!doctype")) {
      return readDeclaration();
    }
    if (isAt("<!")) {
      return readVerbatim(2, ">");
    }
    if (isAt("<?")) {
      return readVerbatim(2, isHtml ? ">" : "?>");
    }
    if (at + 1 == text.length() || ((at + 2) == text.length() && isAt("</"))) {
      return isWhole && readText("<");
    }
    boolean isEnd = text.charAt(at + 1) == '/';
    char first = text.charAt(at + (isEnd ? 2 : 1));
    if (!Character.isLetter(first) && first != '_' && first != ':') {
      return (isEnd && isHtml) ? readVerbatim(2, ">") : readText("<");
    }
    return isEnd ? readEndTag() : readStartTag();
  }

  private boolean readVerbatim(int open, String close) {
    int end = indexOf(close, at + open);
    if (end < 0) {
      return false;
    }
    add(Token.Kind.VERBATIM, at + open, end);
    at = end + close.length();
    return true;
  }

  /** Reads a declaration, which may hold others between brackets and marks between quotes. */
  private boolean readDeclaration() {
    int depth = 0;
    char quote = 0;
    for (int i = at + 2; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '<') {
        depth++;
      } else if (c == '>' && depth == 0) {
        addSubset(at + 2, i);
        at = i + 1;
        return true;
      } else if (c == '>') {
        depth--;
      }
    }
    return false;
  }

  /** The identifiers of a document type are names; only what it declares itself is text. */
  private void addSubset(int start, int end) {
    int open = indexOf("[", start);
    if (open >= 0 && open < end) {
      add(Token.Kind.VERBATIM, open + 1, end);
    }
  }

  private boolean readEndTag() {
    int end = indexOf(">", at);
    if (end < 0) {
      return false;
    }
    String name = name(at + 2);
    int behind = at + 2 + name.length();
    tokens.add(new Token(Token.Kind.END, name, at + 2, behind, List.of()));
    if (behind < end) {
      add(Token.Kind.VERBATIM, behind, end);
    }
    at = end + 1;
    return true;
  }

  private boolean readStartTag() {
    String name = name(at + 1);
    List<Token.Attribute> attributes = new ArrayList<>();
    int i = at + 1 + name.length();
    while (i < text.length() && text.charAt(i) != '>') {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || c == '/') {
        i++;
      } else {
        i = readAttribute(i, attributes);
      }
    }
    if (i >= text.length()) {
      return false;
    }
    boolean isEmpty = text.charAt(i - 1) == '/';
    Token.Kind kind = isEmpty ? Token.Kind.EMPTY : Token.Kind.START;
    tokens.add(new Token(kind, name, at + 1, at + 1 + name.length(), attributes));
    at = i + 1;
    return !isHtml || isEmpty || readContent(name);
  }

  /** Reads the content of elements in which no tag counts but their own end. */
  private boolean readContent(String name) {
    if (!RAW.contains(name) && !ONLY_TEXT.contains(name)) {
      return true;
    }
    int end = at;
    do {
      end = indexOf("</", end + (end == at ? 0 : 1));
    } while (end >= 0 && !name(end + 2).equals(name));
    if (end < 0 && !isWhole) {
      return false;
    }
    int stop = end < 0 ? text.length() : end;
    if (stop > at) {
      add(RAW.contains(name) ? Token.Kind.VERBATIM : Token.Kind.TEXT, at, stop);
    }
    at = stop;
    return true;
  }

  /** Reads an attribute and returns where it ends; the length of the text if it does not. */
  private int readAttribute(int start, List<Token.Attribute> attributes) {
    int i = start + 1;
    while (i < text.length() && "=>/".indexOf(text.charAt(i)) < 0 && !isBlank(i)) {
      i++;
    }
    String name = text.subSequence(start, i).toString().toLowerCase(Locale.ROOT);
    int equals = afterBlanks(i);
    if (equals >= text.length() || text.charAt(equals) != '=') {
      return i;
    }
    int from = afterBlanks(equals + 1);
    if (from >= text.length()) {
      return text.length();
    }
    char quote = text.charAt(from);
    return quote == '"' || quote == '\''
        ? quoted(name, from + 1, quote, attributes)
        : unquoted(name, from, attributes);
  }

  private int quoted(String name, int from, char quote, List<Token.Attribute> attributes) {
    int end = indexOf(String.valueOf(quote), from);
    if (end < 0) {
      return text.length();
    }
    attributes.add(new Token.Attribute(name, from, end));
    return end + 1;
  }

  private int unquoted(String name, int from, List<Token.Attribute> attributes) {
    int end = from;
    while (end < text.length() && text.charAt(end) != '>' && !isBlank(end)) {
      end++;
    }
    attributes.add(new Token.Attribute(name, from, end));
    return end;
  }

  private boolean isBlank(int i) {
    return Character.isWhitespace(text.charAt(i));
  }

  private int afterBlanks(int i) {
    int after = i;
    while (after < text.length() && isBlank(after)) {
      after++;
    }
    return after;
  }

  private String name(int from) {
    int end = from;
    while (end < text.length() && ">/".indexOf(text.charAt(end)) < 0 && !isBlank(end)) {
      end++;
    }
    String name = text.subSequence(from, end).toString();
    return isHtml ? name.toLowerCase(Locale.ROOT) : name;
  }

  private boolean isAt(String mark) {
    return at + mark.length() <= text.length()
        && mark.contentEquals(text.subSequence(at, at + mark.length()));
  }

  private int indexOf(String mark, int from) {
    char first = mark.charAt(0);
    for (int i = from; i + mark.length() <= text.length(); i++) {
      if (text.charAt(i) == first && mark.contentEquals(text.subSequence(i, i + mark.length()))) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The tokens of a text.
   *
   * @param end where the last of them ends, its delimiter included
   */
  record Tokens(List<Token> all, int end) {

    Tokens {
      all = List.copyOf(all);
    }
  }
}
