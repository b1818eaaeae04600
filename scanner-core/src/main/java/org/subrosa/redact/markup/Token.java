package org.subrosa.redact.markup;

import java.util.List;

/**
 * A piece of markup.
 *
 * @param kind what it is
 * @param name name of the element, for tags only; in lower case in HTML
 * @param start where its content begins: the text, what stands between the delimiters, or the name
 *     of a tag
 * @param end where its content ends
 * @param attributes the attributes of a start tag
 */
record Token(Kind kind, String name, int start, int end, List<Attribute> attributes) {

  Token {
    attributes = List.copyOf(attributes);
  }

  /** What a token is. */
  enum Kind {
    /** Characters with references to characters. */
    TEXT,
    /** A start tag. */
    START,
    /** A start tag that is its own end tag. */
    EMPTY,
    /** An end tag. */
    END,
    /** A comment, declaration, instruction, CDATA section or script: characters as they stand. */
    VERBATIM
  }

  /**
   * An attribute with a value.
   *
   * @param name its name in lower case
   * @param start where the value begins, behind the quote
   * @param end where it ends
   */
  record Attribute(String name, int start, int end) {}
}
