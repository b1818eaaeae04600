package org.subrosa.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.subrosa.risk.PeopleEstimate;

/** Numbers as people and programs read them, alike in every locale. */
final class Figures {

  private static final String[] UNITS = {"bytes", "KB", "MB", "GB", "TB", "PB"};
  private static final int STEP = 1000;

  private Figures() {}

  /** Returns two decimals, such as {@code 3.50}. */
  static String fixed(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /**
   * Returns at most four decimals. Not the number itself: how a double prints differs between
   * releases of Java.
   */
  static BigDecimal rounded(double value) {
    BigDecimal fixed = BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP);
    BigDecimal stripped = fixed.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Returns a count with thousands separators, such as {@code 12,345}. */
  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** Returns a count and its noun, such as {@code 1 document} or {@code 2 documents}. */
  static String count(long value, String singular, String plural) {
    return count(value) + " " + (value == 1 ? singular : plural);
  }

  /** Returns a size in decimal units, such as {@code 1.2 MB}. */
  static String bytes(long value) {
    double scaled = value;
    int unit = 0;
    while (scaled >= STEP && unit < UNITS.length - 1) {
      scaled /= STEP;
      unit++;
    }
    return unit == 0
        ? count(value, "byte", "bytes")
        : String.format(Locale.ROOT, "%.1f %s", scaled, UNITS[unit]);
  }

  /** Returns an interval of people, such as {@code 12 to 40}. */
  static String people(PeopleEstimate people) {
    if (people.lower() == people.upper()) {
      return count(people.lower());
    }
    return people.lower() == 0
        ? "up to " + count(people.upper())
        : count(people.lower()) + " to " + count(people.upper());
  }

  /** Returns a share in percent with one decimal and no sign, such as {@code 12.5}. */
  static String percent(long part, long whole) {
    return String.format(Locale.ROOT, "%.1f", whole == 0 ? 0.0 : 100.0 * part / whole);
  }
}
