package org.subrosa.bench;

/**
 * Writes an expression of {@code java.util.regex} in the syntax of ripgrep: without look-around,
 * names of groups, possessive repetition and atomic groups. It matches wherever the first does.
 */
final class RelaxedRegex {

  /** Signs that ripgrep lets one escape. */
  private static final String META = "\\.+*?()|[]{}^$#&-~";

  private static final String QUANTIFIERS = "*+?}";

  private final String regex;
  private final StringBuilder relaxed = new StringBuilder();
  private int at;
  private boolean isRepeated;

  private RelaxedRegex(String regex) {
    this.regex = regex;
  }

  /** Returns the relaxed expression. */
  static String of(String regex) {
    RelaxedRegex text = new RelaxedRegex(regex);
    while (text.at < regex.length()) {
      text.step();
    }
    return text.relaxed.toString();
  }

  private void step() {
    boolean wasRepeated = isRepeated;
    isRepeated = false;
    char c = regex.charAt(at);
    if (c == '\\') {
      escape();
    } else if (c == '[') {
      characterClass();
    } else if (isLookAround()) {
      at = endOfGroup();
    } else if (regex.startsWith("(?>", at)) {
      relaxed.append("(?:");
      at += 3;
    } else if (regex.startsWith("(?<", at)) {
      relaxed.append("(?:");
      at = regex.indexOf('>', at) + 1;
    } else if (c == '+' && wasRepeated) {
      at++;
    } else {
      isRepeated = QUANTIFIERS.indexOf(c) >= 0;
      relaxed.append(c);
      at++;
    }
  }

  private boolean isLookAround() {
    return regex.startsWith("(?=", at)
        || regex.startsWith("(?!", at)
        || regex.startsWith("(?<=", at)
        || regex.startsWith("(?<!", at);
  }

  private void escape() {
    char sign = regex.charAt(at + 1);
    int end = at + 2;
    if (end < regex.length() && regex.charAt(end) == '{' && "pPxN".indexOf(sign) >= 0) {
      end = regex.indexOf('}', end) + 1;
    }
    boolean isNeedless = !Character.isLetterOrDigit(sign) && META.indexOf(sign) < 0;
    relaxed.append(regex, isNeedless ? at + 1 : at, end);
    at = end;
  }

  private void characterClass() {
    int depth = 0;
    do {
      char c = regex.charAt(at);
      if (c == '\\') {
        escape();
        continue;
      }
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      relaxed.append(c);
      at++;
    } while (depth > 0);
  }

  private int endOfGroup() {
    int depth = 0;
    int classes = 0;
    int i = at;
    do {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[' || c == ']') {
        classes += c == '[' ? 1 : -1;
      } else if (classes == 0) {
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      i++;
    } while (depth > 0);
    return i;
  }
}
