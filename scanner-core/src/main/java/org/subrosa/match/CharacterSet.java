package org.subrosa.match;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The characters that one atom of an expression matches: a letter, an escape, a class in brackets.
 *
 * <p>What an atom means is not read from its text but asked of {@code java.util.regex}, character
 * by character: so case folding, properties and set operations are those of the release that runs.
 */
final class CharacterSet {

  private static final int ASCII = 0x80;

  private final String atom;
  private final int flags;
  private final Pattern pattern;
  private final boolean isAscii;
  private final boolean mayHoldSurrogates;
  private final boolean[] ascii = new boolean[ASCII];

  private CharacterSet(String atom, int flags, boolean isAscii, boolean mayHoldSurrogates) {
    this.atom = atom;
    this.flags = flags;
    this.pattern = Pattern.compile(atom, flags);
    this.isAscii = isAscii;
    this.mayHoldSurrogates = mayHoldSurrogates;
    for (char c = 0; c < ASCII; c++) {
      ascii[c] = matches(c);
    }
  }

  /**
   * Makes the set of an atom as an expression writes it.
   *
   * @throws PatternSyntaxException if it cannot stand alone
   */
  static CharacterSet of(String atom, int flags) {
    boolean isAscii = !isUnicode(flags) && isAscii(atom);
    return new CharacterSet(atom, flags, isAscii, !isAscii);
  }

  /** Makes the set of a character and, when the flags say so, of its other cases. */
  static CharacterSet ofLiteral(int point, int flags) {
    boolean isWide = point > Character.MAX_VALUE || Character.isSurrogate((char) point);
    return new CharacterSet(
        "\\x{" + Integer.toHexString(point) + "}",
        flags,
        point < 0x80 && !isUnicode(flags),
        isWide || isUnicode(flags));
  }

  /**
   * Whether an atom plainly holds characters of ASCII alone: it names nothing else, and takes
   * nothing away from all characters. Where this is not sure the answer is no.
   */
  private static boolean isAscii(String atom) {
    if (atom.length() == 2 && "\\d\\w\\s\\t\\n\\r".contains(atom)) {
      return true;
    }
    if (!atom.startsWith("[") || atom.startsWith("[^")) {
      return false;
    }
    for (int i = 1; i < atom.length(); i++) {
      char c = atom.charAt(i);
      char next = i + 1 < atom.length() ? atom.charAt(i + 1) : ' ';
      boolean isOpen = c == '\\' && Character.isLetterOrDigit(next) && "dwstnr".indexOf(next) < 0;
      if (c >= 0x80 || c == '[' || c == '&' || isOpen) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUnicode(int flags) {
    return (flags & (Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS)) != 0;
  }

  /** Whether the set holds a character of the Basic Multilingual Plane that is no surrogate. */
  boolean has(char unit) {
    if (unit < ASCII) {
      return ascii[unit];
    }
    return !isAscii && matches(unit);
  }

  private boolean matches(char unit) {
    try {
      return pattern.matcher(String.valueOf(unit)).matches();
    } catch (RuntimeException e) {
      // It compiles some classes that it cannot run; whoever tries the pattern finds that out.
      return true;
    }
  }

  /** Returns for each character of ASCII whether the set holds it; not to be changed. */
  boolean[] ascii() {
    return ascii;
  }

  /** Whether the set surely holds characters of ASCII alone. */
  boolean isAscii() {
    return isAscii;
  }

  /** Whether the set may hold surrogates or characters that are written with two of them. */
  boolean mayHoldSurrogates() {
    return mayHoldSurrogates;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharacterSet set && set.flags == flags && set.atom.equals(atom);
  }

  @Override
  public int hashCode() {
    return atom.hashCode() * 31 + flags;
  }
}
