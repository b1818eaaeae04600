package org.subrosa.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads an expression of {@code java.util.regex} into a tree that matches wherever it does.
 *
 * <p>Look-arounds for one character become conditions, longer ones are left out; so are anchors and
 * word boundaries. Lazy and possessive repetitions count as plain ones. Whatever else this reader
 * does not know (back references, quotations, comments) makes it give up rather than guess.
 */
final class RegexReader {

  private static final int KNOWN_FLAGS =
      Pattern.CASE_INSENSITIVE
          | Pattern.MULTILINE
          | Pattern.DOTALL
          | Pattern.UNICODE_CASE
          | Pattern.UNIX_LINES
          | Pattern.UNICODE_CHARACTER_CLASS;
  private static final int DEEPEST = 100;
  private static final int LARGEST_COUNT = 1_000_000;

  private final String regex;
  private final Map<String, CharacterSet> sets;
  private int at;
  private int depth;
  private int flags;

  private RegexReader(Pattern pattern, Map<String, CharacterSet> sets) {
    this.sets = sets;
    this.regex = pattern.pattern();
    this.flags = pattern.flags();
  }

  /** Returns the tree, or empty when the expression uses what this reader does not know. */
  static Optional<Syntax> read(Pattern pattern) {
    return read(pattern, new HashMap<>());
  }

