package org.subrosa.reports;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names of files and stores in a form that no terminal, log, spreadsheet or browser acts on.
 *
 * <p>Control characters, line separators, invisible and direction-changing characters and broken
 * surrogates become a backslash, {@code u} and four hexadecimal digits. All formats use this one
 * spelling, so that a path read in one file is found in the others.
 */
public final class PrintableText {

  private static final Pattern USER_INFO = Pattern.compile("(?<=//)[^/?#]*@");
  private static final Pattern SECRET_PARAMETER =
      Pattern.compile(
          "(?i)(?<=[?&;])([^=&;]*(?:password|passwd|pwd|token|secret|sig|key|credential)[^=&;]*)"
              + "=[^&;]*");
  private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private PrintableText() {}

  /** Returns the text with every character that acts instead of printing spelt out. */
  public static String of(String text) {
    if (text.codePoints().noneMatch(PrintableText::acts)) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              if (acts(point)) {
                safe.append(String.format(Locale.ROOT, "\\u%04X", point));
              } else {
                safe.appendCodePoint(point);
              }
            });
    return safe.toString();
  }

  /** Returns a store's URI, printable and without user name, password or secret parameters. */
  static String ofUri(String uri) {
    String anonymous = USER_INFO.matcher(uri).replaceAll("");
    return of(SECRET_PARAMETER.matcher(anonymous).replaceAll("$1=***"));
  }

  /**
   * Returns a cell that no spreadsheet takes for a formula: an apostrophe goes before a start of
   * {@code = + - @}, tabulator, line end or one of their full-width forms (OWASP, <i>CSV
   * Injection</i>).
   */
  static String ofCell(String text) {
    return of(startsFormula(text) || startsFormula(text.stripLeading()) ? "'" + text : text);
  }

  private static boolean startsFormula(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  private static boolean acts(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      case Character.FORMAT -> !isJoiner(point);
      default -> false;
    };
  }

  /** Persian, Indic scripts and emoji are not written without them. */
  private static boolean isJoiner(int point) {
    return point == 0x200C || point == 0x200D;
  }
}
