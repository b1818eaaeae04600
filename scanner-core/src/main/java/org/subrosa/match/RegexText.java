package org.subrosa.match;

import java.util.Optional;

/** Looks at the text of a regular expression without understanding more than its brackets. */
final class RegexText {

  private RegexText() {}

  /**
   * Returns the expression without its look-behinds: it matches wherever the whole one does, and
   * does not ask what stands to the left.
   */
  static String withoutLookBehind(String regex) {
    StringBuilder relaxed = new StringBuilder(regex.length());
    for (int i = 0; i < regex.length(); ) {
      int end = atomEnd(regex, i);
      if (isLookBehind(regex, i)) {
        relaxed.append("(?:)");
        i = groupEnd(regex, i);
      } else {
        relaxed.append(regex, i, end);
        i = end;
      }
    }
    return relaxed.toString();
  }

  /** Returns the negative look-behind with which every match must begin, if there is one. */
  static Optional<String> leadingLookBehind(String regex) {
    String inner = regex;
    while (inner.startsWith("(?:") && groupEnd(inner, 0) == inner.length()) {
      inner = inner.substring(3, inner.length() - 1);
    }
    return inner.startsWith("(?<!") && !hasAlternatives(inner) && !isRepeated(inner)
        ? Optional.of(inner.substring(0, groupEnd(inner, 0)))
        : Optional.empty();
  }

  /** A look-behind that may be taken no times refuses nothing. */
  private static boolean isRepeated(String regex) {
    int end = groupEnd(regex, 0);
    return end < regex.length() && "?*+{".indexOf(regex.charAt(end)) >= 0;
  }

  /** Whether leaving look-behinds out would refuse matches: one stands in a negation. */
  static boolean hasRefusedLookBehind(String regex) {
    for (int i = 0; i < regex.length(); i = atomEnd(regex, i)) {
      if (regex.startsWith("(?!", i) && regex.substring(i, groupEnd(regex, i)).contains("(?<")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLookBehind(String regex, int at) {
    return regex.startsWith("(?<!", at) || regex.startsWith("(?<=", at);
  }

  private static boolean hasAlternatives(String regex) {
    for (int i = 0; i < regex.length(); ) {
      if (regex.charAt(i) == '|') {
        return true;
      }
      i = regex.charAt(i) == '(' ? groupEnd(regex, i) : atomEnd(regex, i);
    }
    return false;
  }

  /** Returns where the group that opens at an offset ends. */
  private static int groupEnd(String regex, int open) {
    int depth = 0;
    for (int i = open; i < regex.length(); ) {
      char c = regex.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      i = atomEnd(regex, i);
      if (depth == 0) {
        return i;
      }
    }
    return regex.length();
  }

  /** Returns where the character, escape, quotation or class at an offset ends. */
  static int atomEnd(String regex, int at) {
    char c = regex.charAt(at);
    if (c == '\\') {
      return escapeEnd(regex, at);
    }
    return c == '[' ? classEnd(regex, at) : at + 1;
  }

  /** A quotation that nothing ends goes to the end; a control character takes one more. */
  private static int escapeEnd(String regex, int at) {
    int end = at + 2;
    if (regex.startsWith("\\Q", at)) {
      int quoted = regex.indexOf("\\E", at);
      end = quoted >= 0 ? quoted + 2 : regex.length();
    } else if (regex.startsWith("\\c", at)) {
      end = at + 3;
    }
    return Math.min(regex.length(), end);
  }

  /** A closing bracket directly behind an opening one, or behind its negation, is a character. */
  private static int classEnd(String regex, int open) {
    int depth = 0;
    for (int i = open; i < regex.length(); ) {
      char c = regex.charAt(i);
      if (c == '[') {
        depth++;
        i += regex.startsWith("[^", i) ? 2 : 1;
        i += regex.startsWith("]", i) ? 1 : 0;
        continue;
      }
      if (c == ']' && --depth == 0) {
        return i + 1;
      }
      i = c == '\\' ? escapeEnd(regex, i) : i + 1;
    }
    return regex.length();
  }
}
