package org.subrosa.sensitive;

/**
 * How much of a value a report may show. Every policy hides at least half of the letters and
 * digits, whatever the value's length, and hides all of a value of fewer than eight.
 */
public enum MaskPolicy {
  /** Nothing but a fixed mark: for secrets, passwords and health terms. */
  ALL {
    @Override
    String maskLong(String value) {
      return FIXED;
    }
  },
  /** The last four letters or digits (PCI DSS 3.4.1 allows them), punctuation kept. */
  LAST_FOUR {
    @Override
    String maskLong(String value) {
      return maskUntil(value, 4);
    }
  },
  /** The last two letters or digits, punctuation kept: for short numbers such as dates. */
  LAST_TWO {
    @Override
    String maskLong(String value) {
      return maskUntil(value, 2);
    }
  },
  /**
   * The first letter, and after an at sign the top-level domain: {@code j***@***.com}. A top-level
   * domain that is most of the value is hidden too.
   */
  ADDRESS {
    @Override
    String maskLong(String value) {
      int at = value.indexOf('@');
      int dot = value.lastIndexOf('.');
      int first = value.offsetByCodePoints(0, 1);
      String tail = at >= 0 && dot > at ? "@***" + value.substring(dot) : "";
      String shown = value.substring(0, first) + "***" + (tail.length() <= 12 ? tail : "@***");
      return 2 * meaningful(shown) <= meaningful(value) ? shown : value.substring(0, first) + "***";
    }
  },
  /** The first letter of the value: for names. */
  INITIAL {
    @Override
    String maskLong(String value) {
      return value.substring(0, value.offsetByCodePoints(0, 1)) + "***";
    }
  };

  private static final String FIXED = "[hidden]";
  private static final int SHORT = 8;

  abstract String maskLong(String value);

  /** Returns a preview of the value that may be shown. */
  public String mask(SensitiveText text) {
    String value = text.reveal(RevealPermit.detection());
    return meaningful(value) < SHORT ? FIXED : maskLong(value);
  }

  private static long meaningful(String text) {
    return text.codePoints().filter(Character::isLetterOrDigit).count();
  }

  private static String maskUntil(String value, int kept) {
    int[] points = value.codePoints().toArray();
    StringBuilder masked = new StringBuilder(points.length);
    int left = kept;
    for (int i = points.length - 1; i >= 0; i--) {
      boolean meaningful = Character.isLetterOrDigit(points[i]);
      if (meaningful && left-- > 0) {
        masked.insert(0, Character.toString(points[i]));
      } else {
        masked.insert(0, meaningful || points[i] < ' ' ? "*" : Character.toString(points[i]));
      }
    }
    return masked.toString();
  }
}
