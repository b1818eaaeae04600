package org.subrosa.redact.data;

import java.util.Arrays;

/**
 * A string or key of JSON, taken out of its quotes, with where each character begins in the text.
 */
final class JsonString {

  private final String characters;
  private final int[] bounds;

  private JsonString(String characters, int[] bounds) {
    this.characters = characters;
    this.bounds = bounds;
  }

  /** Reads the string whose opening quote stands at {@code quote}; the text is valid JSON. */
  static JsonString at(String text, int quote) {
    StringBuilder characters = new StringBuilder();
    int[] bounds = new int[endOf(text, quote) - quote];
    int at = quote + 1;
    while (text.charAt(at) != '"') {
      bounds[characters.length()] = at;
      if (text.charAt(at) != '\\') {
        characters.append(text.charAt(at++));
      } else {
        characters.append(escape(text, at));
        at += text.charAt(at + 1) == 'u' ? 6 : 2;
      }
    }
    bounds[characters.length()] = at;
    return new JsonString(characters.toString(), Arrays.copyOf(bounds, characters.length() + 1));
  }

  /** Returns the decoded characters. */
  String characters() {
    return characters;
  }

  /** Returns how many decoded characters there are. */
  int length() {
    return characters.length();
  }

  /** Returns where a character begins in the text; for the length, where the last one ends. */
  int bound(int index) {
    return bounds[index];
  }

  /** Returns where the closing quote stands. */
  private static int endOf(String text, int quote) {
    int at = quote + 1;
    while (text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }

  private static char escape(String text, int at) {
    char c = text.charAt(at + 1);
    return switch (c) {
      case 'u' -> (char) Integer.parseInt(text.substring(at + 2, at + 6), 16);
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      default -> c;
    };
  }
}
