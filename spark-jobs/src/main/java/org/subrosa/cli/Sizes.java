package org.subrosa.cli;

import java.util.Locale;

/** Sizes in words: decimal units, as file managers show them. */
final class Sizes {

  private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB"};

  private Sizes() {}

  static String of(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= 999.5 && unit < UNITS.length - 1) {
      size /= 1000;
      unit++;
    }
    return unit == 0 || size >= 10
        ? String.format(Locale.ROOT, "%.0f %s", size, UNITS[unit])
        : String.format(Locale.ROOT, "%.1f %s", size, UNITS[unit]);
  }

  /** Reads a size such as {@code 500MB}; without a unit it is bytes. */
  static long parse(String text) {
    String folded = text.strip().toUpperCase(Locale.ROOT).replace("IB", "B");
    for (int unit = UNITS.length - 1; unit >= 0; unit--) {
      String suffix = UNITS[unit].toUpperCase(Locale.ROOT);
      for (String ending : new String[] {suffix, suffix.substring(0, 1)}) {
        if (folded.endsWith(ending) && folded.length() > ending.length()) {
          String number = folded.substring(0, folded.length() - ending.length()).strip();
          return number(text, number, (long) Math.pow(1000, unit));
        }
      }
    }
    return number(text, folded, 1);
  }

  private static long number(String text, String number, long factor) {
    if (!number.matches("[0-9]{1,12}(\\.[0-9]{1,3})?")) {
      throw new UsageException("'" + text + "' is no size; write one such as 500MB");
    }
    return (long) (Double.parseDouble(number) * factor);
  }
}
