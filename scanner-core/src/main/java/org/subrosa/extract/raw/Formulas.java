package org.subrosa.extract.raw;

/** Finds in a formula what is no reference: texts, names of sheets and books, long numbers. */
final class Formulas {

  private static final int LEAST_DIGITS = 7;

  private Formulas() {}

  /** Returns the formula's texts in quotes, else the whole when it holds a long number. */
  static String literals(String formula) {
    StringBuilder literals = new StringBuilder();
    StringBuilder between = new StringBuilder();
    char open = 0;
    int digits = 0;
    int longest = 0;
    for (int i = 0; i < formula.length(); i++) {
      char c = formula.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
      longest = Math.max(longest, digits);
      if (open == 0 && (c == '"' || c == '\'')) {
        open = c;
        if (!literals.isEmpty() && isJoined(between, c)) {
          literals.setLength(literals.length() - 1);
        }
        between.setLength(0);
      } else if (c == open) {
        open = 0;
        literals.append('\n');
      } else if (open != 0) {
        literals.append(c);
      } else {
        between.append(c);
      }
    }
    return literals.isEmpty() && longest >= LEAST_DIGITS ? formula : literals.toString();
  }

  /** Texts with an ampersand between them are one (ISO/IEC 29500-1, 18.17.2.2). */
  private static boolean isJoined(CharSequence between, char quote) {
    return quote == '"' && between.toString().strip().equals("&");
  }

  /**
   * Returns a header or footer of a sheet without the codes for its three sections (ECMA-376-1,
   * 18.3.1.39), which stand right before the text.
   */
  static String withoutCodes(String header) {
    return header
        .replaceAll("&\"[^\"]*\"", "")
        .replaceAll("&[LCR]", "\n")
        .replaceAll("&[0-9]{1,3}(?=[^0-9])", "")
        .replace("&&", "&");
  }
}