  /** Returns the tree; expressions that are read with the same sets share those that are equal. */
  static Optional<Syntax> read(Pattern pattern, Map<String, CharacterSet> sets) {
    if ((pattern.flags() & ~KNOWN_FLAGS) != 0) {
      return Optional.empty();
    }
    RegexReader reader = new RegexReader(pattern, sets);
    try {
      Syntax tree = reader.choice();
      return reader.at == reader.regex.length() ? Optional.of(tree) : Optional.empty();
    } catch (UnknownSyntaxException | PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  private Syntax choice() throws UnknownSyntaxException {
    if (++depth > DEEPEST) {
      throw new UnknownSyntaxException();
    }
    int outer = flags;
    List<Syntax> parts = new ArrayList<>();
    parts.add(sequence());
    while (take("|")) {
      parts.add(sequence());
    }
    flags = outer;
    depth--;
    return parts.size() == 1 ? parts.get(0) : new Syntax.Choice(parts);
  }

  private Syntax sequence() throws UnknownSyntaxException {
    List<Syntax> parts = new ArrayList<>();
    while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
      parts.add(repeated(atom()));
    }
    return parts.size() == 1 ? parts.get(0) : new Syntax.Sequence(parts);
  }

  private Syntax repeated(Syntax atom) throws UnknownSyntaxException {
    if (!isAtRepetition()) {
      return atom;
    }
    char sign = regex.charAt(at++);
    Syntax result =
        switch (sign) {
          case '?' -> new Syntax.Repeat(atom, 0, 1);
          case '*' -> new Syntax.Repeat(atom, 0, Syntax.Repeat.ENDLESS);
          case '+' -> new Syntax.Repeat(atom, 1, Syntax.Repeat.ENDLESS);
          default -> counted(atom);
        };
    // Directly behind a repetition these say how it is tried, not that it is repeated again.
    if (!take("?")) {
      take("+");
    }
    if (isAtRepetition()) {
      throw new UnknownSyntaxException();
    }
    return result;
  }

  private boolean isAtRepetition() {
    return at < regex.length() && "?*+{".indexOf(regex.charAt(at)) >= 0;
  }

  private Syntax counted(Syntax atom) throws UnknownSyntaxException {
    int least = number();
    int most = least;
    if (take(",")) {
      most = at < regex.length() && regex.charAt(at) == '}' ? Syntax.Repeat.ENDLESS : number();
    }
    expect("}");
    return new Syntax.Repeat(atom, least, most);
  }

  private int number() throws UnknownSyntaxException {
    int start = at;
    int value = 0;
    while (at < regex.length() && regex.charAt(at) >= '0' && regex.charAt(at) <= '9') {
      value = Math.min(LARGEST_COUNT, value * 10 + regex.charAt(at++) - '0');
    }
    if (at == start) {
      throw new UnknownSyntaxException();
    }
    return value;
  }

  private Syntax atom() throws UnknownSyntaxException {
    char c = regex.charAt(at);
    return switch (c) {
      case '(' -> group();
      case '[', '.' -> one(RegexText.atomEnd(regex, at));
      case '\\' -> escape();
      case '^', '$' -> {
        at++;
        yield Syntax.NOTHING;
      }
      case '?', '*', '+', '{' -> throw new UnknownSyntaxException();
      default -> literal();
    };
  }

  private Syntax literal() {
    int point = regex.codePointAt(at);
    at += Character.charCount(point);
    return new Syntax.One(
        sets.computeIfAbsent(flags + "=" + point, unused -> CharacterSet.ofLiteral(point, flags)));
  }

  /** Takes an atom up to its end, to be asked what it matches. */
  private Syntax one(int end) throws UnknownSyntaxException {
    String atom = regex.substring(at, end);
    // Of && with no set behind it java.util.regex makes one that some characters make it fail at.
    if (atom.contains("\\Q") || atom.contains("&&&") || atom.contains("&&]")) {
      throw new UnknownSyntaxException();
    }
    at = end;
    return new Syntax.One(
        sets.computeIfAbsent(flags + ":" + atom, unused -> CharacterSet.of(atom, flags)));
  }

  private Syntax escape() throws UnknownSyntaxException {
    char sign = at + 1 < regex.length() ? regex.charAt(at + 1) : 'Q';
    switch (sign) {
      case 'b', 'B', 'A', 'Z', 'z' -> {
        at += 2;
        if (regex.startsWith("{", at)) {
          throw new UnknownSyntaxException();
        }
        return Syntax.NOTHING;
      }
      case 'd', 'D', 'h', 'H', 's', 'S', 'v', 'V', 'w', 'W', 't', 'n', 'r', 'f', 'a', 'e' -> {
        return one(at + 2);
      }
      case 'p', 'P' -> {
        boolean isLong = regex.startsWith("{", at + 2);
        return one(isLong ? endOf("}") : Math.min(regex.length(), at + 3));
      }
      case 'x' -> {
        boolean isLong = regex.startsWith("{", at + 2);
        return one(isLong ? endOf("}") : Math.min(regex.length(), at + 4));
      }
      default -> {
        if (sign >= 0x80 || Character.isLetterOrDigit(sign)) {
          throw new UnknownSyntaxException();
        }
        at++;
        return literal();
      }
    }
  }

  private int endOf(String sign) throws UnknownSyntaxException {
    int end = regex.indexOf(sign, at);
    if (end < 0) {
      throw new UnknownSyntaxException();
    }
    return end + sign.length();
  }

  private Syntax group() throws UnknownSyntaxException {
    at++;
    Syntax inner;
    if (take("?<=")) {
      inner = beside(choice(), true, false);
    } else if (take("?<!")) {
      inner = beside(choice(), true, true);
    } else if (take("?=")) {
      inner = beside(choice(), false, false);
    } else if (take("?!")) {
      inner = beside(choice(), false, true);
    } else if (take("?:") || take("?>") || !regex.startsWith("?", at)) {
      inner = choice();
    } else if (take("?<")) {
      at = endOf(">");
      inner = choice();
    } else {
      at++;
      return flagged();
    }
    expect(")");
    return inner;
  }

  /**
   * Reads {@code i)}, which holds to the end of the group around, or {@code i:...)}. Outside of all
   * groups the former counts among the flags of the whole pattern, wherever it stands: it is known
   * what holds before it only where nothing does.
   */
  private Syntax flagged() throws UnknownSyntaxException {
    int outer = flags;
    boolean isFirst = at == "(?".length();
    boolean isOff = false;
    while (at < regex.length() && regex.charAt(at) != ')' && regex.charAt(at) != ':') {
      char sign = regex.charAt(at++);
      if (sign == '-') {
        isOff = true;
      } else {
        if (isOff && (sign == 'u' || sign == 'U')) {
          throw new UnknownSyntaxException();
        }
        flags = isOff ? flags & ~flag(sign) : flags | flag(sign);
      }
    }
    if (take(")")) {
      if (depth == 1 && !isFirst) {
        throw new UnknownSyntaxException();
      }
      return Syntax.NOTHING;
    }
    expect(":");
    Syntax inner = choice();
    expect(")");
    flags = outer;
    return inner;
  }

  private static int flag(char sign) throws UnknownSyntaxException {
    return switch (sign) {
      case 'i' -> Pattern.CASE_INSENSITIVE;
      case 'm' -> Pattern.MULTILINE;
      case 's' -> Pattern.DOTALL;
      case 'd' -> Pattern.UNIX_LINES;
      case 'u' -> Pattern.UNICODE_CASE;
      case 'U' -> Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE;
      default -> throw new UnknownSyntaxException();
    };
  }

  /** What a look-around says of the one character directly beside; nothing when it says more. */
  private static Syntax beside(Syntax inner, boolean isBefore, boolean isRefused) {
    if (inner instanceof Syntax.One one) {
      return new Syntax.Beside(isBefore, one.set(), isRefused);
    }
    if (!isRefused || !(inner instanceof Syntax.Choice choice)) {
      return Syntax.NOTHING;
    }
    return new Syntax.Sequence(
        choice.parts().stream().map(part -> beside(part, isBefore, true)).toList());
  }

  private boolean take(String sign) {
    boolean isThere = regex.startsWith(sign, at);
    at += isThere ? sign.length() : 0;
    return isThere;
  }

  private void expect(String sign) throws UnknownSyntaxException {
    if (!take(sign)) {
      throw new UnknownSyntaxException();
    }
  }

  /** The expression uses what this reader does not know. */
  private static final class UnknownSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;
  }
}
