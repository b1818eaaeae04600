package org.subrosa.detect;

import org.subrosa.context.ContextCategory;

/**
 * Something in a unit that tells a sensitive context.
 *
 * @param start first UTF-16 unit
 * @param end UTF-16 unit after the last
 * @param category what it tells of
 * @param kind what it is within the category
 * @param form how it tells it
 * @param isSupported whether another sign of the category stands near
 */
record ContextSign(
    int start, int end, ContextCategory category, String kind, Form form, boolean isSupported) {

  /** How a sign tells its category. */
  enum Form {
    /** A term that tells it by itself. */
    STRONG(1, "a term of its own meaning"),
    /** A term that tells it in company. */
    WEAK(0.6, "a term in company of another"),
    /** A term that is company, and no value. */
    COMPANY(0.6, "a term in company of another"),
    /** A label before its value. */
    LABEL(1, "a label"),
    /** A cell whose column is called so. */
    CELL(1.5, "its column's name"),
    /** The finding of a rule. */
    RULE(1, "what a rule found");

    private final double ratio;
    private final String words;

    Form(double ratio, String words) {
      this.ratio = ratio;
      this.words = words;
    }

    /** Returns how much more or less such a sign tells than a strong term. */
    double ratio() {
      return ratio;
    }

    /** Returns the form for people. */
    String words() {
      return words;
    }
  }

  /** Whether the sign tells nothing alone. */
  boolean needsCompany() {
    return form == Form.WEAK || form == Form.COMPANY;
  }

  /** Whether the sign can be a finding of its own. */
  boolean isValue() {
    return category.type().isPresent()
        && (form == Form.STRONG || form == Form.WEAK || form == Form.CELL);
  }

  /** Returns the category and kind for people: words of the product or of the user's own files. */
  String told() {
    return category.id() + ": " + kind;
  }

  ContextSign supported() {
    return new ContextSign(start, end, category, kind, form, true);
  }
}
